package dev.cutroom.webhook.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.webhook.control.Targets;
import dev.cutroom.webhook.control.Webhooks;
import dev.cutroom.webhook.entity.WebhookFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks of the caller. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhooksResource {
  @Inject Webhooks webhooks;
  @Inject Targets targets;
  @Inject CurrentCaller caller;

  /** The answer shows the secret, and no later one does. */
  @POST
  public Response create(
      @HeaderParam(Once.KEY) @Nullable String key, @NotNull @Valid WebhookRequest body) {
    SecretAnswers.refuseKey(key);
    WebhookFacts facts = body.facts();
    targets.check(facts.url());
    Webhooks.Issued issued = webhooks.create(owner(), facts);
    return WebhookView.of(issued)
        .created(URI.create("/api/v1/webhooks/" + issued.webhook().getId()));
  }

  @GET
  public Page<WebhookView> list(@BeanParam PageQuery page) {
    return Page.of(
        webhooks.list(owner(), page),
        page.limit(),
        webhook -> new Cursor(webhook.getCreatedAt(), webhook.getId()),
        webhook -> WebhookView.of(webhook, null));
  }

  private UUID owner() {
    return caller.get().accountId();
  }
}
