package dev.cutroom.edit.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.cutroom.edit.Edit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The one way to write an Edit: keys sorted, no white space, defaults spelled out, numbers as plain
 * decimals of at most six places. Equal Edits give equal text on every JDK ({@code Double.toString}
 * changed in JDK 19), so it names the Edit.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String of(Edit edit) {
    return write(EditTree.of(edit));
  }

  private static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      new TreeMap<>(map).forEach((key, member) -> members.add(text(key) + ":" + write(member)));
      return members.toString();
    }
    if (value instanceof List<?> list) {
      StringJoiner elements = new StringJoiner(",", "[", "]");
      list.forEach(element -> elements.add(write(element)));
      return elements.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value instanceof Boolean ? value.toString() : text(value);
  }

  private static String text(Object value) {
    char[] escaped = JsonStringEncoder.getInstance().quoteAsString(value.toString());
    return '"' + new String(escaped) + '"';
  }
}
