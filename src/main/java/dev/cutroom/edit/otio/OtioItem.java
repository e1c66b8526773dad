package dev.cutroom.edit.otio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.FaultList;
import dev.cutroom.edit.JsonPointers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A place of an OTIO document. OTIO lets anybody add properties, so unknown ones are passed by. */
final class OtioItem {

  /** Seconds are kept this fine, so that thousands of cuts add up. */
  private static final int SCALE = 12;

  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  private final JsonNode node;
  private final String pointer;
  private final FaultList faults;

  OtioItem(JsonNode node, String pointer, FaultList faults) {
    this.node = node;
    this.pointer = pointer;
    this.faults = faults;
  }

  JsonNode node() {
    return node;
  }

  String pointer() {
    return pointer;
  }

  OtioItem at(String name) {
    return new OtioItem(node.path(name), JsonPointers.member(pointer, name), faults);
  }

  List<OtioItem> children() {
    JsonNode list = node.path("children");
    if (!list.isArray()) {
      at("children").refuse("required", "there is no list", "an OTIO composition has children");
    }
    List<OtioItem> children = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      children.add(new OtioItem(list.path(i), pointer + "/children/" + i, faults));
    }
    return children;
  }

  /** Whether the object here is of this schema, in whichever version. */
  boolean is(String schema) {
    return text("OTIO_SCHEMA").startsWith(schema + ".");
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  String text(String name) {
    return node.path(name).asText("");
  }

  /** What we wrote ourselves under the metadata; missing in the works of others. */
  JsonNode ours() {
    return node.path("metadata").path(OtioTrackWriter.OURS);
  }

  /** The seconds of a {@code RationalTime}; zero as stand-in. */
  BigDecimal seconds() {
    JsonNode value = node.path("value");
    JsonNode rate = node.path("rate");
    boolean numbers = isFinite(value) && isFinite(rate) && rate.doubleValue() >= 1e-3;
    if (!numbers || Math.abs(value.doubleValue() / rate.doubleValue()) > DAY.doubleValue()) {
      refuse("type", "is no time", "a RationalTime of at most a day, with a value and a rate");
      return BigDecimal.ZERO;
    }
    return decimal(value).divide(decimal(rate), SCALE, RoundingMode.HALF_UP);
  }

  /** Through a double, for the exact decimal of 1e-999999999 has as many digits. */
  static BigDecimal decimal(JsonNode number) {
    double value = number.doubleValue();
    return Double.isFinite(value) ? BigDecimal.valueOf(value) : BigDecimal.ZERO;
  }

  static BigDecimal micros(BigDecimal seconds) {
    return seconds.setScale(6, RoundingMode.HALF_UP);
  }

  void refuse(String code, String message, String hint) {
    faults.add(new EditFault(pointer, code, message, hint));
  }

  private static boolean isFinite(JsonNode number) {
    return number.isNumber() && Double.isFinite(number.doubleValue());
  }
}
