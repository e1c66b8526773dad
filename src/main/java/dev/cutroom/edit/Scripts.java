package dev.cutroom.edit;

/** Which scripts write words without spaces between them. */
public final class Scripts {

  private Scripts() {}

  /**
   * Chinese, Japanese, Thai, Lao, Khmer and Burmese write words without spaces. Between two of
   * their characters a space is seen only where one is said, at the end of a {@link Word}.
   */
  public static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      // Their punctuation, the long vowel of katakana, and full-width forms.
      default ->
          (codePoint >= 0x3000 && codePoint <= 0x30FF)
              || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    };
  }

  /** Whether no space is understood between these two texts, neither of them empty. */
  public static boolean joins(CharSequence before, CharSequence after) {
    return isUnspaced(Character.codePointBefore(before, before.length()))
        && isUnspaced(Character.codePointAt(after, 0));
  }
}
