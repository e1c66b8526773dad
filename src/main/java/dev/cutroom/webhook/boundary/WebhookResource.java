package dev.cutroom.webhook.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.json.MergePatch;
import dev.cutroom.platform.json.Validated;
import dev.cutroom.webhook.control.Targets;
import dev.cutroom.webhook.control.Webhooks;
import dev.cutroom.webhook.entity.Webhook;
import dev.cutroom.webhook.entity.WebhookFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One webhook, and its secret's rotation. */
@Path("webhooks/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {
  private static final long WEEK_SECONDS = 604_800;
  private static final Duration USUAL_OVERLAP = Duration.ofHours(24);

  @Inject Webhooks webhooks;
  @Inject Targets targets;
  @Inject CurrentCaller caller;
  @Inject Validated validated;

  @PathParam("id")
  UUID id;

  /** How long the former secret goes on signing beside the new one; a day unless said. */
  public record RotationRequest(@Nullable @Min(0) @Max(WEEK_SECONDS) Long overlapSeconds) {}

  @GET
  public Response get(@Context Request request) {
    return view(webhooks.find(owner(), id)).ok(request);
  }

  @PATCH
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull JsonNode patch) {
    Webhook seen = webhooks.find(owner(), id);
    Representation.requireMatch(ifMatch, seen.getVersion());
    WebhookFacts facts = patched(seen.getFacts(), patch);
    // Before the transaction: it may wait for a name server.
    if (!facts.url().equals(seen.getFacts().url())) {
      targets.check(facts.url());
    }
    return view(webhooks.change(owner(), id, seen.getVersion(), facts)).ok();
  }

  @DELETE
  public void delete() {
    webhooks.delete(owner(), id);
  }

  /** Both secrets sign until the overlap is over, so that the endpoint can change at its ease. */
  @POST
  @Path("rotate-secret")
  public Response rotate(
      @HeaderParam(Once.KEY) @Nullable String key, @Valid @Nullable RotationRequest body) {
    SecretAnswers.refuseKey(key);
    Duration overlap =
        body == null || body.overlapSeconds() == null
            ? USUAL_OVERLAP
            : Duration.ofSeconds(body.overlapSeconds());
    return WebhookView.of(webhooks.rotate(owner(), id, overlap)).ok();
  }

  private WebhookFacts patched(WebhookFacts facts, JsonNode patch) {
    WebhookRequest merged = MergePatch.apply(patch, WebhookRequest.of(facts), WebhookRequest.class);
    return validated.check(merged).facts();
  }

  private static Representation view(Webhook webhook) {
    return Representation.of(WebhookView.of(webhook, null), webhook.getVersion());
  }

  private UUID owner() {
    return caller.get().accountId();
  }
}
