package dev.cutroom.platform.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Checks what a merge patch made, which no {@code @Valid} parameter sees. */
@ApplicationScoped
public class Validated {
  @Inject Validator validator;

  /** {@code value}, when none of its constraints is broken. */
  public <T> T check(T value) {
    Set<ConstraintViolation<T>> broken = validator.validate(value);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    return value;
  }
}
