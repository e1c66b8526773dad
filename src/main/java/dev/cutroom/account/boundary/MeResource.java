package dev.cutroom.account.boundary;

import dev.cutroom.account.control.Caller;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Representation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Who am I. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject CurrentCaller caller;

  /** The caller's own account. */
  public record MeView(UUID id, String email, String displayName, List<String> roles) {}

  @GET
  public Response me(@Context Request request) {
    Caller me = caller.get();
    List<String> roles = me.admin() ? List.of("user", "admin") : List.of("user");
    return Representation.of(new MeView(me.accountId(), me.email(), me.displayName(), roles))
        .ok(request);
  }
}
