package dev.cutroom.generation.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.EditExchange;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.project.control.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another editor's timeline as an Edit for a clip of a project; nothing is stored. */
@Path("projects/{id}/otio")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TimelineImportResource {
  @Inject Projects projects;
  @Inject EditExchange exchange;
  @Inject CurrentCaller caller;

  @POST
  @Consumes({MediaType.APPLICATION_JSON, TimelineResource.OTIO})
  public Response read(
      @PathParam("id") UUID id,
      @QueryParam("preset") @Nullable String preset,
      @NotNull JsonNode timeline) {
    projects.find(caller.get().accountId(), id);
    if (preset == null) {
      throw new Failure(Code.BAD_PARAMETER, "preset is needed: what the Edit is for.");
    }
    return Representation.of(exchange.edit(id, timeline, preset)).ok();
  }
}
