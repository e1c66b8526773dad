package dev.cutroom.generation.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.generation.control.ContactSheets;
import dev.cutroom.platform.http.FileContent;
import dev.cutroom.platform.http.FileContent.Keeping;
import dev.cutroom.project.control.Clips;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A clip at one glance: frames of all of it, with what the platform may cover. */
@Path("clips/{id}/contact-sheet")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class ContactSheetResource {
  @Inject Clips clips;
  @Inject ContactSheets sheets;
  @Inject ObjectStore objects;
  @Inject CurrentCaller caller;

  @PathParam("id")
  UUID id;

  @Context Request request;

  @GET
  public Response get() {
    String sheet = sheets.of(clips.find(caller.get().accountId(), id));
    return new FileContent(
            objects.path(sheet), sheet, "image/jpeg", "contact-sheet.jpg", Keeping.ASK_AGAIN)
        .respond(request, null, null, false);
  }
}
