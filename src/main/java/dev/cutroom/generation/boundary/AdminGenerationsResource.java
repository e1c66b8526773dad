package dev.cutroom.generation.boundary;

import dev.cutroom.generation.control.AllGenerations;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.generation.entity.State;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Parameters;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queue and all work of the installation, for administrators. */
@Path("admin/generations")
@RequestScoped
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class AdminGenerationsResource {
  @Inject AllGenerations all;

  /** Newest first, with filters that combine. */
  @GET
  public Page<AdminGenerationView> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("accountId") @Nullable String accountId,
      @QueryParam("projectId") @Nullable String projectId,
      @BeanParam PageQuery page) {
    var filter =
        new AllGenerations.Filter(
            choice("state", state, State.values(), State::text),
            choice("kind", kind, Kind.values(), Kind::text),
            Parameters.uuid("accountId", accountId),
            Parameters.uuid("projectId", projectId));
    return Page.of(
        all.list(filter, page),
        page.limit(),
        entry -> new Cursor(entry.generation().createdAt(), entry.generation().id()),
        AdminGenerationView::of);
  }

  private static <T> @Nullable T choice(
      String name, @Nullable String asked, T[] values, Function<T, String> text) {
    if (asked == null) {
      return null;
    }
    for (T value : values) {
      if (text.apply(value).equals(asked)) {
        return value;
      }
    }
    throw new Failure(
        Code.BAD_PARAMETER,
        name
            + " is \""
            + asked
            + "\"; one of "
            + Arrays.stream(values).map(text).collect(Collectors.joining(", "))
            + " is expected.");
  }
}
