package dev.cutroom.project.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.project.control.ClipView;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.control.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The clips of a project that are not in the trash. */
@Path("projects/{id}/clips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectClipsResource {
  @Inject Projects projects;
  @Inject Clips clips;
  @Inject CurrentCaller caller;

  @GET
  public Page<ClipView> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    UUID owner = caller.get().accountId();
    projects.find(owner, id);
    return ClipView.page(clips.ofProject(owner, id, page), page);
  }
}
