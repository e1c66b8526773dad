package dev.cutroom.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bundled font, opened at its first use. Safe for concurrent use.
 *
 * @see Fonts
 */
final class Typeface {

  private final String family;
  private final String file;
  private volatile @Nullable Font font;

  Typeface(String family, String file) {
    this.family = family;
    this.file = file;
  }

  String family() {
    return family;
  }

  /** With kerning and ligatures, at a size in pixels. */
  Font at(float size) {
    return opened().deriveFont(size);
  }

  boolean has(int codePoint) {
    return opened().canDisplay(codePoint);
  }

  private Font opened() {
    Font opened = font;
    if (opened == null) {
      synchronized (this) {
        opened = font;
        if (opened == null) {
          opened = open();
          font = opened;
        }
      }
    }
    return opened;
  }

  private Font open() {
    FontSystem.ready();
    try {
      return Font.createFont(Font.TRUETYPE_FONT, Bundle.file(file).toFile())
          .deriveFont(
              Map.of(
                  TextAttribute.KERNING,
                  TextAttribute.KERNING_ON,
                  TextAttribute.LIGATURES,
                  TextAttribute.LIGATURES_ON));
    } catch (FontFormatException e) {
      throw new IllegalStateException(file + " is no font that this JDK can read.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return family;
  }
}
