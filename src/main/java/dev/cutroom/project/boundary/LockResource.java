package dev.cutroom.project.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Parameters;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.json.MayBeEmpty;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.EditLocks;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.project.control.ProjectStates;
import dev.cutroom.project.control.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds a project: look, take it to edit, renew, give back, or force it open. */
@Path("projects/{id}/lock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LockResource {
  private static final int DEFAULT_SECONDS = 60;
  private static final int SHORTEST_SECONDS = 10;
  private static final int LONGEST_SECONDS = 3600;

  @Inject Projects projects;
  @Inject EditLocks locks;
  @Inject ProjectStates states;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID id;

  /**
   * How long the lock shall last unless it is renewed.
   *
   * @param ttlSeconds 10 to 3600, default 60
   */
  public record LockRequest(
      @Nullable @Min(SHORTEST_SECONDS) @Max(LONGEST_SECONDS) Integer ttlSeconds) {
    Duration lease() {
      return Duration.ofSeconds(ttlSeconds == null ? DEFAULT_SECONDS : ttlSeconds);
    }
  }

  @GET
  public Response get(@Context Request request) {
    projects.find(caller.get().accountId(), id);
    ProjectState.Lock lock = states.of(id).lock();
    Object view = lock.locked() ? lock : Map.of("locked", false);
    return Representation.of(view).ok(request);
  }

  /** Takes the lock, or renews it; without a body, for a minute. */
  @PUT
  public Response take(@Valid @MayBeEmpty @Nullable LockRequest body) {
    Duration lease = (body == null ? new LockRequest(null) : body).lease();
    ProjectState.Lock lock =
        Contention.settle(
            () -> locks.take(Editor.of(caller.get()), id, lease),
            () -> Contention.undecided(states.of(id)));
    return Representation.of(lock).ok();
  }

  /** Gives the caller's lock back; with {@code force=true} an administrator ends anybody's. */
  @DELETE
  public void release(@QueryParam("force") @Nullable String force) {
    if (Parameters.flag("force", force)) {
      locks.force(caller.get(), id);
    } else {
      locks.release(Editor.of(caller.get()), id);
    }
  }
}
