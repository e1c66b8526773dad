package dev.cutroom.edit;

import java.util.Locale;
import java.util.regex.Pattern;

/** A choice that has one word in the document: the constant's name in camel case. */
public interface Named {

  /** What stands between two parts of a constant's name, with the letter after it. */
  Pattern UNDERSCORE = Pattern.compile("_(.)");

  /** The constant's name in Java. */
  String name();

  /** The word for it in the document, for example {@code crossFade} for {@code CROSS_FADE}. */
  default String word() {
    String lower = name().toLowerCase(Locale.ROOT);
    return UNDERSCORE.matcher(lower).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }
}
