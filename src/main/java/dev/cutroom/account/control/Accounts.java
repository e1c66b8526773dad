package dev.cutroom.account.control;

import dev.cutroom.account.entity.Account;
import dev.cutroom.account.entity.Credential;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts, sign-ins and tokens. */
@Stateless
public class Accounts {
  @PersistenceContext EntityManager em;
  @Inject Database database;
  @Inject Passwords passwords;
  @Inject Audit audit;
  @Inject Time time;

  private record Revoked(String kind, String name) {}

  /** A credential together with its secret, which is known only now. */
  public record Issued(Credential credential, String secret) {}

  /**
   * The account whose e-mail and password these are. Takes as long for an unknown address as for a
   * wrong password, so that nobody can find out who has an account.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Account> authenticate(String email, String password) {
    Optional<Account> account = find(email);
    String stored = account.map(Account::getPasswordHash).orElseGet(DummyHash::value);
    boolean matches = passwords.matches(password, stored);
    return matches ? account : Optional.empty();
  }

  /** A new session or token of {@code accountId}. */
  public Issued issue(
      UUID accountId, Credential.Kind kind, String name, @Nullable Duration lifetime) {
    Instant now = time.now();
    String secret = Secret.random(kind == Credential.Kind.TOKEN ? "cutroom_" : "");
    Credential credential =
        new Credential(
            accountId,
            kind,
            name,
            Secret.hash(secret),
            now,
            lifetime == null ? null : now.plus(lifetime));
    em.persist(credential);
    if (kind == Credential.Kind.TOKEN) {
      audit.write(
          accountId, "token-created", "token", credential.getId(), "Created \"" + name + "\"");
    }
    return new Issued(credential, secret);
  }

  /** The tokens of {@code accountId}, one more than the page holds. */
  public List<Credential> tokens(UUID accountId, PageQuery page) {
    return em.createQuery(
            """
            select c from Credential c where c.accountId = :account and c.kind = 'token'
            and (c.createdAt < :at or (c.createdAt = :at and c.id < :id))
            order by c.createdAt desc, c.id desc
            """,
            Credential.class)
        .setParameter("account", accountId)
        .setParameter("at", page.cursor().at())
        .setParameter("id", page.cursor().id())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** A token of {@code accountId}, or 404. */
  public Credential token(UUID accountId, UUID credentialId) {
    return em.createQuery(
            """
            select c from Credential c
            where c.id = :id and c.accountId = :account and c.kind = 'token'
            """,
            Credential.class)
        .setParameter("id", credentialId)
        .setParameter("account", accountId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Failure.notFound("token"));
  }

  /** Ends a session or token of {@code accountId}. */
  public void revoke(UUID accountId, UUID credentialId) {
    Revoked revoked =
        database
            .row(
                "delete from credential where id = ? and account_id = ? returning kind, name",
                row -> new Revoked(row.getString("kind"), row.getString("name")),
                credentialId,
                accountId)
            .orElseThrow(() -> Failure.notFound("token"));
    if (revoked.kind().equals(Credential.Kind.TOKEN.text())) {
      audit.write(
          accountId, "token-deleted", "token", credentialId, "Deleted \"" + revoked.name() + "\"");
    }
  }

  private Optional<Account> find(String email) {
    if (email.indexOf('\0') >= 0) {
      // PostgreSQL refuses to compare with such a text; no address contains it.
      return Optional.empty();
    }
    return em.createQuery(
            "select a from Account a where lower(a.email) = lower(:email)", Account.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }
}
