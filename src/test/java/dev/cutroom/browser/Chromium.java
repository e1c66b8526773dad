package dev.cutroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine. Looked for in this order: {@code -Dchrome.path}, Chromium or Chrome
 * where distributions put them; where none is, root on a machine with apt gets Debian's Chromium.
 *
 * <p>Playwright's driver is the npm package that Maven laid out under {@code target/playwright},
 * not the bundle of five platforms (see {@code src/test/browser}).
 */
final class Chromium implements AutoCloseable {
  private static final List<Path> KNOWN_PLACES =
      Stream.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/usr/bin/google-chrome-stable")
          .map(Path::of)
          .toList();

  /**
   * Containers have neither a sandbox for root nor a GPU; the rest keeps the browser off the net.
   */
  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--autoplay-policy=no-user-gesture-required");

  private static final double LONGEST_WAIT_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium launch() {
    // The server checks a file before it shows it; on a busy machine five seconds are not enough.
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    Path executable = installed().orElseGet(Chromium::install);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        System.getProperty("node.executable", "node"),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(SWITCHES));
    return new Chromium(playwright, browser);
  }

  /** A window of its own, with its own cookies, that remembers what went wrong in it. */
  Visit visit(URI baseUri) {
    // Without a locale the browser may report one that Intl refuses, such as en-US@posix.
    return new Visit(
        browser.newContext(new Browser.NewContextOptions().setLocale("en-US")), baseUri);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> installed() {
    String asked = System.getProperty("chrome.path");
    return asked == null
        ? KNOWN_PLACES.stream().filter(Files::isExecutable).findFirst()
        : Optional.of(Path.of(asked));
  }

  private static Path install() {
    boolean root = Objects.equals(System.getProperty("user.name"), "root");
    if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw new IllegalStateException(
          "The browser test needs Chromium or Chrome: install one, or name it with -Dchrome.path=…");
    }
    run("apt-get", "-q", "update");
    run("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium");
    return installed()
        .orElseThrow(() -> new IllegalStateException("apt-get installed no /usr/bin/chromium"));
  }

  private static void run(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File("target/chromium-install.log"));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      int exit = builder.start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            "The browser test needs Chromium, and \"%s\" failed with %d; see target/chromium-install.log"
                .formatted(String.join(" ", command), exit));
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot run " + command[0], e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
