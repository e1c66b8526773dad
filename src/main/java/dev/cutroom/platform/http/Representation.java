package dev.cutroom.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cutroom.platform.json.Json;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A single resource as JSON with its entity tag.
 *
 * <p>The tag is {@code "version-hash"}: the hash covers every byte, so {@code If-None-Match} sees
 * each change; {@code If-Match} looks only at the version, which counts what a PATCH can change, so
 * that a progress update in between does not make an edit stale.
 */
public final class Representation {
  private final byte[] json;
  private final EntityTag tag;

  private Representation(byte[] json, EntityTag tag) {
    this.json = json;
    this.tag = tag;
  }

  /** {@code view} at {@code version}. */
  public static Representation of(Object view, long version) {
    try {
      byte[] json = Json.shared().writeValueAsBytes(view);
      String hash =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(java.util.Arrays.copyOf(Hashes.sha256(json), 12));
      return new Representation(json, new EntityTag(version + "-" + hash));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view does not serialise: " + view.getClass(), e);
    }
  }

  /** {@code view} of something that no PATCH changes. */
  public static Representation of(Object view) {
    return of(view, 0);
  }

  /**
   * 200 with the body, or 304 when the caller has it already.
   *
   * @throws Failure 412 when the caller asked for another version than there is
   */
  public Response ok(Request request) {
    Response.ResponseBuilder unchanged = Preconditions.unchanged(request, tag);
    return (unchanged != null ? unchanged : body(Response.ok())).tag(tag).build();
  }

  /** 200 with the body, after a change. */
  public Response ok() {
    return body(Response.ok()).tag(tag).build();
  }

  /** 201 at {@code location}. */
  public Response created(URI location) {
    return body(Response.created(location)).tag(tag).build();
  }

  /** 202: the work goes on at {@code location}. */
  public Response accepted(URI location) {
    return body(Response.accepted().location(location)).tag(tag).build();
  }

  private Response.ResponseBuilder body(Response.ResponseBuilder response) {
    return response.type(MediaType.APPLICATION_JSON_TYPE).entity(json);
  }

  /**
   * Lets a change through only for a caller who saw {@code version}.
   *
   * @throws Failure 428 without the header, 412 when it names another version
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Failure(Code.PRECONDITION_REQUIRED, "Changing this needs If-Match.")
          .hint("Send the ETag of the version that you read, as If-Match.");
    }
    for (String candidate : ifMatch.split(",")) {
      String tag = candidate.strip();
      if (tag.equals("*") || tag.startsWith(String.format(Locale.ROOT, "\"%d-", version))) {
        return;
      }
    }
    throw new Failure(Code.STALE, "It has changed since you read it.")
        .hint("Read it again and apply your change to what it is now.");
  }
}
