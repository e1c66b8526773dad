package dev.cutroom.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs jqwik's own engine inside a test of Arquillian's, which knows JUnit Jupiter's only: so the
 * seed is chosen, and what fails is shrunk and reported, as everywhere.
 */
public final class JqwikInServer {
  private JqwikInServer() {}

  /** Runs all properties of {@code type}, each so many times; fails with jqwik's report. */
  public static void run(Class<?> type, int tries) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(type))
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .configurationParameter("jqwik.tries.default", Integer.toString(tries))
            .build();
    Report report = new Report();
    jqwik().execute(request, report);
    TestExecutionSummary summary = report.getSummary();
    StringWriter failures = new StringWriter();
    summary.printFailuresTo(new PrintWriter(failures));
    assertThat(summary.getTestsFailedCount()).as("%s%n%s", report.entries, failures).isZero();
    assertThat(summary.getTestsSucceededCount()).isPositive();
  }

  private static Launcher jqwik() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JqwikTestEngine())
            .build());
  }

  private static final class Report extends SummaryGeneratingListener {
    private final StringBuilder entries = new StringBuilder();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entry.getKeyValuePairs().values().forEach(text -> entries.append(text).append('\n'));
    }
  }
}
