package dev.cutroom.account.control;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes this request, for the resources of every room. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;

  /** Set once, by the filter that lets the request through. */
  public void become(Caller known) {
    this.caller = known;
  }

  /** The caller of a request that is not open to everybody. */
  public Caller get() {
    if (caller == null) {
      throw new Failure(Code.UNAUTHENTICATED, "Sign in first.");
    }
    return caller;
  }
}
