package dev.cutroom.text;

import java.awt.geom.AffineTransform;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of a transform attribute: SVG 1.1, section 7.6. */
final class SvgTransform {

  private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)\\(([^)]*)\\)");

  private SvgTransform() {}

  static AffineTransform parse(@Nullable String text) {
    var transform = new AffineTransform();
    if (text == null) {
      return transform;
    }
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      double[] n = numbers(step.group(2));
      switch (step.group(1)) {
        case "matrix" ->
            transform.concatenate(new AffineTransform(n[0], n[1], n[2], n[3], n[4], n[5]));
        case "translate" -> transform.translate(n[0], n.length > 1 ? n[1] : 0);
        case "scale" -> transform.scale(n[0], n.length > 1 ? n[1] : n[0]);
        case "rotate" ->
            transform.rotate(
                Math.toRadians(n[0]), n.length > 2 ? n[1] : 0, n.length > 2 ? n[2] : 0);
        case "skewX" -> transform.shear(Math.tan(Math.toRadians(n[0])), 0);
        case "skewY" -> transform.shear(0, Math.tan(Math.toRadians(n[0])));
        default -> throw new IllegalArgumentException("Unknown transform " + step.group(1));
      }
    }
    return transform;
  }

  private static double[] numbers(String text) {
    String[] parts = text.strip().split("[\\s,]+", -1);
    var numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }
}
