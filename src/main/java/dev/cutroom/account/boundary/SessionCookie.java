package dev.cutroom.account.boundary;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cookie of the web page's session; written by hand because Payara ignores SameSite. */
final class SessionCookie {
  static final String NAME = "cutroom_session";

  private SessionCookie() {}

  static String set(String secret, Duration lifetime, boolean secure) {
    return NAME
        + "="
        + secret
        + "; Path=/; Max-Age="
        + lifetime.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }

  static String clear() {
    return NAME + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax";
  }

  static @Nullable String read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
