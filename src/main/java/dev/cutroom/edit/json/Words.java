package dev.cutroom.edit.json;

import dev.cutroom.edit.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words there are, and of what texts consist. */
final class Words {

  private Words() {}

  static <E extends Enum<E> & Named> Optional<E> find(Class<E> type, String word) {
    return constants(type).filter(constant -> constant.word().equals(word)).findFirst();
  }

  /** All words of a choice, for a hint. */
  static <E extends Enum<E> & Named> String listed(Class<E> type) {
    return constants(type).map(Named::word).collect(Collectors.joining(", "));
  }

  static String listed(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  /**
   * What neither a database nor a font knows: controls but line feeds and tabs, and halves of
   * characters.
   */
  static boolean isNoCharacter(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.SURROGATE
        || (type == Character.CONTROL && codePoint != '\n' && codePoint != '\t');
  }

  private static <E extends Enum<E>> Stream<E> constants(Class<E> type) {
    return Arrays.stream(type.getEnumConstants());
  }
}
