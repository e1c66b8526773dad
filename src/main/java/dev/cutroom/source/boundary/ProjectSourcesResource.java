package dev.cutroom.source.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Asked;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.project.control.Change;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.control.Turns;
import dev.cutroom.source.control.Intake;
import dev.cutroom.source.control.Sources;
import dev.cutroom.source.control.Uploads;
import dev.cutroom.source.entity.Source;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sources of a project. */
@Path("projects/{id}/sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectSourcesResource {
  @Inject Projects projects;
  @Inject Sources sources;
  @Inject Uploads uploads;
  @Inject Intake intake;
  @Inject Turns turns;
  @Inject Once once;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID projectId;

  /** Takes a file as it streams in; what is too long is refused before it is read. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @Context HttpServletRequest request, @HeaderParam(Once.KEY) @Nullable String key)
      throws InterruptedException {
    Editor editor = Editor.of(caller.get());
    projects.find(editor.accountId(), projectId);
    once.admit(key);
    turns.admit(projectId, editor, Change.ADD_SOURCE);
    uploads.admit(request.getContentLengthLong());
    try (UploadForm form = UploadForm.read(request, uploads)) {
      Asked asked = once.asked(key, form.identity());
      Optional<Response> known = asked.known();
      if (known.isPresent()) {
        return known.get();
      }
      return intake.take(
          editor,
          projectId,
          form.fileName(),
          form.file(),
          adding ->
              asked.answer(
                  transaction -> turns.settle(projectId, transaction),
                  () -> created(adding.get())));
    }
  }

  private static Response created(Source source) {
    return Representation.of(SourceView.of(source))
        .created(URI.create("/api/v1/sources/" + source.getId()));
  }

  @GET
  public Page<SourceView> list(@BeanParam PageQuery page) {
    UUID owner = caller.get().accountId();
    projects.find(owner, projectId);
    return Page.of(
        sources.ofProject(owner, projectId, page),
        page.limit(),
        source -> new Cursor(source.getCreatedAt(), source.getId()),
        SourceView::of);
  }
}
