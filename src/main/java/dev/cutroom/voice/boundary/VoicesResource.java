package dev.cutroom.voice.boundary;

import dev.cutroom.account.control.CurrentCaller;
import dev.cutroom.platform.http.Page;
import dev.cutroom.voice.control.Casting;
import dev.cutroom.voice.control.VoiceConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Who can speak. */
@Path("voices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VoicesResource {
  @Inject Casting casting;
  @Inject VoiceConfig config;
  @Inject CurrentCaller caller;

  @GET
  public Page<VoiceProviderView> list() {
    UUID account = caller.get().accountId();
    return new Page<>(
        casting.all().stream()
            .map(provider -> VoiceProviderView.of(provider, account, config.mostCharacters()))
            .toList(),
        null);
  }
}
