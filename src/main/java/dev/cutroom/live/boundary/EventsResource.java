package dev.cutroom.live.boundary;

import dev.cutroom.account.control.Caller;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.live.control.Rounds;
import dev.cutroom.live.control.Watches;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What happens to a project, while it happens. */
@Path("projects/{id}/events")
@RequestScoped
public class EventsResource {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  @Inject Projects projects;
  @Inject Watches watches;
  @Inject Rounds rounds;
  @Inject CurrentCaller caller;

  /**
   * Opens the stream. The answer is suspended and never resumed by JAX-RS, which does the checks
   * and the refusals; what it holds open is written by {@link EventLine}.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void watch(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
      @Context HttpServletRequest request,
      @Suspended AsyncResponse held) {
    Caller watcher = caller.get();
    projects.find(watcher.accountId(), id);
    Long after = number(lastEventId);
    watches.add(watcher, id, after, () -> open(request.getAsyncContext()));
    rounds.hurry();
  }

  private static EventLine open(AsyncContext context) {
    HttpServletResponse response = (HttpServletResponse) context.getResponse();
    response.setContentType(MediaType.SERVER_SENT_EVENTS);
    response.setCharacterEncoding("UTF-8");
    // A proxy in between must neither keep it nor wait until it is full.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      return EventLine.open(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Long number(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(lastEventId).matches()) {
      throw new Failure(
              Code.BAD_PARAMETER,
              "Last-Event-ID is not a number; the id of an event of this project is expected.")
          .hint("Send the last id that the stream gave you, or leave the header out.");
    }
    return Long.parseLong(lastEventId);
  }
}
