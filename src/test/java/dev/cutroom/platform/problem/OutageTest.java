package dev.cutroom.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
  void lostConnectionIsAnOutageWhateverItIsWrappedIn(String state) {
    assertThat(Outage.isOutage(lockFailure(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"55P03", "23505", "23514", "40001", "40P01", "42601", "57014", "53100"})
  void otherStatesAreNoOutage(String state) {
    assertThat(Outage.isOutage(lockFailure(state))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void transactionGivenUpForAnotherIsWorthAnotherTry(String state) {
    assertThat(Outage.isCollision(lockFailure(state))).isTrue();
    Failure told = Problems.toFailure(lockFailure(state));
    assertThat(told.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(told.retryable()).isTrue();
    assertThat(Outage.isCollision(lockFailure("55P03"))).isFalse();
  }

  @Test
  void storageOutOfReachIsToldAs503AndAFullDiskAs507() {
    Exception away = away(new NoSuchFileException("/srv/secret/objects"));
    Failure told = Problems.toFailure(new IllegalStateException(away));
    assertThat(told.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(told.detail()).startsWith("The storage").doesNotContain("secret");
    for (String words : List.of("No space left on device", "Disk quota exceeded")) {
      assertThat(Problems.toFailure(away(new IOException(words))).code())
          .isEqualTo(Code.INSUFFICIENT_STORAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error in allocating a connection. Cause: Connection could not be allocated",
        "In-use connections equal max-pool-size and expired max-wait-time",
        "This connection has been closed."
      })
  void whatThePoolSaysWithoutAStateIsAnOutage(String message) {
    assertThat(Outage.isOutage(new PersistenceException(new SQLException(message)))).isTrue();
  }

  @Test
  void networkFailuresAreOutages() {
    assertThat(Outage.isOutage(new RuntimeException(new ConnectException("refused")))).isTrue();
    assertThat(Outage.isOutage(new RuntimeException(new SocketTimeoutException("slow")))).isTrue();
  }

  @Test
  void everythingElseIsNone() {
    assertThat(Outage.isOutage(null)).isFalse();
    assertThat(Outage.isOutage(new IllegalStateException("bug"))).isFalse();
    assertThat(Outage.isOutage(new SQLException("no state"))).isFalse();
  }

  @Test
  void stateIsFoundDeepInTheChain() {
    assertThat(Outage.sqlState(lockFailure("55P03"))).isEqualTo("55P03");
    assertThat(Outage.sqlState(new IllegalStateException("none"))).isNull();
  }

  @Test
  void chainThatEndsInItselfIsLookedAtOnlySoFar() {
    Exception first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    assertThat(Outage.isOutage(first)).isFalse();
    assertThat(Outage.sqlState(first)).isNull();
  }

  @Test
  void outageIsToldAs503AndAnyOtherFaultWithoutItsInsides() {
    assertThat(Problems.toFailure(lockFailure("08006")).code()).isEqualTo(Code.UNAVAILABLE);
    Exception bug = new IllegalStateException("password=secret");
    bug.setStackTrace(new StackTraceElement[0]); // it is logged, and the build's log is read
    Failure unknown = Problems.toFailure(bug);
    assertThat(unknown.code()).isEqualTo(Code.INTERNAL);
    assertThat(unknown.detail()).contains("incident").doesNotContain("secret");
  }

  private static Exception away(IOException cause) {
    return new OutOfReachException("The storage", "A file can't be read", cause);
  }

  private static Exception lockFailure(String state) {
    return new PessimisticLockException(
        new IllegalStateException(new SQLException("told by the driver", state)));
  }
}
