package dev.cutroom.preset.boundary;

import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** What finished videos must be like, platform by platform; all of them in one page. */
@Path("presets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PresetsResource {
  @GET
  public Response list(@Context Request request) {
    return Representation.of(new Page<Preset>(Presets.all(), null)).ok(request);
  }
}
