package dev.cutroom.account.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cutroom.account.control.Accounts;
import dev.cutroom.account.control.Caller;
import dev.cutroom.account.entity.Account;
import dev.cutroom.account.entity.Credential;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.http.Representation;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** API tokens: shown once, stored as a hash. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {
  private static final long TEN_YEARS_SECONDS = 315_360_000L;
  private static final String BASIC = "basic ";

  @Inject Accounts accounts;
  @Context HttpServletRequest request;

  /** A token's name, and how long it shall live; without that it lives until it is revoked. */
  public record TokenRequest(
      @NotBlank @Size(max = 200) String name,
      @Nullable @Min(1) @Max(TEN_YEARS_SECONDS) Long expiresInSeconds) {}

  /** A token; {@code token} only in the answer that made it. */
  public record TokenView(
      UUID id,
      String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token,
      Instant createdAt,
      @Nullable Instant expiresAt) {
    static TokenView of(Credential credential, @Nullable String secret) {
      return new TokenView(
          credential.getId(),
          credential.getName(),
          secret,
          credential.getCreatedAt(),
          credential.getExpiresAt());
    }
  }

  /** HTTP Basic is taken here, and nowhere else, so that a script can begin without a browser. */
  @POST
  @PermitAll
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, @Valid TokenRequest body) {
    if (key != null) {
      throw new Failure(
              Code.BAD_PARAMETER,
              "A token is shown once and never stored, so this address takes no Idempotency-Key.")
          .hint("If an answer was lost, delete that token and make another.");
    }
    UUID accountId = caller().map(Caller::accountId).orElseGet(this::accountByPassword);
    Duration lifetime =
        body.expiresInSeconds() == null ? null : Duration.ofSeconds(body.expiresInSeconds());
    Accounts.Issued issued =
        accounts.issue(accountId, Credential.Kind.TOKEN, body.name(), lifetime);
    return Response.created(URI.create("/api/v1/tokens/" + issued.credential().getId()))
        .entity(TokenView.of(issued.credential(), issued.secret()))
        .build();
  }

  @GET
  public Page<TokenView> list(@BeanParam PageQuery page) {
    return Page.of(
        accounts.tokens(required().accountId(), page),
        page.limit(),
        token -> new Cursor(token.getCreatedAt(), token.getId()),
        token -> TokenView.of(token, null));
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") UUID id, @Context Request conditions) {
    return Representation.of(TokenView.of(accounts.token(required().accountId(), id), null))
        .ok(conditions);
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") UUID id) {
    accounts.revoke(required().accountId(), id);
  }

  private Optional<Caller> caller() {
    return request.getAttribute(CutroomAuthentication.CALLER) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  private Caller required() {
    return caller().orElseThrow(() -> new Failure(Code.UNAUTHENTICATED, "Sign in first."));
  }

  private UUID accountByPassword() {
    String header = request.getHeader("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      throw new Failure(Code.UNAUTHENTICATED, "Sign in first, or send e-mail and password.")
          .hint("On this one address HTTP Basic is accepted: curl -u EMAIL:PASSWORD …");
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(header.substring(BASIC.length()).strip()),
              StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon > 0) {
        return accounts
            .authenticate(pair.substring(0, colon), pair.substring(colon + 1))
            .map(Account::getId)
            .orElseThrow(
                () -> new Failure(Code.UNAUTHENTICATED, "The e-mail or the password is wrong."));
      }
    } catch (IllegalArgumentException e) {
      // Not Base64: answered like any other header that can't be understood.
    }
    throw new Failure(Code.UNAUTHENTICATED, "The Authorization header can't be understood.");
  }
}
