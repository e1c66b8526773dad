package dev.cutroom.project.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Cursor;
import dev.cutroom.platform.http.Page;
import dev.cutroom.platform.http.PageQuery;
import dev.cutroom.project.control.Clips;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.entity.Clip;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Lists of clips: a project's, and the trash. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProjectClipsResource {
  @Inject Projects projects;
  @Inject Clips clips;
  @Inject CurrentCaller caller;

  @GET
  @Path("projects/{id}/clips")
  public Page<ClipView> ofProject(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    UUID owner = caller.get().accountId();
    projects.find(owner, id);
    return page(clips.ofProject(owner, id, page), page);
  }

  @GET
  @Path("trash")
  public Page<ClipView> trash(@BeanParam PageQuery page) {
    return page(clips.trash(caller.get().accountId(), page), page);
  }

  private static Page<ClipView> page(List<Clip> rows, PageQuery page) {
    return Page.of(
        rows, page.limit(), clip -> new Cursor(clip.getCreatedAt(), clip.getId()), ClipView::of);
  }
}
