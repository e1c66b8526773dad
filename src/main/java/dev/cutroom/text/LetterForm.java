package dev.cutroom.text;

/**
 * What decides where letters lie.
 *
 * @param letterSpacing added between letters, as a fraction of the em
 * @param wordSpacing added to each space, as a fraction of the em
 * @param lineHeight from baseline to baseline, as a fraction of the em
 * @param lineGap that stays free between the letters of two lines, as a fraction of the em
 * @param maxLines before the text shrinks
 */
record LetterForm(
    Typeface typeface,
    double letterSpacing,
    double wordSpacing,
    double lineHeight,
    double lineGap,
    int maxLines) {}
