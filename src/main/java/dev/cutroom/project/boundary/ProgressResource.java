package dev.cutroom.project.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.project.control.ProgressReads;
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

/** How far the latest generation is; {@code idle} for a project that never generated. */
@Path("projects/{id}/progress")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {
  @Inject ProgressReads progress;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID projectId;

  @GET
  public Response get(@Context Request request) {
    return Representation.of(progress.of(caller.get().accountId(), projectId)).ok(request);
  }
}
