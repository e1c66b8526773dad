package dev.cutroom.voice.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as an English reader would say it: prices, per cents and symbols in words, emoji and
 * accents dropped. The offline voice reads {@code €89} as nothing much, or pauses behind a dollar.
 * What was said can be traced back to the text that captions show.
 */
public final class Reading {
  private static final String NUMBER = "(\\d+(?:[.,]\\d+)*)";

  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<sign>[$€£¥])\\s?"
              + NUMBER.replace("(\\d", "(?<signed>\\d")
              + "|"
              + NUMBER.replace("(\\d", "(?<amount>\\d")
              + "\\s?(?<unit>[€£%‰°])"
              + "|#(?<rank>\\d+)"
              + "|\\s(?<dash>[-–—])\\s|(?<em>—)"
              + "|(?<and>&)|(?<at>@)|(?<plus>\\+)|(?<equals>=)|(?<dots>…)");

  private static final Pattern CENTS = Pattern.compile("(.*)[.,](\\d\\d)");

  private record Segment(Range said, Range written, boolean literal) {}

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  private Reading(String text) {
    this.text = text;
  }

  public static Reading english(String text) {
    Reading reading = new Reading(text);
    Matcher special = SPECIAL.matcher(text);
    int at = 0;
    while (special.find()) {
      reading.copy(at, special.start());
      reading.say(words(special), special.start(), special.end());
      at = special.end();
    }
    reading.copy(at, text.length());
    return reading;
  }

  /** What to give to the voice. */
  public String said() {
    return said.toString();
  }

  /** {@code marks} of what was said, as marks of the text. */
  public List<Mark> written(List<Mark> marks) {
    List<Mark> written = new ArrayList<>();
    for (Mark mark : marks) {
      int start = text.length();
      int end = 0;
      for (Segment segment : segments) {
        if (segment.said.overlaps(mark.range())) {
          Range part = part(segment, mark.range());
          start = Math.min(start, part.start());
          end = Math.max(end, part.end());
        }
      }
      if (start < end) {
        Range range = new Range(start, end);
        written.add(new Mark(range, mark.fromSeconds(), mark.toSeconds(), mark.confidence()));
      }
    }
    return written;
  }

  private static Range part(Segment segment, Range said) {
    if (!segment.literal) {
      return segment.written;
    }
    int shift = segment.written.start() - segment.said.start();
    return new Range(
        Math.max(said.start(), segment.said.start()) + shift,
        Math.min(said.end(), segment.said.end()) + shift);
  }

  private void say(String words, int start, int end) {
    int from = said.length();
    said.append(words);
    segments.add(new Segment(new Range(from, said.length()), new Range(start, end), false));
  }

  /** One character for one, so that places can be counted. */
  private void copy(int start, int end) {
    if (start == end) {
      return;
    }
    int from = said.length();
    for (int i = start; i < end; i++) {
      said.append(plain(text.charAt(i)));
    }
    segments.add(new Segment(new Range(from, said.length()), new Range(start, end), true));
  }

  private static char plain(char c) {
    if (c == '’' || c == '‘' || c == '\'') {
      return '\'';
    }
    if (c < 0x80) {
      return c == '"' || c == '*' || c == '_' || c == '~' || c == '^' || c == '|' ? ' ' : c;
    }
    char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    return base < 0x80 ? base : Character.isLetterOrDigit(c) ? c : ' ';
  }

  private static String words(Matcher special) {
    if (special.group("sign") != null) {
      return money(special.group("sign"), special.group("signed"));
    }
    if (special.group("amount") != null) {
      String unit = special.group("unit");
      String amount = special.group("amount");
      return switch (unit) {
        case "%" -> amount + " percent";
        case "‰" -> amount + " per mille";
        case "°" -> amount + " degrees";
        default -> money(unit, amount);
      };
    }
    if (special.group("rank") != null) {
      return "number " + special.group("rank");
    }
    if (special.group("dash") != null || special.group("em") != null) {
      return ", ";
    }
    if (special.group("dots") != null) {
      return ". ";
    }
    return special.group("and") != null
        ? " and "
        : special.group("at") != null ? " at " : special.group("plus") != null ? " plus " : " is ";
  }

  private static String money(String sign, String amount) {
    Matcher cents = CENTS.matcher(amount);
    boolean withCents = cents.matches();
    String whole = (withCents ? cents.group(1) : amount).replaceAll("[.,]", "");
    String unit = whole.equals("1") ? one(sign) : many(sign);
    boolean odd = withCents && !cents.group(2).equals("00");
    return String.format(Locale.ROOT, "%s %s%s", whole, unit, odd ? " " + digits(cents) : "");
  }

  /** 05 is said as five. */
  private static String digits(Matcher cents) {
    return Integer.toString(Integer.parseInt(cents.group(2)));
  }

  private static String one(String sign) {
    return switch (sign) {
      case "$" -> "dollar";
      case "€" -> "euro";
      case "£" -> "pound";
      default -> "yen";
    };
  }

  private static String many(String sign) {
    return sign.equals("¥") ? "yen" : one(sign) + "s";
  }
}
