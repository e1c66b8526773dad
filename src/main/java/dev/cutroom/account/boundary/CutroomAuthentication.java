package dev.cutroom.account.boundary;

import dev.cutroom.account.control.Caller;
import dev.cutroom.account.control.Callers;
import dev.cutroom.account.entity.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one mechanism: a bearer token, or the page's session cookie.
 *
 * <p>It tells who calls and refuses nobody: {@link CallerFilter} does that, because an answer from
 * here would be HTML. It opens no HTTP session; both kinds of credential are rows.
 */
@ApplicationScoped
public class CutroomAuthentication implements HttpAuthenticationMechanism {
  static final String CALLER = "dev.cutroom.caller";
  static final String FAILURE = "dev.cutroom.authentication-failure";
  static final String BY_COOKIE = "dev.cutroom.by-cookie";
  private static final String BEARER = "bearer ";

  @Inject Callers callers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!request.getRequestURI().startsWith("/api/")) {
      return context.doNothing();
    }
    try {
      Optional<Caller> caller = caller(request);
      if (caller.isEmpty()) {
        return context.doNothing();
      }
      request.setAttribute(CALLER, caller.get());
      return context.notifyContainerAboutLogin(caller.get().email(), caller.get().roles());
    } catch (RuntimeException e) {
      request.setAttribute(FAILURE, e);
      return context.doNothing();
    }
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    String token = bearer(request.getHeader("Authorization"));
    if (token != null) {
      return callers.of(token, Credential.Kind.TOKEN);
    }
    String session = SessionCookie.read(request);
    if (session != null) {
      request.setAttribute(BY_COOKIE, Boolean.TRUE);
      return callers.of(session, Credential.Kind.SESSION);
    }
    return Optional.empty();
  }

  private static @Nullable String bearer(@Nullable String authorization) {
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }
}
