package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells a player that asked behind a file's end how long it is (RFC 9110, 15.5.17). */
@Provider
public class UnsatisfiedRange implements ContainerResponseFilter {
  /** The member of the problem document with the file's size. */
  static final String SIZE = "sizeBytes";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Code.RANGE_NOT_SATISFIABLE.status()
        && response.getEntity() instanceof Problem problem
        && problem.extensions().get(SIZE) instanceof Long size) {
      response.getHeaders().putSingle("Content-Range", "bytes */" + size);
    }
  }
}
