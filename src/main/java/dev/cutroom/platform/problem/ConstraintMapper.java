package dev.cutroom.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/** All broken constraints of a request at once, each with its JSON pointer. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException thrown) {
    List<Fault> faults =
        thrown.getConstraintViolations().stream()
            .map(v -> new Fault(pointer(v), sentence(v)))
            .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail))
            .toList();
    boolean parameter = faults.stream().anyMatch(f -> f.pointer().isEmpty());
    Failure failure =
        parameter
            ? new Failure(Code.BAD_PARAMETER, faults.get(0).detail()).faults(faults)
            : Failure.invalid(faults);
    return Problems.response(failure, uri.getRequestUri().getPath());
  }

  private static String sentence(ConstraintViolation<?> violation) {
    String name = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getName() != null) {
        name = node.getName();
      }
    }
    return name + " " + violation.getMessage() + ".";
  }

  /** The path below the method's parameter, as a JSON pointer. */
  static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }
}
