package dev.cutroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.cutroom.scenario.Receiver;
import dev.cutroom.testing.RunningCutroom;
import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class WebPageIT {
  private static final String SUBTITLES =
      """
      1
      00:00:00,000 --> 00:00:01,400
      Keeps your coffee

      2
      00:00:01,400 --> 00:00:02,900
      warm todey
      """;

  @Test
  void footageBecomesAClipThatPlaysAndDownloads(@TempDir Path folder) throws IOException {
    Path footage = TestMedia.video(folder.resolve("footage.mp4"), 6);
    try (RunningCutroom cutroom =
            RunningCutroom.start(Map.of("CUTROOM_WEBHOOK_INSIDE_ALLOWED", "127.0.0.1"));
        Receiver endpoint = new Receiver().answering(204, 204);
        Chromium chromium = Chromium.launch();
        Visit visit = chromium.visit(cutroom.baseUri())) {
      StudioPage studio = new StudioPage(visit.page());

      visit.open();
      studio.signIn(cutroom.adminEmail(), cutroom.adminPassword());
      studio.createProject("Trail shoes");
      studio.upload(footage);
      assertThat(visit.requests()).anyMatch(request -> request.endsWith("/events"));
      studio.generate(1, 3);
      studio.awaitClips(1);
      assertThat(visit.requests())
          .as("events bring progress and clips, so nobody asks for them")
          .anyMatch(request -> request.startsWith("POST ") && request.endsWith("/generations"))
          .noneMatch(request -> request.endsWith("/progress") || request.endsWith("/clips"));
      studio.openFirstClip();
      studio.playClip();
      Path clip = studio.downloadClip().path();
      assertThat(beginning(clip).substring(4, 8)).isEqualTo("ftyp");
      studio.closeClip();

      othersEditing(chromium, cutroom, visit, studio);

      studio.landmarksAreThere();
      assertThat(visit.troubles()).isEmpty();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
      webhooks(endpoint, studio, visit);
      voiceKeys(studio, visit);
      studio.openAdministration();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
      studio.openAuditLog();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
    }
  }

  @Test
  void aClipIsFinishedAndItsCaptionIsFixed(@TempDir Path folder) throws IOException {
    Path footage = TestMedia.video(folder.resolve("footage.mp4"), 6);
    try (RunningCutroom cutroom = RunningCutroom.start();
        Chromium chromium = Chromium.launch();
        Visit visit = chromium.visit(cutroom.baseUri())) {
      StudioPage studio = new StudioPage(visit.page());
      FinishingPage finishing = new FinishingPage(visit.page());
      visit.open();
      studio.signIn(cutroom.adminEmail(), cutroom.adminPassword());
      studio.createProject("Coffee cups");
      studio.upload(footage);
      studio.generate(1, 3);
      studio.awaitClips(1);
      studio.openFirstClip();

      finishing.open();
      String plain = finishing.preview();
      finishing.useTitle("Slow mornings");
      finishing.useSubtitles(SUBTITLES);
      String boldPop = finishing.previewAfter(plain);
      finishing.chooseLook("Box");
      finishing.previewAfter(boldPop);
      finishing.costIsTold();
      finishing.render();
      finishing.play();
      assertThat(beginning(finishing.downloadFinished().path()).substring(4, 8)).isEqualTo("ftyp");
      assertThat(Files.readString(finishing.downloadCaptions().path())).contains("warm todey");
      assertThat(visit.troubles()).isEmpty();

      finishing.fixCaption(2, "warm today");
      assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
      finishing.render();
      finishing.play();
      assertThat(Files.readString(finishing.downloadCaptions().path()))
          .contains("warm today")
          .doesNotContain("todey");
      assertThat(finishing.fits(400)).isTrue();

      subtitlesAreRefused(finishing);
      assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
      assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
    }
  }

  /** What is wrong with them is said line by line, before anything is rendered. */
  private static void subtitlesAreRefused(FinishingPage finishing) {
    finishing.backToDesign();
    finishing.pasteSubtitles(SUBTITLES.replace("00:00:01,400 -->", "00:00:01,000 -->"));
    PlaywrightAssertions.assertThat(finishing.faultsOfSubtitles()).containsText("Line 6");
  }

  private static String beginning(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /**
   * A webhook from its first breath to its last, and the page looked at while it has a delivery.
   */
  private static void webhooks(Receiver endpoint, StudioPage studio, Visit visit) {
    studio.openWebhooks();
    String secret = studio.addWebhook(endpoint.url());
    studio.testWebhook();
    assertThat(endpoint.received()).singleElement().matches(sent -> sent.signedWith(secret));
    studio.replayDelivery();
    assertThat(visit.troubles()).isEmpty();
    assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
    assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
    studio.disableAndDeleteWebhook();
  }

  private static void voiceKeys(StudioPage studio, Visit visit) {
    studio.addVoiceKey("sk-of-no-vendor-at-all-4711");
    assertThat(visit.troubles()).isEmpty();
    assertThat(accessibilityFaults(visit.page(), ColorScheme.LIGHT)).isEmpty();
    assertThat(accessibilityFaults(visit.page(), ColorScheme.DARK)).isEmpty();
    studio.removeVoiceKey();
  }

  /** The same person in another browser: another session, so another editor. */
  private static void othersEditing(
      Chromium chromium, RunningCutroom cutroom, Visit visit, StudioPage studio) {
    try (Visit second = chromium.visit(cutroom.baseUri())) {
      StudioPage other = new StudioPage(second.page());
      second.open();
      other.signIn(cutroom.adminEmail(), cutroom.adminPassword());
      second.page().navigate(visit.page().url());
      other.beginRenaming();

      studio.pickWhileBusy();
      studio.freeAndPick();
      other.cancelRenaming();
      assertThat(second.troubles()).isEmpty();
    }
    // The refusal is what was asked for; browsers log every answer of 400 and above.
    assertThat(visit.troubles()).allMatch(trouble -> trouble.contains("status of 409"));
  }

  private static List<String> accessibilityFaults(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
    // Halfway from one colour to another no contrast is right.
    page.waitForFunction(
        "() => document.getAnimations().every((one) => one.playState !== 'running')");
    return new AxeBuilder(page)
        .analyze().getViolations().stream().map(rule -> describe(rule, scheme)).toList();
  }

  private static String describe(Rule rule, ColorScheme scheme) {
    return "%s in %s: %s at %s"
        .formatted(rule.getId(), scheme, rule.getHelp(), rule.getNodes().get(0).getTarget());
  }
}
