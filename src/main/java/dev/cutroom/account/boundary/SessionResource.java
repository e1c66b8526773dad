package dev.cutroom.account.boundary;

import dev.cutroom.account.control.AccountConfig;
import dev.cutroom.account.control.Accounts;
import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.account.entity.Account;
import dev.cutroom.account.entity.Credential;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing in and out of the web page. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {
  @Inject Accounts accounts;
  @Inject AccountConfig config;
  @Inject CurrentCaller caller;
  @Context HttpServletRequest request;

  /** E-mail and password. */
  public record SessionRequest(
      @NotBlank @Size(max = 320) String email, @NotBlank @Size(max = 1000) String password) {}

  @POST
  @PermitAll
  public Response signIn(@Valid SessionRequest body) {
    Account account =
        accounts
            .authenticate(body.email(), body.password())
            .orElseThrow(
                () ->
                    new Failure(Code.UNAUTHENTICATED, "The e-mail or the password is wrong.")
                        .hint(
                            "The first administrator's password was printed at the first start."));
    String secret =
        accounts
            .issue(account.getId(), Credential.Kind.SESSION, "web page", config.sessionLifetime())
            .secret();
    return Response.noContent()
        .header(
            HttpHeaders.SET_COOKIE,
            SessionCookie.set(secret, config.sessionLifetime(), request.isSecure()))
        .build();
  }

  /** A token is no session: it is never revoked by the way. */
  @DELETE
  @Path("current")
  public Response signOut() {
    if (request.getAttribute(CutroomAuthentication.BY_COOKIE) == null) {
      throw Failure.notFound("session: this request came with a token")
          .hint("DELETE /api/v1/tokens/{id} revokes a token.");
    }
    accounts.revoke(caller.get().accountId(), caller.get().credentialId());
    return Response.noContent().header(HttpHeaders.SET_COOKIE, SessionCookie.clear()).build();
  }
}
