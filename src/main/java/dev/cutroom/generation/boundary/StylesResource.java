package dev.cutroom.generation.boundary;

import dev.cutroom.platform.http.Representation;
import dev.cutroom.text.Fonts;
import dev.cutroom.text.Styles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The designed styles of captions and titles, and the fonts that they may be set in. */
@Path("styles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StylesResource {
  /** A style by its name. */
  public record StyleView(String name) {}

  /** The default of each comes first. */
  public record StylesView(List<StyleView> captions, List<StyleView> titles, List<String> fonts) {}

  @GET
  public Response list(@Context Request request) {
    return Representation.of(
            new StylesView(
                views(Styles.captionNames()), views(Styles.titleNames()), Fonts.families()))
        .ok(request);
  }

  private static List<StyleView> views(List<String> names) {
    return names.stream().map(StyleView::new).toList();
  }
}
