package dev.cutroom.scenario;

import dev.cutroom.testing.RunningCutroom;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one running server to every scenario that does not break it. It is started for the first
 * that asks; JUnit closes it with its root store, after the last test of this JVM.
 */
final class SharedCutroom implements ParameterResolver {
  /** Small, so that what is too large is quickly sent. */
  static final int UPLOAD_MAX_BYTES = 20_000_000;

  /** Where a test may play a vendor of voices. */
  static final int VENDOR_PORT = RunningCutroom.freePort();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "CUTROOM_VOICE_OPENAI_URL",
          "http://127.0.0.1:" + VENDOR_PORT + "/v1",
          "CUTROOM_VOICE_INSIDE_ALLOWED",
          "127.0.0.1",
          "CUTROOM_UPLOAD_MAX_BYTES",
          Integer.toString(UPLOAD_MAX_BYTES),
          // Webhooks reach the tests' own endpoints, and no other address inside.
          "CUTROOM_WEBHOOK_INSIDE_ALLOWED",
          "127.0.0.1",
          "CUTROOM_WEBHOOK_TIMEOUT",
          "PT2S",
          "CUTROOM_WEBHOOK_RETRY_DELAYS",
          "PT0.3S,PT0.3S");
  private static final Namespace NAMESPACE = Namespace.create(SharedCutroom.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningCutroom.class;
  }

  @Override
  public RunningCutroom resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            RunningCutroom.class, key -> RunningCutroom.start(SETTINGS), RunningCutroom.class);
  }
}
