package dev.cutroom.generation.control;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A failure that doing the step again may mend: a killed or stalled child, storage out of reach.
 */
public class TransientWorkFailure extends WorkFailure {
  @Serial private static final long serialVersionUID = 1L;

  public TransientWorkFailure(String code, String sentence, @Nullable String hint) {
    super(code, sentence, true, hint);
  }
}
