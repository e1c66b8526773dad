package dev.cutroom.webhook.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.idempotency.Once;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.webhook.control.Courier;
import dev.cutroom.webhook.control.Deliveries;
import dev.cutroom.webhook.control.DeliveryView;
import dev.cutroom.webhook.control.Webhooks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was sent to a webhook, and what came of it. */
@Path("webhooks/{id}/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
  private static final Set<String> STATES = Set.of("pending", "delivered", "failed");

  @Inject Webhooks webhooks;
  @Inject Deliveries deliveries;
  @Inject Courier courier;
  @Inject CurrentCaller caller;
  @Inject Once once;

  @PathParam("id")
  UUID webhookId;

  @GET
  public Page<DeliveryView> list(
      @QueryParam("state") @Nullable String state, @BeanParam PageQuery page) {
    if (state != null && !STATES.contains(state)) {
      throw new Failure(
          Code.BAD_PARAMETER,
          "state is \""
              + state
              + "\"; one of "
              + String.join(", ", new TreeSet<>(STATES))
              + " is expected.");
    }
    webhooks.find(owner(), webhookId);
    return Page.of(
        deliveries.list(owner(), webhookId, state, page),
        page.limit(),
        row -> new Cursor(row.createdAt(), row.id()),
        Function.identity());
  }

  @GET
  @Path("{delivery}")
  public Response get(@PathParam("delivery") UUID id, @Context Request request) {
    return Representation.of(deliveries.find(owner(), webhookId, id)).ok(request);
  }

  /** Sends it again at once, and by the schedule if that fails. */
  @POST
  @Path("{delivery}/replay")
  @Consumes(MediaType.WILDCARD)
  public Response replay(
      @HeaderParam(Once.KEY) @Nullable String key, @PathParam("delivery") UUID id) {
    Response answer =
        once.answer(key, "", () -> underWay(deliveries.replay(owner(), webhookId, id)));
    courier.wake();
    return answer;
  }

  /** 202: it is being sent. */
  static Response underWay(DeliveryView delivery) {
    String webhook = "/api/v1/webhooks/" + delivery.webhookId();
    URI location = URI.create(webhook + "/deliveries/" + delivery.id());
    return Representation.of(delivery).accepted(location);
  }

  private UUID owner() {
    return caller.get().accountId();
  }
}
