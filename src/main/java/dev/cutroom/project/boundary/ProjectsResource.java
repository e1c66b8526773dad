package dev.cutroom.project.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.json.MergePatch;
import dev.cutroom.platform.json.Validated;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectState;
import dev.cutroom.project.control.ProjectStates;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.entity.Project;
import dev.cutroom.project.entity.ProjectFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects, and what each shows of its lock and progress. */
@Path("projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProjectsResource {
  private static final Set<String> STATUSES =
      Set.of("idle", "queued", "generating", "completed", "failed", "cancelled");

  @Inject Projects projects;
  @Inject ProjectStates states;
  @Inject CurrentCaller caller;
  @Inject Validated validated;
  @Inject Once once;

  @POST
  public Response create(
      @HeaderParam(Once.KEY) @Nullable String key, @NotNull @Valid ProjectRequest body) {
    return once.answer(key, body, () -> created(body));
  }

  private Response created(ProjectRequest body) {
    Project project = projects.create(owner(), body.facts());
    return view(project).created(URI.create("/api/v1/projects/" + project.getId()));
  }

  @GET
  public Page<ProjectView> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String text,
      @BeanParam PageQuery page) {
    if (status != null && !STATUSES.contains(status)) {
      throw new Failure(
          Code.BAD_PARAMETER,
          "status is \""
              + status
              + "\"; one of "
              + String.join(", ", new java.util.TreeSet<>(STATUSES))
              + " is expected.");
    }
    if (text != null && text.indexOf('\0') >= 0) {
      throw new Failure(Code.BAD_PARAMETER, "q must not contain the character NUL.");
    }
    var rows = projects.list(owner(), status, text, page);
    Map<UUID, ProjectState> all = states.of(rows.stream().map(Project::getId).toList());
    return Page.of(
        rows,
        page.limit(),
        project -> new Cursor(project.getCreatedAt(), project.getId()),
        project ->
            ProjectView.of(project, java.util.Objects.requireNonNull(all.get(project.getId()))));
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    return view(projects.find(owner(), id)).ok(request);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull JsonNode patch) {
    projects.find(owner(), id);
    Project changed =
        Contention.settle(
            () ->
                projects.change(
                    editor(),
                    id,
                    version -> Representation.requireMatch(ifMatch, version),
                    facts -> patched(facts, patch)),
            () -> Contention.undecided(states.of(id)));
    return view(changed).ok();
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") UUID id) {
    Contention.run(() -> projects.delete(editor(), id), () -> Contention.undecided(states.of(id)));
  }

  private ProjectFacts patched(ProjectFacts facts, JsonNode patch) {
    ProjectRequest merged = MergePatch.apply(patch, ProjectRequest.of(facts), ProjectRequest.class);
    return validated.check(merged).facts();
  }

  private Representation view(Project project) {
    return Representation.of(
        ProjectView.of(project, states.of(project.getId())), project.getVersion());
  }

  private Editor editor() {
    return Editor.of(caller.get());
  }

  private UUID owner() {
    return caller.get().accountId();
  }
}
