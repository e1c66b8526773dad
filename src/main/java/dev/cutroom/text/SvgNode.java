package dev.cutroom.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of the bundled emoji pictures. Their SVG is machine-made and regular, so that two
 * patterns read it; it is never a user's file.
 */
record SvgNode(String name, Map<String, String> attributes, List<SvgNode> children) {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z]+)((?:\\s+[\\w:-]+=\"[^\"]*\")*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

  static SvgNode parse(String svg) {
    var root = new SvgNode("g", Map.of(), new ArrayList<>());
    Deque<SvgNode> open = new ArrayDeque<>();
    open.push(root);
    Matcher tag = TAG.matcher(svg);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        open.pop();
        continue;
      }
      var node = new SvgNode(tag.group(2), attributes(tag.group(3)), new ArrayList<>());
      open.element().children().add(node);
      if (tag.group(4).isEmpty()) {
        open.push(node);
      }
    }
    return root;
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  double number(String key, double otherwise) {
    String value = attributes.get(key);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  Map<String, SvgNode> byId() {
    var found = new HashMap<String, SvgNode>();
    collect(found);
    return found;
  }

  private void collect(Map<String, SvgNode> found) {
    String id = attributes.get("id");
    if (id != null) {
      found.put(id, this);
    }
    children.forEach(child -> child.collect(found));
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2));
    }
    return attributes;
  }
}
