package dev.cutroom.generation.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.EditExchange;
import dev.cutroom.platform.http.InlineContent;
import dev.cutroom.platform.json.Json;
import dev.cutroom.project.control.Clips;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A clip's Edit for other editors. */
@Path("clips/{id}/edit.otio")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class TimelineResource {
  /** As the OpenTimelineIO project calls it. */
  static final String OTIO = "application/vnd.pixar.opentimelineio+json";

  @Inject Clips clips;
  @Inject EditExchange exchange;
  @Inject CurrentCaller caller;

  @GET
  public Response get(@PathParam("id") UUID id, @Context Request request) {
    UUID owner = caller.get().accountId();
    String timeline = Json.text(exchange.timeline(owner, clips.find(owner, id)));
    return InlineContent.of(timeline, OTIO).respond(request);
  }
}
