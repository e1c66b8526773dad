package dev.cutroom.project.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.control.Clips;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Deleted clips, to be restored or deleted for good. */
@Path("trash")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrashResource {
  @Inject Clips clips;
  @Inject CurrentCaller caller;

  @GET
  public Page<ClipView> list(@BeanParam PageQuery page) {
    return ClipView.page(clips.trash(caller.get().accountId(), page), page);
  }
}
