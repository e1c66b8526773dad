package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Query parameters of a kind, each refused with 400 when it is of another. */
public final class Parameters {
  private Parameters() {}

  /**
   * {@code true} or {@code false}, which one that is not given stands for. Nothing else: what looks
   * like a yes must not be taken for a no.
   */
  public static boolean flag(String name, @Nullable String value) {
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new Failure(
          Code.BAD_PARAMETER, name + " is \"" + value + "\"; true or false is expected.");
    }
    return "true".equals(value);
  }

  /** A UUID; null: not given. */
  public static @Nullable UUID uuid(String name, @Nullable String value) {
    try {
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new Failure(Code.BAD_PARAMETER, name + " is \"" + value + "\"; a UUID is expected.");
    }
  }
}
