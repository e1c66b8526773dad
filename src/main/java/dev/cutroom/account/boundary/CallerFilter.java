package dev.cutroom.account.boundary;

import dev.cutroom.account.control.Caller;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is open unless it says so: every resource method without {@code @PermitAll} needs a
 * caller. A change made with the page's cookie must come from the page itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  @Context HttpServletRequest request;
  @Context ResourceInfo resource;
  @Inject CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext context) {
    if (request.getAttribute(CutroomAuthentication.FAILURE) instanceof RuntimeException outage) {
      throw outage;
    }
    refuseForeignOrigin();
    Method method = resource.getResourceMethod();
    if (method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    if (!(request.getAttribute(CutroomAuthentication.CALLER) instanceof Caller caller)) {
      throw new Failure(Code.UNAUTHENTICATED, "Sign in first, or send a valid token.")
          .hint(
              "POST /api/v1/sessions with e-mail and password, or an Authorization: Bearer header.");
    }
    current.become(caller);
    RolesAllowed roles = roles(method);
    if (roles != null && caller.roles().stream().noneMatch(Set.of(roles.value())::contains)) {
      throw new Failure(
          Code.FORBIDDEN, "This needs the role " + String.join(", ", roles.value()) + ".");
    }
  }

  private static @Nullable RolesAllowed roles(Method method) {
    RolesAllowed onMethod = method.getAnnotation(RolesAllowed.class);
    return onMethod != null
        ? onMethod
        : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
  }

  /** Cross-site request forgery: browsers say where a request comes from, others need no cookie. */
  private void refuseForeignOrigin() {
    boolean changes = !SAFE_METHODS.contains(request.getMethod());
    if (!changes || request.getHeader("Authorization") != null) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean foreign =
        site != null
            ? !site.equals("same-origin") && !site.equals("none")
            : origin != null && !sameHost(origin);
    if (foreign) {
      throw new Failure(Code.FORBIDDEN, "This request comes from another site.");
    }
  }

  private boolean sameHost(String origin) {
    try {
      return request.getHeader("Host") != null
          && request.getHeader("Host").equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
