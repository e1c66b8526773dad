package dev.cutroom.generation.boundary;

import dev.cutroom.platform.http.InlineContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema of the Edit. */
@Path("edit-schema")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class EditSchemaResource {
  @GET
  public Response get(@Context Request request) {
    try (InputStream schema =
        EditSchemaResource.class.getResourceAsStream("/META-INF/edit-schema.json")) {
      return new InlineContent(
              Objects.requireNonNull(schema, "edit-schema.json").readAllBytes(),
              "application/schema+json")
          .respond(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
