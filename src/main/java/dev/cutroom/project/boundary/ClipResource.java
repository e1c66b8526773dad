package dev.cutroom.project.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.FileContent;
import dev.cutroom.platform.http.FileContent.Keeping;
import dev.cutroom.platform.http.InlineContent;
import dev.cutroom.platform.http.Parameters;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.json.MergePatch;
import dev.cutroom.platform.json.Validated;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.control.Clips.ClipFacts;
import dev.cutroom.project.control.Contention;
import dev.cutroom.project.control.Editor;
import dev.cutroom.project.control.ProjectStates;
import dev.cutroom.project.entity.Clip;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One clip: its facts, its bytes, its way to the trash and back. */
@Path("clips/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClipResource {
  @Inject Clips clips;
  @Inject ObjectStore objects;
  @Inject ProjectStates states;
  @Inject CurrentCaller caller;
  @Inject Validated validated;

  @PathParam("id")
  UUID id;

  @Context Request request;

  /** What a person may change. */
  public record ClipRequest(@NotBlank @Size(max = 200) String name, @NotNull Boolean selected) {}

  @GET
  public Response get() {
    return view(clip()).ok(request);
  }

  @PATCH
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
    return view(settled(
            () ->
                clips.change(
                    editor(),
                    id,
                    version -> Representation.requireMatch(ifMatch, version),
                    facts -> patched(facts, patch))))
        .ok();
  }

  @DELETE
  public void delete(@QueryParam("permanent") @Nullable String permanent) {
    Editor editor = editor();
    boolean forGood = Parameters.flag("permanent", permanent);
    Contention.run(
        () -> {
          if (forGood) {
            clips.deleteForGood(editor, id);
          } else {
            clips.trash(editor, id);
          }
        },
        this::busy);
  }

  @POST
  @Path("restore")
  @Consumes(MediaType.WILDCARD)
  public Response restore() {
    return view(settled(() -> clips.restore(editor(), id))).ok();
  }

  /** The video: the final version where there is one, unless the raw one is asked for. */
  @GET
  @Path("content")
  @Produces(MediaType.WILDCARD)
  public Response content(
      @QueryParam("variant") @Nullable String variant,
      @QueryParam("download") @Nullable String download,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    Clip clip = clip();
    if (variant != null && !variant.equals("raw") && !variant.equals("final")) {
      throw new Failure(
          Code.BAD_PARAMETER, "variant is \"" + variant + "\"; raw or final is expected.");
    }
    String sha256 = "raw".equals(variant) ? clip.getRawSha256() : clip.getFinalSha256();
    if (sha256 == null && variant != null) {
      throw Failure.notFound("final version of this clip");
    }
    return stored(
            sha256 == null ? clip.getRawSha256() : sha256, "video/mp4", fileName(clip, ".mp4"))
        .respond(request, range, ifRange, Parameters.flag("download", download));
  }

  /** The voice-over by itself. */
  @GET
  @Path("voice")
  @Produces(MediaType.WILDCARD)
  public Response voice(
      @QueryParam("download") @Nullable String download,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    Clip clip = clip();
    String sha256 = clip.getVoiceSha256();
    if (sha256 == null) {
      throw Failure.notFound("voice-over of this clip");
    }
    return stored(sha256, "audio/wav", fileName(clip, ".wav"))
        .respond(request, range, ifRange, Parameters.flag("download", download));
  }

  @GET
  @Path("captions.srt")
  @Produces(MediaType.WILDCARD)
  public Response captionsSrt() {
    return captions(clip().getCaptionsSrt(), "application/x-subrip");
  }

  @GET
  @Path("captions.vtt")
  @Produces(MediaType.WILDCARD)
  public Response captionsVtt() {
    return captions(clip().getCaptionsVtt(), "text/vtt");
  }

  private Response captions(@Nullable String text, String mediaType) {
    if (text == null) {
      throw Failure.notFound("captions of this clip");
    }
    return InlineContent.of(text, mediaType).respond(request);
  }

  @GET
  @Path("thumbnail")
  @Produces(MediaType.WILDCARD)
  public Response thumbnail() {
    String sha256 = clip().getThumbnailSha256();
    if (sha256 == null) {
      throw Failure.notFound("thumbnail of this clip");
    }
    return stored(sha256, "image/jpeg", "thumbnail.jpg").respond(request, null, null, false);
  }

  /** What its verification measured. */
  @GET
  @Path("report")
  public Response report() {
    return Representation.of(Json.value(clip().getReport(), JsonNode.class)).ok(request);
  }

  /** The Edit that it was made from. */
  @GET
  @Path("edit")
  public Response edit() {
    return Representation.of(Json.value(clip().getEdit(), JsonNode.class)).ok(request);
  }

  private ClipFacts patched(ClipFacts facts, JsonNode patch) {
    ClipRequest merged =
        MergePatch.apply(patch, new ClipRequest(facts.name(), facts.selected()), ClipRequest.class);
    ClipRequest valid = validated.check(merged);
    return new ClipFacts(valid.name().strip(), valid.selected());
  }

  private <T> T settled(Supplier<T> transaction) {
    return Contention.settle(transaction, this::busy);
  }

  private Failure busy() {
    return Contention.undecided(states.of(clip().getProjectId()));
  }

  private FileContent stored(String sha256, String mediaType, String fileName) {
    return new FileContent(objects.path(sha256), sha256, mediaType, fileName, Keeping.ASK_AGAIN);
  }

  private static String fileName(Clip clip, String ending) {
    return clip.getName().replaceAll("[\\p{Cntrl}/\\\\]", "_") + ending;
  }

  private Clip clip() {
    return clips.find(caller.get().accountId(), id);
  }

  private static Representation view(Clip clip) {
    return Representation.of(ClipView.of(clip), clip.getVersion());
  }

  private Editor editor() {
    return Editor.of(caller.get());
  }
}
