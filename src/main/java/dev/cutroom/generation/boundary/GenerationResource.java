package dev.cutroom.generation.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.Dispatch;
import dev.cutroom.generation.control.GenerationRow;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.generation.control.LogEntries;
import dev.cutroom.generation.control.RunningAttempts;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectStates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One generation: look, cancel, retry, read its log. */
@Path("generations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GenerationResource {
  @Inject Generations generations;
  @Inject LogEntries log;
  @Inject RunningAttempts running;
  @Inject Dispatch dispatch;
  @Inject ProjectStates states;
  @Inject CurrentCaller caller;
  @Inject Once once;

  @PathParam("id")
  UUID id;

  @GET
  public Response get(@Context Request request) {
    return view().ok(request);
  }

  /** Asks for the end; {@code cancelled} follows once the work has really stopped. */
  @POST
  @Path("cancel")
  @Consumes(MediaType.WILDCARD)
  public Response cancel() {
    UUID owner = caller.get().accountId();
    Contention.run(() -> generations.cancel(owner, id), this::undecided);
    running.look(id);
    return view().accepted(self());
  }

  /** Starts a new attempt that keeps every finished step. */
  @POST
  @Path("retry")
  @Consumes(MediaType.WILDCARD)
  public Response retry(@HeaderParam(Once.KEY) @Nullable String key) {
    Editor editor = Editor.of(caller.get());
    Response answer =
        once.answer(
            key,
            "",
            transaction -> Contention.settle(transaction, this::undecided),
            () -> {
              generations.retry(editor, id);
              return view().accepted(self());
            });
    dispatch.wake();
    return answer;
  }

  /** The steps with their times and, for a failure, the last lines ffmpeg said. */
  @GET
  @Path("log")
  public Response log(@Context Request request) {
    row();
    return Representation.of(Map.of("items", log.of(id))).ok(request);
  }

  private Failure undecided() {
    return Contention.undecided(states.of(row().projectId()));
  }

  private GenerationRow row() {
    return generations.find(caller.get().accountId(), id);
  }

  private Representation view() {
    return Representation.of(GenerationView.of(row()));
  }

  private URI self() {
    return URI.create("/api/v1/generations/" + id);
  }
}
