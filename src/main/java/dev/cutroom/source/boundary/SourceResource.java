package dev.cutroom.source.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.FileContent;
import dev.cutroom.platform.http.FileContent.Keeping;
import dev.cutroom.platform.http.Parameters;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectStates;
import dev.cutroom.source.control.Sources;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One source: its facts and its bytes. */
@Path("sources/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {
  @Inject Sources sources;
  @Inject ObjectStore objects;
  @Inject ProjectStates states;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID id;

  @Context Request request;

  @GET
  public Response get() {
    return Representation.of(SourceView.of(source())).ok(request);
  }

  @DELETE
  public void delete() {
    Editor editor = Editor.of(caller.get());
    Source source = source();
    Contention.run(
        () -> sources.delete(editor, id),
        () -> Contention.undecided(states.of(source.getProjectId())));
  }

  @GET
  @Path("content")
  @Produces(MediaType.WILDCARD)
  public Response content(
      @QueryParam("download") @Nullable String download,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    Source source = source();
    return new FileContent(
            objects.path(source.getSha256()),
            source.getSha256(),
            MediaTypes.of(source.getMedia()),
            source.getFileName(),
            Keeping.FOR_GOOD)
        .respond(request, range, ifRange, Parameters.flag("download", download));
  }

  @GET
  @Path("thumbnail")
  @Produces(MediaType.WILDCARD)
  public Response thumbnail() {
    String sha256 = source().getThumbnailSha256();
    if (sha256 == null) {
      throw Failure.notFound("thumbnail: this source has no picture");
    }
    return new FileContent(
            objects.path(sha256), sha256, "image/jpeg", "thumbnail.jpg", Keeping.FOR_GOOD)
        .respond(request, null, null, false);
  }

  private Source source() {
    return sources.find(caller.get().accountId(), id);
  }
}
