package dev.cutroom.generation.control;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/**
 * A guarded write touched no row: the work is no longer ours. Stop at once and discard the files.
 */
@ApplicationException(rollback = true)
public class LostClaimException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public LostClaimException(Claim claim) {
    super("Generation " + claim.generationId() + " is no longer held with fence " + claim.fence());
  }
}
