package dev.cutroom.account.boundary;

import dev.cutroom.account.control.Audit;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The audit log, for administrators. */
@Path("admin/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
public class AuditResource {
  private static final Pattern ACTION = Pattern.compile("[a-z-]{1,64}");

  @Inject Audit audit;

  @GET
  public Page<Audit.Deed> list(
      @QueryParam("action") @Nullable String action,
      @QueryParam("accountId") @Nullable String accountId,
      @QueryParam("objectId") @Nullable String objectId,
      @BeanParam PageQuery page) {
    if (action != null && !ACTION.matcher(action).matches()) {
      throw new Failure(
          Code.BAD_PARAMETER, "action is a word such as force-unlock, in lower case.");
    }
    Audit.Filter filter =
        new Audit.Filter(
            action, Parameters.uuid("accountId", accountId), Parameters.uuid("objectId", objectId));
    return Page.of(audit.list(filter, page), page.limit(), Audit.Entry::cursor, Audit.Entry::deed);
  }
}
