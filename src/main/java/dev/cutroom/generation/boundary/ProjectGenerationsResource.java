package dev.cutroom.generation.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.DiskRoom;
import dev.cutroom.generation.control.Dispatch;
import dev.cutroom.generation.control.DryRuns;
import dev.cutroom.generation.control.GenerationWish;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.generation.control.Wishes;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Parameters;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.control.Turns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The generations of a project. */
@Path("projects/{id}/generations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectGenerationsResource {
  @Inject Generations generations;
  @Inject Wishes wishes;
  @Inject DiskRoom room;
  @Inject DryRuns dryRuns;
  @Inject Projects projects;
  @Inject Turns turns;
  @Inject Dispatch dispatch;
  @Inject CurrentCaller caller;
  @Inject Once once;

  @PathParam("id")
  UUID projectId;

  /**
   * Starts work, or with {@code dryRun=true} only says what it would be: exactly one caller gets
   * 202 while a project is free, all others 409.
   */
  @POST
  public Response start(
      @QueryParam("dryRun") @Nullable String dryRun,
      @HeaderParam(Once.KEY) @Nullable String key,
      @NotNull GenerationWish wish) {
    Editor editor = Editor.of(caller.get());
    UUID owner = editor.accountId();
    projects.find(owner, projectId);
    if (Parameters.flag("dryRun", dryRun)) {
      GenerationRequest request = wishes.check(owner, projectId, wish);
      return Representation.of(dryRuns.of(owner, projectId, request)).ok();
    }
    Response answer =
        once.answer(
            key,
            wish,
            transaction -> turns.take(projectId, editor, transaction),
            () -> started(editor, checked(owner, wish)));
    dispatch.wake();
    return answer;
  }

  private Response started(Editor editor, GenerationRequest request) {
    UUID id = generations.start(editor, projectId, request);
    return Representation.of(GenerationView.of(generations.find(editor.accountId(), id)))
        .accepted(URI.create("/api/v1/generations/" + id));
  }

  private GenerationRequest checked(UUID owner, GenerationWish wish) {
    GenerationRequest request = wishes.check(owner, projectId, wish);
    room.check(request);
    return request;
  }

  @GET
  public Page<GenerationView> list(@BeanParam PageQuery page) {
    UUID owner = caller.get().accountId();
    projects.find(owner, projectId);
    return Page.of(
        generations.ofProject(owner, projectId, page),
        page.limit(),
        row -> new Cursor(row.createdAt(), row.id()),
        GenerationView::of);
  }
}
