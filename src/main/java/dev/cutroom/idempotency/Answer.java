package dev.cutroom.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered, as far as it is kept.
 *
 * @param etag the entity tag without its quotes
 * @param body JSON
 * @param replayed whether it tells of an earlier request
 */
public record Answer(
    int status, @Nullable String location, @Nullable String etag, String body, boolean replayed) {
  private static final String REPLAYED = "Idempotency-Replayed";

  /** The answer of work that was done just now. */
  static Answer of(Response response) {
    EntityTag tag = response.getEntityTag();
    URI location = response.getLocation();
    if (!(response.getEntity() instanceof byte[] json)) {
      throw new IllegalStateException("Only a Representation can be kept");
    }
    return new Answer(
        response.getStatus(),
        location == null ? null : location.toString(),
        tag == null ? null : tag.getValue(),
        new String(json, UTF_8),
        false);
  }

  Response response() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body.getBytes(UTF_8));
    if (location != null) {
      response.location(URI.create(location));
    }
    if (etag != null) {
      response.tag(new EntityTag(etag));
    }
    return replayed ? response.header(REPLAYED, "true").build() : response.build();
  }
}
