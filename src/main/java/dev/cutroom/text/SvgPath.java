package dev.cutroom.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Locale;

/** Path data of SVG 1.1 (section 8.3), all commands. */
final class SvgPath {

  private final String data;
  private final Path2D.Double path = new Path2D.Double();
  private int at;
  private double x;
  private double y;
  private double startX;
  private double startY;
  // The last control point, which S and T mirror.
  private double controlX;
  private double controlY;
  private char before = ' ';

  private SvgPath(String data, int windingRule) {
    this.data = data;
    path.setWindingRule(windingRule);
  }

  static Path2D parse(String data, int windingRule) {
    return new SvgPath(data, windingRule).parsed();
  }

  private Path2D parsed() {
    char command = ' ';
    for (skip(); at < data.length(); skip()) {
      if (Character.isLetter(data.charAt(at))) {
        command = data.charAt(at++);
      } else if (command == 'M') {
        command = 'L'; // further pairs after a move are lines
      } else if (command == 'm') {
        command = 'l';
      } else if (command == ' ' || command == 'Z' || command == 'z') {
        throw new IllegalArgumentException("No command at " + at + " of a path");
      }
      step(command);
      before = Character.toUpperCase(command);
    }
    return path;
  }

  private void step(char command) {
    boolean relative = Character.isLowerCase(command);
    double baseX = relative ? x : 0;
    double baseY = relative ? y : 0;
    switch (String.valueOf(command).toUpperCase(Locale.ROOT).charAt(0)) {
      case 'M' -> {
        moved(baseX + number(), baseY + number());
        startX = x;
        startY = y;
        path.moveTo(x, y);
      }
      case 'L' -> lineTo(baseX + number(), baseY + number());
      case 'H' -> lineTo(baseX + number(), y);
      case 'V' -> lineTo(x, baseY + number());
      case 'C' -> curveTo(baseX + number(), baseY + number(), baseX, baseY);
      case 'S' -> {
        boolean mirrored = before == 'C' || before == 'S';
        curveTo(mirrored ? 2 * x - controlX : x, mirrored ? 2 * y - controlY : y, baseX, baseY);
      }
      case 'Q' -> quadTo(baseX + number(), baseY + number(), baseX, baseY);
      case 'T' -> {
        boolean mirrored = before == 'Q' || before == 'T';
        quadTo(mirrored ? 2 * x - controlX : x, mirrored ? 2 * y - controlY : y, baseX, baseY);
      }
      case 'A' -> arcTo(baseX, baseY);
      case 'Z' -> {
        path.closePath();
        moved(startX, startY);
      }
      default -> throw new IllegalArgumentException("Unknown command " + command + " in a path");
    }
  }

  private void moved(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private void lineTo(double toX, double toY) {
    path.lineTo(toX, toY);
    moved(toX, toY);
  }

  private void curveTo(double x1, double y1, double baseX, double baseY) {
    controlX = baseX + number();
    controlY = baseY + number();
    double toX = baseX + number();
    double toY = baseY + number();
    path.curveTo(x1, y1, controlX, controlY, toX, toY);
    moved(toX, toY);
  }

  private void quadTo(double x1, double y1, double baseX, double baseY) {
    controlX = x1;
    controlY = y1;
    double toX = baseX + number();
    double toY = baseY + number();
    path.quadTo(x1, y1, toX, toY);
    moved(toX, toY);
  }

  /** From end points to a centre: SVG 1.1, appendix F.6.5. */
  private void arcTo(double baseX, double baseY) {
    double rx = Math.abs(number());
    double ry = Math.abs(number());
    double phi = Math.toRadians(number());
    boolean large = flag();
    boolean sweep = flag();
    double toX = baseX + number();
    double toY = baseY + number();
    if (rx == 0 || ry == 0 || (toX == x && toY == y)) {
      lineTo(toX, toY);
      return;
    }
    double cos = Math.cos(phi);
    double sin = Math.sin(phi);
    double dx = (x - toX) / 2;
    double dy = (y - toY) / 2;
    double x1 = cos * dx + sin * dy;
    double y1 = -sin * dx + cos * dy;
    double tooSmall = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
    if (tooSmall > 1) {
      rx *= Math.sqrt(tooSmall);
      ry *= Math.sqrt(tooSmall);
    }
    double above = rx * rx * ry * ry - rx * rx * y1 * y1 - ry * ry * x1 * x1;
    double below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    double factor = Math.sqrt(Math.max(0, above / below)) * (large == sweep ? -1 : 1);
    double cx = factor * rx * y1 / ry;
    double cy = -factor * ry * x1 / rx;
    double from = Math.toDegrees(Math.atan2((y1 - cy) / ry, (x1 - cx) / rx));
    double to = Math.toDegrees(Math.atan2((-y1 - cy) / ry, (-x1 - cx) / rx));
    double extent = (to - from) % 360;
    if (sweep && extent < 0) {
      extent += 360;
    } else if (!sweep && extent > 0) {
      extent -= 360;
    }
    // Java counts angles the other way round.
    var arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
    var place = new AffineTransform();
    place.translate(cos * cx - sin * cy + (x + toX) / 2, sin * cx + cos * cy + (y + toY) / 2);
    place.rotate(phi);
    path.append(arc.getPathIterator(place), true);
    moved(toX, toY);
  }

  private void skip() {
    while (at < data.length() && " ,\t\n".indexOf(data.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Flags may stand without anything between them. */
  private boolean flag() {
    skip();
    return data.charAt(at++) == '1';
  }

  private double number() {
    skip();
    int start = at;
    boolean point = false;
    boolean exponent = false;
    while (at < data.length()) {
      char c = data.charAt(at);
      boolean sign = c == '-' || c == '+';
      if (sign && at > start && !exponentJustBefore()) {
        break;
      }
      if (c == '.') {
        if (point || exponent) {
          break;
        }
        point = true;
      } else if (c == 'e' || c == 'E') {
        exponent = true;
      } else if (!sign && !Character.isDigit(c)) {
        break;
      }
      at++;
    }
    return Double.parseDouble(data.substring(start, at));
  }

  private boolean exponentJustBefore() {
    char c = data.charAt(at - 1);
    return c == 'e' || c == 'E';
  }
}
