package dev.cutroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** The web page in the words of somebody who uses it, so that the test carries no selectors. */
final class StudioPage {
  private static final Duration LONGEST_GENERATION = Duration.ofMinutes(3);

  private static final Locator.GetByTextOptions EXACT =
      new Locator.GetByTextOptions().setExact(true);

  private final Page page;

  StudioPage(Page page) {
    this.page = page;
  }

  void signIn(String email, String password) {
    page.getByLabel("Email").fill(email);
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
        .fill(password);
    button("Sign in").click();
    assertThat(heading("Projects")).isVisible();
  }

  void createProject(String name) {
    button("New project").first().click();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    button("Create project").click();
    assertThat(heading(name)).isVisible();
  }

  /** Uploads and waits until the server has looked at the file and listed it. */
  void upload(Path file) {
    page.locator("input[type=file]").setInputFiles(file);
    assertThat(page.locator("cut-sources").getByText(file.getFileName().toString()).first())
        .isVisible();
    assertThat(button("Generate")).isEnabled();
  }

  void generate(int clips, int secondsEach) {
    page.getByLabel("Clips", new Page.GetByLabelOptions().setExact(true))
        .fill(Integer.toString(clips));
    page.getByLabel("Seconds each").fill(Integer.toString(secondsEach));
    button("Generate").click();
  }

  /** Progress shows while the work runs; then the clips do. */
  void awaitClips(int clips) {
    assertThat(page.getByRole(AriaRole.PROGRESSBAR).first()).isVisible();
    assertThat(page.locator("cut-status").getByText("Completed"))
        .isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_GENERATION.toMillis()));
    assertThat(thumbnails()).hasCount(clips);
  }

  /** Begins to rename the project, which takes its edit lock. */
  void beginRenaming() {
    button("More about this project").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Rename")).click();
    assertThat(renaming()).isVisible();
  }

  void cancelRenaming() {
    renaming().press("Escape");
    assertThat(renaming()).isHidden();
  }

  /** Picks the clip while somebody else edits: it is not done, and the page says who is at it. */
  void pickWhileBusy() {
    pick().click();
    assertThat(page.getByText("editing this project in another session")).isVisible();
    assertThat(pick()).hasAttribute("aria-pressed", "false");
  }

  /** An administrator frees the project, and then the pick is done. */
  void freeAndPick() {
    button("Free this project").click();
    button("Free the project").click();
    assertThat(page.getByText("This project is busy")).isHidden();
    pick().click();
    assertThat(pick()).hasAttribute("aria-pressed", "true");
  }

  void openAdministration() {
    page.navigate(page.url().replaceFirst("#.*", "#/admin"));
    assertThat(page.locator("cut-admin cut-status").getByText("Completed").first()).isVisible();
  }

  void openAuditLog() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Audit log")).click();
    assertThat(page.getByText("force unlock").first()).isVisible();
  }

  /** By the account's menu, as somebody would who looks for it. */
  void openWebhooks() {
    button("Account").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Webhooks")).click();
    assertThat(heading("Webhooks")).isVisible();
  }

  /** Adds a webhook for completed work and returns its secret, which is shown once. */
  String addWebhook(String address) {
    page.getByLabel("Address").fill(address);
    page.getByText("Completed", new Page.GetByTextOptions().setExact(true)).click();
    button("Add webhook").click();
    String secret = page.locator("cut-shown-once code").textContent();
    button("Done").click();
    assertThat(page.locator("cut-shown-once")).hasCount(0);
    assertThat(page.locator("cut-webhook").getByText("generation.completed")).isVisible();
    return secret;
  }

  /** Sends a test event and waits until the endpoint has taken it. */
  void testWebhook() {
    button("Send a test").click();
    assertThat(page.locator("cut-deliveries").getByText("Delivered")).isVisible();
    assertThat(page.locator("cut-deliveries").getByText("answered 204")).isVisible();
  }

  void replayDelivery() {
    button("Send again").click();
    assertThat(page.locator("cut-deliveries").getByText("2 attempts")).isVisible();
    assertThat(page.locator("cut-deliveries").getByText("Delivered")).isVisible();
  }

  void disableAndDeleteWebhook() {
    button("Disable").click();
    assertThat(page.locator("cut-webhook").getByText("Disabled", EXACT)).isVisible();
    assertThat(button("Send a test")).isDisabled();
    button("Delete").first().click();
    page.locator("cut-confirm").getByText("Delete", EXACT).click();
    assertThat(page.locator("cut-webhook")).hasCount(0);
  }

  /** Adds a key for a vendor's voices; of it only the end is seen from then on. */
  void addVoiceKey(String key) {
    button("Account").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("API tokens")).click();
    page.locator("cut-voice-keys")
        .getByLabel("Key", new Locator.GetByLabelOptions().setExact(true))
        .fill(key);
    page.locator("cut-voice-keys").getByText("Add", EXACT).click();
    assertThat(voiceKeys()).hasCount(1);
    assertThat(voiceKeys()).containsText("…" + key.substring(key.length() - 4));
  }

  void removeVoiceKey() {
    page.locator("cut-voice-keys").getByText("Remove", EXACT).click();
    page.locator("cut-confirm").getByText("Remove", EXACT).click();
    assertThat(voiceKeys()).hasCount(0);
  }

  private Locator voiceKeys() {
    return page.locator("cut-voice-keys li");
  }

  private Locator renaming() {
    return page.getByLabel("Name of the project");
  }

  private Locator pick() {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pick ")))
        .first();
  }

  void openFirstClip() {
    thumbnails().first().click();
    assertThat(page.getByText("Verified")).isVisible();
  }

  /** Plays the open clip until the picture has really moved on. */
  void playClip() {
    player().evaluate("video => { video.muted = true; return video.play(); }");
    page.waitForCondition(() -> playedSeconds() > 0.3);
  }

  private double playedSeconds() {
    return ((Number) player().evaluate("video => video.currentTime")).doubleValue();
  }

  Download downloadClip() {
    return page.waitForDownload(
        () -> page.locator("cut-clip-dialog").getByText("Download").click());
  }

  void closeClip() {
    page.keyboard().press("Escape");
    assertThat(player()).isHidden();
  }

  /** What every view must have; asked before axe, which finds no fault with an empty page. */
  void landmarksAreThere() {
    assertThat(page.getByRole(AriaRole.BANNER)).isVisible();
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
  }

  private Locator player() {
    return page.locator("cut-clip-dialog video");
  }

  private Locator thumbnails() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Open ")));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
  }
}
