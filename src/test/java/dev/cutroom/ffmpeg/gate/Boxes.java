package dev.cutroom.ffmpeg.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An MP4 file as a tree of boxes that can be bent and written again. */
final class Boxes {
  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "udta");

  private final String type;
  private byte[] content;
  private final List<Boxes> children;

  private Boxes(String type, byte[] content, List<Boxes> children) {
    this.type = type;
    this.content = content;
    this.children = children;
  }

  static Boxes leaf(String type, byte[] content) {
    return new Boxes(type, content, new ArrayList<>());
  }

  static List<Boxes> read(byte[] file) {
    List<Boxes> boxes = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(file);
    while (buffer.remaining() >= 8) {
      int size = buffer.getInt();
      byte[] type = new byte[4];
      buffer.get(type);
      byte[] content = new byte[size - 8];
      buffer.get(content);
      String name = new String(type, StandardCharsets.ISO_8859_1);
      boxes.add(
          CONTAINERS.contains(name)
              ? new Boxes(name, new byte[0], read(content))
              : leaf(name, content));
    }
    return boxes;
  }

  static byte[] write(List<Boxes> boxes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boxes.forEach(box -> out.writeBytes(box.bytes()));
    return out.toByteArray();
  }

  /** All boxes of the type, anywhere below. */
  static List<Boxes> find(List<Boxes> boxes, String type) {
    List<Boxes> found = new ArrayList<>();
    for (Boxes box : boxes) {
      if (box.type.equals(type)) {
        found.add(box);
      }
      found.addAll(find(box.children, type));
    }
    return found;
  }

  List<Boxes> children() {
    return children;
  }

  byte[] content() {
    return content;
  }

  void content(byte[] other) {
    content = other;
  }

  Boxes put(int at, int number) {
    ByteBuffer.wrap(content).putInt(at, number);
    return this;
  }

  byte[] bytes() {
    byte[] body = children.isEmpty() ? content : write(children);
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .put(body)
        .array();
  }
}
