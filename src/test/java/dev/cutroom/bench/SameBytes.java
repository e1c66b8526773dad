package dev.cutroom.bench;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** The baseline for reading progress: as many bytes by JAX-RS, and nothing else. */
@ApplicationPath("bench")
public class SameBytes extends Application {
  static final String BODY =
      """
      {"projectId":"6f6c1c1e-0000-4000-8000-000000000000","generationId":null,"kind":null,"state":"idle",\
      "percentage":0,"currentStep":null,"estimatedRemainingSeconds":null,"queuePosition":null,\
      "startedAt":null,"updatedAt":null,"error":null}""";

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(Resource.class);
  }

  /** Answers always the same. */
  @Path("bytes")
  public static class Resource {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
      return BODY;
    }
  }
}
