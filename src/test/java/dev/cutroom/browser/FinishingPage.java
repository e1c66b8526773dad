package dev.cutroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** Where a clip becomes a finished video, in the words of somebody who uses it, by keyboard. */
final class FinishingPage {
  private static final Duration LONGEST_RENDER = Duration.ofMinutes(3);

  private final Page page;

  FinishingPage(Page page) {
    this.page = page;
  }

  /** From the open dialog of a clip. */
  void open() {
    page.locator("cut-clip-dialog")
        .getByText("Finish", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.getByText("Nothing is stored until you render")).isVisible();
  }

  void useSubtitles(String srt) {
    switchOn("Captions");
    radio("My own subtitles").press("Space");
    pasteSubtitles(srt);
  }

  void pasteSubtitles(String srt) {
    textbox("Subtitles").fill(srt);
  }

  /** From the captions back to all that can be chosen. */
  void backToDesign() {
    radio("Design").press("Space");
    assertThat(textbox("Subtitles")).isVisible();
  }

  /** What the server finds wrong with the subtitles, shown where they are. */
  Locator faultsOfSubtitles() {
    return page.getByRole(
        AriaRole.LIST, new Page.GetByRoleOptions().setName("What is wrong with the subtitles"));
  }

  void useTitle(String text) {
    switchOn("Title");
    textbox("Text of the title").fill(text);
  }

  void chooseLook(String style) {
    radio(style).press("Space");
    assertThat(radio(style)).isChecked();
  }

  /** The preview as it is shown once nothing more is being drawn. */
  String preview() {
    assertThat(canvas()).isVisible();
    page.waitForCondition(() -> "false".equals(canvas().getAttribute("aria-busy")));
    return (String) canvas().evaluate("canvas => canvas.toDataURL()");
  }

  /** The preview as soon as it is another than {@code before}. */
  String previewAfter(String before) {
    page.waitForCondition(() -> !before.equals(preview()));
    return preview();
  }

  /** What it would cost is told before anything is rendered. */
  void costIsTold() {
    assertThat(page.getByText("of work")).isVisible();
  }

  /** Renders, and waits until the new version is the one that is shown. */
  void render() {
    String before = shown();
    Locator button = page.locator("cut-render-bar wa-button[variant=brand]");
    assertThat(button).isEnabled();
    button.click();
    assertThat(page.getByRole(AriaRole.PROGRESSBAR).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_RENDER.toMillis()));
    page.waitForCondition(
        () -> !shown().equals(before),
        new Page.WaitForConditionOptions().setTimeout(LONGEST_RENDER.toMillis()));
    assertThat(page.getByText("Every picture was decoded, and every check passed")).isVisible();
  }

  /** Plays what is shown until the picture has really moved on. */
  void play() {
    player().evaluate("video => { video.muted = true; return video.play(); }");
    page.waitForCondition(
        () -> ((Number) player().evaluate("video => video.currentTime")).doubleValue() > 0.3);
  }

  Download downloadFinished() {
    return page.waitForDownload(
        () ->
            page.locator("cut-finish")
                .getByText("Download", new Locator.GetByTextOptions().setExact(true))
                .click());
  }

  Download downloadCaptions() {
    page.getByText("More files").click();
    return page.waitForDownload(() -> page.getByText("Captions as SRT").click());
  }

  void fixCaption(int number, String text) {
    radio("Fix captions").press("Space");
    Locator field =
        page.getByLabel("Caption " + number, new Page.GetByLabelOptions().setExact(true));
    field.fill(text);
    field.press("Tab");
    assertThat(page.getByText("1 caption changed")).isVisible();
  }

  /** Whether the page fits a phone without scrolling sideways. */
  boolean fits(int widthPx) {
    page.setViewportSize(widthPx, 800);
    return (boolean)
        page.evaluate("width => document.documentElement.scrollWidth <= width", widthPx);
  }

  private void switchOn(String name) {
    page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(name).setExact(true))
        .press("Space");
  }

  private Locator radio(String name) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator textbox(String name) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator canvas() {
    return page.locator("cut-preview canvas");
  }

  private Locator player() {
    return page.locator("cut-finish video");
  }

  /** The address of the player; a render gives it another. */
  private String shown() {
    return player().count() == 0 ? "" : String.valueOf(player().getAttribute("src"));
  }
}
