package dev.cutroom.platform.json;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes JSON's place in JAX-RS from the server's JSON-B: in through {@link StrictReader}.
 *
 * <p>The priority decides that: Jersey counts JSON-B's provider among the application's own, and
 * between equals which of them reads a request differs from start to start.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@Consumes({"application/json", "application/merge-patch+json"})
@Produces({"application/json", "application/problem+json"})
public class JsonProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  /** The longest JSON body that is taken, in bytes; what is longer is no request of ours. */
  static final int LONGEST_BODY_BYTES = 2 * 1024 * 1024;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord() || com.fasterxml.jackson.databind.JsonNode.class.isAssignableFrom(type);
  }

  @Override
  public @Nullable Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readNBytes(LONGEST_BODY_BYTES + 1);
    if (body.length == 0 && Arrays.stream(annotations).anyMatch(MayBeEmpty.class::isInstance)) {
      return null;
    }
    if (body.length > LONGEST_BODY_BYTES) {
      throw new Failure(
          Code.UPLOAD_TOO_LARGE,
          "The JSON is longer than " + LONGEST_BODY_BYTES + " bytes, the longest that is taken.");
    }
    if (com.fasterxml.jackson.databind.JsonNode.class.isAssignableFrom(type)) {
      return StrictReader.tree(body);
    }
    return StrictReader.read(body, type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return !StreamingOutput.class.isAssignableFrom(type)
        && !InputStream.class.isAssignableFrom(type)
        && !java.io.File.class.isAssignableFrom(type)
        && type != String.class
        && type != byte[].class;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.shared().writeValueAsBytes(value));
  }
}
