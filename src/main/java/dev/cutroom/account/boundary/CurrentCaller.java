package dev.cutroom.account.boundary;

import dev.cutroom.account.control.Caller;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Who calls, for the resources of every room. */
@RequestScoped
public class CurrentCaller {
  @Inject HttpServletRequest request;

  /** The caller; {@link CallerFilter} has made sure that there is one. */
  public Caller get() {
    if (request.getAttribute(CutroomAuthentication.CALLER) instanceof Caller caller) {
      return caller;
    }
    throw new Failure(Code.UNAUTHENTICATED, "Sign in first.");
  }
}
