package dev.cutroom.voice.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.voice.control.VoiceKeyRow;
import dev.cutroom.voice.control.VoiceKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's keys for vendors of voices. */
@Path("voice-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VoiceKeysResource {
  @Inject VoiceKeys keys;
  @Inject CurrentCaller caller;

  /** Takes no Idempotency-Key: the request would be stored to tell whether the next is the same. */
  @POST
  public Response create(
      @HeaderParam(Once.KEY) @Nullable String key, @NotNull @Valid VoiceKeyRequest body) {
    if (key != null) {
      throw new Failure(
              Code.BAD_PARAMETER, "A key is a secret, so this address takes no Idempotency-Key.")
          .hint("If an answer was lost, look at the list, and delete what is there twice.");
    }
    VoiceKeyRow row =
        keys.create(
            owner(), body.provider(), body.key(), Objects.requireNonNullElse(body.label(), ""));
    return Representation.of(VoiceKeyView.of(row))
        .created(URI.create("/api/v1/voice-keys/" + row.id()));
  }

  @GET
  public Page<VoiceKeyView> list(@BeanParam PageQuery page) {
    return Page.of(
        keys.list(owner(), page),
        page.limit(),
        row -> new Cursor(row.createdAt(), row.id()),
        VoiceKeyView::of);
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    return Representation.of(VoiceKeyView.of(keys.find(owner(), id))).ok(request);
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") UUID id) {
    keys.delete(owner(), id);
  }

  private UUID owner() {
    return caller.get().accountId();
  }
}
