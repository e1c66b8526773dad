package dev.cutroom.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paints the part of SVG that the bundled emoji are made of: shapes, groups, uses, gradients and
 * clip paths. {@code EmojiTest} paints every one of them, so that an update of the packages with
 * anything beyond it fails the build and not a render.
 */
final class SvgPainter {

  private final Graphics2D graphics;
  private final Map<String, SvgNode> byId;

  private SvgPainter(Graphics2D graphics, Map<String, SvgNode> byId) {
    this.graphics = graphics;
    this.byId = byId;
  }

  /**
   * Into the graphics' space, whose transform must map the picture's view box.
   *
   * @param frame what is seen of the picture; null for all of it
   */
  static void paint(Graphics2D graphics, SvgNode root, @Nullable Shape frame) {
    new SvgPainter(graphics, root.byId())
        .node(root, new HashMap<>(), 1, frame == null ? null : new Area(frame));
  }

  private void node(
      SvgNode node, Map<String, String> inherited, double opacity, @Nullable Area clip) {
    if (node.name().equals("defs")
        || node.name().equals("clipPath")
        || node.name().endsWith("Gradient")) {
      return;
    }
    var style = new HashMap<>(inherited);
    for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
      switch (attribute.getKey()) {
        case "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "fill-rule",
            "fill-opacity" ->
            style.put(attribute.getKey(), attribute.getValue());
        default -> {}
      }
    }
    double visible = opacity * node.number("opacity", 1);
    AffineTransform before = graphics.getTransform();
    graphics.transform(SvgTransform.parse(node.attribute("transform")));
    Area inner = clipped(node, clip);
    switch (node.name()) {
      case "g" -> node.children().forEach(child -> node(child, style, visible, inner));
      case "use" -> node(referred(node.attribute("href")), style, visible, inner);
      default -> shape(outline(node, style), style, visible, inner);
    }
    graphics.setTransform(before);
  }

  /** By areas, because Java2D clips without smoothing. */
  private @Nullable Area clipped(SvgNode node, @Nullable Area clip) {
    String reference = node.attribute("clip-path");
    if (reference == null) {
      return clip;
    }
    var area = new Area();
    for (SvgNode child : referred(reference.substring(4, reference.length() - 1)).children()) {
      SvgNode shape = child;
      while (shape.name().equals("use")) {
        shape = referred(shape.attribute("href"));
      }
      var part = new Area(outline(shape, shape.attributes()));
      part.transform(SvgTransform.parse(shape.attribute("transform")));
      area.add(part);
    }
    if (clip != null) {
      area.intersect(clip);
    }
    return area;
  }

  private SvgNode referred(@Nullable String href) {
    SvgNode node = href == null ? null : byId.get(href.substring(1));
    if (node == null) {
      throw new IllegalArgumentException("An emoji refers to " + href + ", which it has not.");
    }
    return node;
  }

  private static Shape outline(SvgNode node, Map<String, String> style) {
    return switch (node.name()) {
      case "path" -> {
        boolean evenOdd = "evenodd".equals(style.get("fill-rule"));
        String data = node.attribute("d");
        yield SvgPath.parse(
            data == null ? "" : data, evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
      }
      case "circle" -> ellipse(node, node.number("r", 0), node.number("r", 0));
      case "ellipse" -> ellipse(node, node.number("rx", 0), node.number("ry", 0));
      case "rect" ->
          new RoundRectangle2D.Double(
              node.number("x", 0),
              node.number("y", 0),
              node.number("width", 0),
              node.number("height", 0),
              2 * node.number("rx", 0),
              2 * node.number("ry", node.number("rx", 0)));
      default -> throw new IllegalArgumentException("Unknown element " + node.name());
    };
  }

  private static Shape ellipse(SvgNode node, double rx, double ry) {
    return new Ellipse2D.Double(
        node.number("cx", 0) - rx, node.number("cy", 0) - ry, 2 * rx, 2 * ry);
  }

  private void shape(Shape shape, Map<String, String> style, double opacity, @Nullable Area clip) {
    String fill = style.getOrDefault("fill", "black");
    if (!fill.equals("none")) {
      double fillOpacity = Double.parseDouble(style.getOrDefault("fill-opacity", "1"));
      fill(shape, shape, fill, opacity * fillOpacity, clip);
    }
    String stroke = style.getOrDefault("stroke", "none");
    if (!stroke.equals("none")) {
      var pen =
          new BasicStroke(
              Float.parseFloat(style.getOrDefault("stroke-width", "1")),
              "round".equals(style.get("stroke-linecap"))
                  ? BasicStroke.CAP_ROUND
                  : BasicStroke.CAP_BUTT,
              "round".equals(style.get("stroke-linejoin"))
                  ? BasicStroke.JOIN_ROUND
                  : BasicStroke.JOIN_MITER,
              10);
      fill(pen.createStrokedShape(shape), shape, stroke, opacity, clip);
    }
  }

  private void fill(Shape area, Shape box, String paint, double opacity, @Nullable Area clip) {
    graphics.setPaint(paint(paint, box, opacity));
    if (clip == null) {
      graphics.fill(area);
    } else {
      var visible = new Area(area);
      visible.intersect(clip);
      graphics.fill(visible);
    }
  }

  private Paint paint(String text, Shape shape, double opacity) {
    if (!text.startsWith("url(")) {
      return SvgColours.parse(text, opacity);
    }
    SvgNode gradient = byId.get(text.substring(5, text.length() - 1));
    return gradient == null
        ? new Color(0, 0, 0, 0)
        : SvgGradient.of(gradient, byId, shape.getBounds2D(), opacity);
  }
}
