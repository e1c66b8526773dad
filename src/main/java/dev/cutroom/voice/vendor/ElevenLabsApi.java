package dev.cutroom.voice.vendor;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/**
 * What is used of https://elevenlabs.io/docs/api-reference/text-to-speech/convert-with-timestamps.
 */
public interface ElevenLabsApi extends Closeable {
  @POST
  @Path("v1/text-to-speech/{voice}/with-timestamps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  Response speak(
      @HeaderParam("xi-api-key") String key,
      @PathParam("voice") String voice,
      @QueryParam("output_format") String format,
      String body);
}
