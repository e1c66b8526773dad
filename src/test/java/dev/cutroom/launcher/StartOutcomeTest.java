package dev.cutroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartOutcomeTest {
  /** Shortened from Payara Micro 6.2025.10. */
  private static final String FAILED_DEPLOYMENT =
      """
      2026-11-21T08:11:10.163+0000 INFO    [PayaraMicro] Deployed 1 archive(s)
      2026-11-21T08:11:10.309+0000 SEVERE  [javax.enterprise.system.core] Exception during lifecycle processing
      jakarta.ejb.EJBException: jakarta.ejb.CreateException: Initialization failed for Singleton Start
      	at com.sun.ejb.containers.AbstractSingletonContainer$SingletonContextFactory.create(Abstract.java:633)
      Caused by: jakarta.ejb.CreateException: Initialization failed for Singleton Start
      	... 38 more
      Caused by: java.lang.IllegalStateException: the schema is newer than this server
      	at dev.cutroom.Start.go(Start.java:9)
      2026-11-21T08:11:10.313+0000 SEVERE  [javax.enterprise.system.core] Exception while loading the app
      """;

  private final StartOutcome outcome = new StartOutcome();

  @Test
  void innermostCauseIsTheReason() {
    FAILED_DEPLOYMENT.lines().forEach(outcome::accept);
    assertThat(outcome.deploymentFailure()).contains("the schema is newer than this server");
  }

  @Test
  void troubleThatTheServerSurvivesIsNoFailure() {
    FAILED_DEPLOYMENT.lines().limit(8).forEach(outcome::accept);
    assertThat(outcome.deploymentFailure()).isEmpty();
    assertThat(outcome.lastTrouble()).contains("the schema is newer than this server");
  }

  @Test
  void exceptionWithoutWordsIsCalledByItsName() {
    outcome.accept("Caused by: java.lang.NullPointerException");
    assertThat(outcome.lastTrouble()).contains("NullPointerException");
  }

  @Test
  void severeMessageServesWhereNoExceptionIs() {
    outcome.accept("2026-11-21T08:11:10.309+0000 SEVERE  [PayaraMicro] Port 8080 is in use");
    assertThat(outcome.lastTrouble()).contains("Port 8080 is in use");
  }
}
