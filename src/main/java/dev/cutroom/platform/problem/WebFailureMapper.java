package dev.cutroom.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What the JAX-RS runtime itself refuses: unknown paths, methods, media types, path parameters that
 * don't convert. Jersey answers these in HTML otherwise.
 */
@Provider
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {
  /** A 405 must tell it (RFC 9110, 15.5.6). */
  private static final String ALLOW = "Allow";

  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException thrown) {
    Response problem = Problems.response(failure(thrown), uri.getRequestUri().getPath());
    String allowed = thrown.getResponse().getHeaderString(ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(ALLOW, allowed).build();
  }

  private static Failure failure(WebApplicationException thrown) {
    if (thrown.getCause() instanceof Failure failure) {
      return failure;
    }
    return switch (thrown.getResponse().getStatus()) {
      case 400 -> new Failure(Code.BAD_PARAMETER, "The request can't be understood.");
      case 401 -> new Failure(Code.UNAUTHENTICATED, "Sign in first.");
      case 403 -> new Failure(Code.FORBIDDEN, "Your account may not do this.");
      // A path parameter that is no UUID names nothing, so it is 404 as well.
      case 404 -> Failure.notFound("object");
      case 405 -> new Failure(Code.METHOD_NOT_ALLOWED, "This address does not take that method.");
      case 406 -> new Failure(Code.NOT_ACCEPTABLE, "This address answers in JSON.");
      case 415 ->
          new Failure(Code.UNSUPPORTED_MEDIA, "This address does not take that Content-Type.")
              .hint("Send application/json, or multipart/form-data where a file is uploaded.");
      default -> Problems.toFailure(thrown);
    };
  }
}
