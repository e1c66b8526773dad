package dev.cutroom.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * What the JAX-RS runtime itself refuses: unknown paths, methods, media types, path parameters that
 * don't convert. Jersey answers these in HTML otherwise.
 */
@Provider
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {
  /** What a 405 and a 416 must tell besides their text (RFC 9110, 15.5.6 and 15.5.17). */
  private static final List<String> KEPT_HEADERS = List.of("Allow", "Content-Range");

  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException thrown) {
    Response problem = Problems.response(failure(thrown), uri.getRequestUri().getPath());
    Response.ResponseBuilder response = Response.fromResponse(problem);
    for (String name : KEPT_HEADERS) {
      String value = thrown.getResponse().getHeaderString(name);
      if (value != null) {
        response.header(name, value);
      }
    }
    return response.build();
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
