package dev.cutroom.webhook.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.webhook.control.Courier;
import dev.cutroom.webhook.control.Deliveries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trying a webhook out. */
@Path("webhooks/{id}/test")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookTestResource {
  @Inject Deliveries deliveries;
  @Inject Courier courier;
  @Inject CurrentCaller caller;
  @Inject Once once;

  /** Sends a {@code webhook.test} event at once, and only once. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response send(
      @HeaderParam(Once.KEY) @Nullable String key, @PathParam("id") UUID webhookId) {
    UUID owner = caller.get().accountId();
    Response answer =
        once.answer(key, "", () -> DeliveriesResource.underWay(deliveries.test(owner, webhookId)));
    courier.wake();
    return answer;
  }
}
