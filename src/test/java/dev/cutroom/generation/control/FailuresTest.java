package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutroom.platform.sql.DatabaseException;
import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a step's exception is told as. */
final class FailuresTest {
  @Test
  void silenceOfAVendorIsNoOutageOfTheDatabase() {
    VoiceException silent =
        new VoiceException(
            Reason.VOICE_VENDOR_SLOW, "openai", "Too slow.", null, new SocketTimeoutException());

    assertThat(Failures.inStep(silent, "voice-1"))
        .isInstanceOfSatisfying(
            TransientWorkFailure.class,
            told -> {
              assertThat(told.code()).isEqualTo("VOICE_VENDOR_SLOW");
              assertThat(told.stage()).isEqualTo("voice-1");
            });
  }

  @Test
  void outageOfTheDatabaseStaysOne() {
    DatabaseException away = new DatabaseException(new SQLException("gone", "08006"));

    assertThat(Failures.inStep(away, "plan")).isSameAs(away);
  }

  @Test
  void firstStepThatIsNamedStays() {
    WorkFailure failure = new WorkFailure("SOURCE_GONE", "It is gone.", false, null);

    assertThat(((WorkFailure) Failures.inStep(failure, "start")).stage()).isEqualTo("start");
    assertThat(((WorkFailure) Failures.inStep(failure, "plan")).stage()).isEqualTo("start");
  }
}
