package dev.cutroom.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * One browser window on one server, and everything that went wrong in it: violations of the
 * Content-Security-Policy, errors on the console, requests to anybody else.
 */
final class Visit implements AutoCloseable {
  /** Reports each violation at once: a list in the page would be lost with the next navigation. */
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', (event) =>
        window.reportViolation(
          `${event.violatedDirective} ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`));
      """;

  private final BrowserContext context;
  private final URI baseUri;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Visit(BrowserContext context, URI baseUri) {
    this.context = context;
    this.baseUri = baseUri;
    context.exposeFunction(
        "reportViolation", arguments -> troubles.add("Content-Security-Policy: " + arguments[0]));
    context.addInitScript(REPORT_VIOLATIONS);
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> troubles.add("Uncaught: " + error));
    page.onRequest(this::asked);
  }

  Page page() {
    return page;
  }

  void open() {
    page.navigate(baseUri.toString());
  }

  /** What went wrong since the last call. Axe causes violations of its own: ask before it runs. */
  List<String> troubles() {
    List<String> found = List.copyOf(troubles);
    troubles.clear();
    return found;
  }

  /** The paths that were asked for since the last call, each with its method. */
  List<String> requests() {
    List<String> made = List.copyOf(requests);
    requests.clear();
    return made;
  }

  private void heard(ConsoleMessage message) {
    // The first question, "who am I", is answered with 401 to a stranger; browsers log that.
    boolean stranger =
        message.text().contains("status of 401") && message.location().contains("/api/v1/me");
    if (message.type().equals("error") && !stranger) {
      troubles.add("Console: " + message.text() + " at " + message.location());
    }
  }

  private void asked(Request request) {
    URI uri = URI.create(request.url());
    requests.add(request.method() + " " + uri.getPath());
    boolean own =
        "blob".equals(uri.getScheme())
            || "data".equals(uri.getScheme())
            || (baseUri.getHost().equals(uri.getHost()) && baseUri.getPort() == uri.getPort());
    if (!own) {
      troubles.add("Request to a stranger: " + request.url());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
