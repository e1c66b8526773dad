package dev.cutroom.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns any failure into the response that the contract promises. */
public final class Problems {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());
  private static final int RETRY_AFTER_SECONDS = 5;

  /** What Linux says of a disk, and of a quota, without room. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded");

  private Problems() {}

  /** What a caller is told about {@code thrown}. */
  public static Failure toFailure(Throwable thrown) {
    Failure known = find(thrown, Failure.class);
    if (known != null) {
      return known;
    }
    if (isDiskFull(thrown)) {
      LOG.log(System.Logger.Level.ERROR, "The disk is full: {0}", thrown.toString());
      return new Failure(Code.INSUFFICIENT_STORAGE, "The server's disk is full.")
          .mayBeRetried()
          .hint("Delete what is done with, or give the server a larger disk.");
    }
    OutOfReachException away = find(thrown, OutOfReachException.class);
    if (away != null) {
      LOG.log(System.Logger.Level.WARNING, "{0} is out of reach: {1}", away.what(), reason(away));
      return unavailable(away.what() + " is out of reach just now.");
    }
    if (Outage.isOutage(thrown)) {
      LOG.log(System.Logger.Level.WARNING, "The database is out of reach: {0}", thrown.toString());
      return unavailable("The database is out of reach just now.");
    }
    if (Outage.isCollision(thrown)) {
      LOG.log(System.Logger.Level.INFO, "Two transactions collided: {0}", thrown.toString());
      return unavailable("Another request changed the same thing at the same moment.");
    }
    UUID incident = UUID.randomUUID();
    LOG.log(System.Logger.Level.ERROR, "Incident " + incident, thrown);
    return new Failure(
            Code.INTERNAL, "The server failed. It has logged this as incident " + incident + ".")
        .mayBeRetried()
        .hint("Try again; if it stays, give the incident number to the operator.");
  }

  private static Failure unavailable(String detail) {
    return new Failure(Code.UNAVAILABLE, detail)
        .mayBeRetried()
        .hint("Nothing is lost. Try again in a few seconds.");
  }

  /** The response for {@code failure}. */
  public static Response response(Failure failure, String path) {
    Response.ResponseBuilder response =
        Response.status(failure.code().status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(Problem.of(failure, path));
    if (failure.code() == Code.UNAVAILABLE || failure.code() == Code.TOO_MANY_REQUESTS) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    Duration wait = failure.retryAfter();
    if (wait != null) {
      response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds());
    }
    if (failure.code() == Code.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"cutroom\"");
    }
    return response.build();
  }

  private static boolean isDiskFull(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at instanceof IOException && FULL.stream().anyMatch(String.valueOf(at)::contains)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static String reason(Throwable thrown) {
    return thrown.getMessage() + " (" + thrown.getCause() + ")";
  }

  private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
      at = at.getCause();
    }
    return null;
  }
}
