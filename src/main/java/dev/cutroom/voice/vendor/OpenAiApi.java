package dev.cutroom.voice.vendor;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/** What is used of https://platform.openai.com/docs/api-reference/audio/createSpeech. */
public interface OpenAiApi extends Closeable {
  @POST
  @Path("audio/speech")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.WILDCARD)
  Response speak(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

  /** Without a key: a header that is null would be sent as an empty one. */
  @POST
  @Path("audio/speech")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.WILDCARD)
  Response speakFreely(String body);
}
