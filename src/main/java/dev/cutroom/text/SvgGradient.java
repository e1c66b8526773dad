package dev.cutroom.text;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gradients of the bundled pictures as Java2D's: SVG 1.1, section 13.2. */
final class SvgGradient {

  private final SvgNode node;
  private final Rectangle2D bounds;
  private final double opacity;

  private SvgGradient(SvgNode node, Rectangle2D bounds, double opacity) {
    this.node = node;
    this.bounds = bounds;
    this.opacity = opacity;
  }

  /**
   * The paint for a shape.
   *
   * @param bounds of the shape, to which a gradient without units of its own refers
   */
  static Paint of(SvgNode gradient, Map<String, SvgNode> byId, Rectangle2D bounds, double opacity) {
    return new SvgGradient(inherited(gradient, byId), bounds, opacity).paint();
  }

  /** What a gradient does not say is taken from the one that it refers to. */
  private static SvgNode inherited(SvgNode gradient, Map<String, SvgNode> byId) {
    String href = gradient.attribute("href");
    SvgNode other = href == null ? null : byId.get(href.substring(1));
    if (other == null) {
      return gradient;
    }
    SvgNode whole = inherited(other, byId);
    var attributes = new LinkedHashMap<>(whole.attributes());
    attributes.putAll(gradient.attributes());
    List<SvgNode> stops = gradient.children().isEmpty() ? whole.children() : gradient.children();
    return new SvgNode(gradient.name(), attributes, stops);
  }

  private Paint paint() {
    List<Float> offsets = new ArrayList<>();
    List<Color> colours = new ArrayList<>();
    stops(offsets, colours);
    if (colours.size() == 1) {
      return colours.get(0);
    }
    var fractions = new float[offsets.size()];
    for (int i = 0; i < fractions.length; i++) {
      fractions[i] = offsets.get(i);
    }
    boolean ofTheBox = !"userSpaceOnUse".equals(node.attribute("gradientUnits"));
    var transform = new AffineTransform();
    if (ofTheBox) {
      transform.translate(bounds.getX(), bounds.getY());
      transform.scale(bounds.getWidth(), bounds.getHeight());
    }
    transform.concatenate(SvgTransform.parse(node.attribute("gradientTransform")));
    Color[] colour = colours.toArray(new Color[0]);
    Color last = colour[colour.length - 1];
    return node.name().equals("linearGradient")
        ? linear(fractions, colour, transform, last)
        : radial(fractions, colour, transform, last);
  }

  private Paint linear(float[] fractions, Color[] colours, AffineTransform transform, Color last) {
    var from = new Point2D.Double(node.number("x1", 0), node.number("y1", 0));
    var to = new Point2D.Double(node.number("x2", 1), node.number("y2", 0));
    if (from.equals(to)) {
      return last;
    }
    return new LinearGradientPaint(
        from, to, fractions, colours, CycleMethod.NO_CYCLE, ColorSpaceType.SRGB, transform);
  }

  private Paint radial(float[] fractions, Color[] colours, AffineTransform transform, Color last) {
    var centre = new Point2D.Double(node.number("cx", 0.5), node.number("cy", 0.5));
    var focus = new Point2D.Double(node.number("fx", centre.x), node.number("fy", centre.y));
    float radius = (float) node.number("r", 0.5);
    if (radius <= 0 || transform.getDeterminant() == 0) {
      return last;
    }
    return new RadialGradientPaint(
        centre,
        radius,
        focus,
        fractions,
        colours,
        CycleMethod.NO_CYCLE,
        ColorSpaceType.SRGB,
        transform);
  }

  /**
   * Java wants offsets that grow; SVG allows equal ones, and takes the greater for a smaller one.
   */
  private void stops(List<Float> offsets, List<Color> colours) {
    float before = -1;
    for (SvgNode stop : node.children()) {
      float offset = (float) Math.min(1, Math.max(0, stop.number("offset", 0)));
      if (offset <= before) {
        if (before >= 1) {
          continue;
        }
        offset = Math.nextUp(before);
      }
      String colour = stop.attribute("stop-color");
      offsets.add(offset);
      colours.add(
          SvgColours.parse(
              colour == null ? "black" : colour, opacity * stop.number("stop-opacity", 1)));
      before = offset;
    }
  }
}
