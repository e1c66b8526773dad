package dev.cutroom.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A few bytes that are no JSON, as a response with a strong tag; what lies in a file is {@link
 * FileContent}.
 *
 * @param bytes all of them; whoever gives them no longer changes them
 * @param mediaType what they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record InlineContent(byte[] bytes, String mediaType) {

  /** Text in UTF-8. */
  public static InlineContent of(String text, String mediaType) {
    return new InlineContent(text.getBytes(StandardCharsets.UTF_8), mediaType + "; charset=utf-8");
  }

  /** 200 or 304. */
  public Response respond(Request request) {
    EntityTag tag = new EntityTag(HexFormat.of().formatHex(Hashes.sha256(bytes)));
    Response.ResponseBuilder unchanged = Preconditions.unchanged(request, tag);
    return (unchanged != null ? unchanged : Response.ok(bytes, mediaType))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
