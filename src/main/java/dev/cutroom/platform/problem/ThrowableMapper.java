package dev.cutroom.platform.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last mapper: whatever no other one knows. */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    return Problems.response(Problems.toFailure(thrown), uri.getRequestUri().getPath());
  }
}
