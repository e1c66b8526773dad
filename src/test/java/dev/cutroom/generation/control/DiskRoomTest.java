package dev.cutroom.generation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import dev.cutroom.storage.ObjectStore;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiskRoomTest {
  private static final GenerationRequest THREE_OF_FIFTEEN_SECONDS =
      GenerationRequest.clips(List.of(), 3, 15.0, "instagram-reel");
  private static final Preset REEL = Presets.byName("instagram-reel").orElseThrow();

  @Test
  void workIsLetInWhenItsWorstCaseFits() {
    room(DiskRoom.mostBytes(45, REEL)).check(THREE_OF_FIFTEEN_SECONDS);
  }

  @Test
  void missingBytesAreNamed() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> room(DiskRoom.mostBytes(45, REEL) - 1234).check(THREE_OF_FIFTEEN_SECONDS))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(Code.INSUFFICIENT_STORAGE))
        .withMessageContaining("1234 bytes");
  }

  @Test
  void worstCaseIsMoreThanWhatComesOut() {
    double highestRateBytes = 45 * REEL.video().maxRateKbps() * 125.0;
    assertThat((double) DiskRoom.mostBytes(45, REEL)).isGreaterThan(2 * highestRateBytes);
  }

  /** A state of a full frame is 5.2 MB, and each of 300 frames may be one. */
  @Test
  void whatIsDrawnIsCountedForEachSegmentThatIsEncodedAtOnce() throws JsonProcessingException {
    JsonNode captioned = edit("captions");
    long frameBytes = 1080L * 1920 * 5 / 2;

    long plain = DiskRoom.mostTemporaryBytes(45, REEL, edit("video"), 2);

    assertThat(DiskRoom.mostTemporaryBytes(45, REEL, captioned, 2) - plain)
        .isEqualTo(600 * frameBytes);
    assertThat(DiskRoom.mostTemporaryBytes(45, REEL, edit("overlay"), 1) - plain)
        .isEqualTo(300 * frameBytes);
    assertThat(DiskRoom.mostTemporaryBytes(1, REEL, captioned, 2)).isLessThan(31 * frameBytes);
    assertThat(plain).isGreaterThanOrEqualTo(45 * 48_000 * 8);
  }

  private static JsonNode edit(String kind) throws JsonProcessingException {
    return new ObjectMapper()
        .readTree("{\"timeline\": {\"tracks\": [{\"kind\": \"%s\"}]}}".formatted(kind));
  }

  private static DiskRoom room(long freeBytes) {
    DiskRoom room = new DiskRoom();
    room.objects =
        new ObjectStore() {
          @Override
          public long freeBytes() {
            return freeBytes;
          }
        };
    return room;
  }
}
