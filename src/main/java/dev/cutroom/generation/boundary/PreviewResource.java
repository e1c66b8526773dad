package dev.cutroom.generation.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.GenerationWish;
import dev.cutroom.generation.control.Previews;
import dev.cutroom.generation.control.Wishes;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.platform.http.InlineContent;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.entity.Clip;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Frames of a clip as they would be rendered, without rendering. */
@Path("clips/{id}/preview")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class PreviewResource {
  private static final String PNG = "image/png";

  @Inject Clips clips;
  @Inject Wishes wishes;
  @Inject Previews previews;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID id;

  @QueryParam("at")
  @Nullable String at;

  @Context Request request;

  /** Of the clip by its latest Edit. */
  @GET
  public Response get() {
    UUID owner = caller.get().accountId();
    return new InlineContent(previews.of(owner, clips.find(owner, id), seconds()), PNG)
        .respond(request);
  }

  /** Of the clip as a request of kind {@code render} would make it; nothing is stored. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response draft(@NotNull GenerationWish wish) {
    UUID owner = caller.get().accountId();
    Clip clip = clips.find(owner, id);
    if (wish.clipId() != null && !wish.clipId().equals(id)) {
      throw Failure.invalid("/clipId", "This is the address of another clip; leave clipId out.");
    }
    var checked = wishes.check(owner, clip.getProjectId(), wish.finishing(Kind.RENDER, id));
    byte[] frame = previews.of(owner, clip.getProjectId(), checked, seconds());
    return Response.ok(frame, PNG).header("Cache-Control", "no-store").build();
  }

  private double seconds() {
    try {
      return at == null ? 0 : Double.parseDouble(at);
    } catch (NumberFormatException e) {
      throw new Failure(
          Code.BAD_PARAMETER, "at is \"" + at + "\"; a number of seconds is expected.");
    }
  }
}
