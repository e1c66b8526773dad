package dev.cutroom.edit.otio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Durations;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.Length;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.RandomEdits;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.VoiceAsset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What we write, and what becomes of it when it is read again, changed or not. */
class OtioRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OtioRate RATE = new OtioRate(30, 1);
  private static final UUID SOURCE = new UUID(0, 1);

  @Property(tries = 500)
  void whatIsWrittenIsReadAsTheSameEdit(@ForAll long seed) throws JsonProcessingException {
    Edit edit = RandomEdits.of(seed);
    OtioRate rate =
        List.of(RATE, new OtioRate(24, 1), new OtioRate(30_000, 1001), new OtioRate(60, 1))
            .get(new Random(seed).nextInt(4));

    String otio = OtioWriter.write("x", edit, rate, Durations.UNKNOWN).toString();

    assertThat(read(JSON.readTree(otio))).isEqualTo(edit);
  }

  @Example
  void tracksTurnRoundAndTransitionsReachOverTheCut() {
    JsonNode stack = written().path("tracks");

    assertThat(stack.path("OTIO_SCHEMA").asText()).isEqualTo("Stack.1");
    JsonNode bottom = stack.path("children").path(0);
    assertThat(bottom.at("/metadata/cutroom/kind").asText()).isEqualTo("video");
    assertThat(bottom.path("kind").asText()).isEqualTo("Video");
    assertThat(bottom.path("children").findValuesAsText("OTIO_SCHEMA"))
        .contains("Clip.2", "Transition.1", "ExternalReference.1", "LinearTimeWarp.1");
    assertThat(frames(bottom.at("/children/0/source_range/start_time"))).isEqualTo(30);
    assertThat(frames(bottom.at("/children/0/source_range/duration"))).isEqualTo(105);
    assertThat(frames(bottom.at("/children/1/in_offset"))).isZero();
    assertThat(frames(bottom.at("/children/1/out_offset"))).isEqualTo(15);
    assertThat(frames(bottom.at("/children/2/source_range/duration"))).isEqualTo(90);
    assertThat(bottom.at("/children/0/media_references/DEFAULT_MEDIA/target_url").asText())
        .isEqualTo("cutroom:source/" + SOURCE);
    assertThat(
            frames(
                bottom.at("/children/0/media_references/DEFAULT_MEDIA/available_range/duration")))
        .isEqualTo(300);
    assertThat(bottom.at("/children/0/effects/0/time_scalar").asDouble()).isEqualTo(2);
    JsonNode top = stack.path("children").path(1);
    assertThat(top.at("/children/0/OTIO_SCHEMA").asText()).isEqualTo("Gap.1");
    assertThat(frames(top.at("/children/0/source_range/duration"))).isEqualTo(15);
  }

  @Example
  void whatWasMovedIsTakenFromWhereItLies() {
    ObjectNode otio = written();
    ObjectNode gap = (ObjectNode) otio.at("/tracks/children/1/children/0/source_range/duration");
    gap.put("value", 45);
    ObjectNode range = (ObjectNode) otio.at("/tracks/children/0/children/0/source_range");
    ((ObjectNode) range.path("start_time")).put("value", 60);

    Edit read = read(otio);

    Clip title = read.timeline().tracks().get(0).clips().get(0);
    assertThat(title.start()).isEqualTo(Start.at(Duration.ofMillis(1500)));
    assertThat(title.asset()).isEqualTo(TitleAsset.of("Hello"));
    Clip first = read.timeline().tracks().get(1).clips().get(0);
    assertThat(first.asset()).isEqualTo(new VideoAsset(SOURCE, Duration.ofSeconds(2), 0.5));
    assertThat(first.start()).isEqualTo(Start.AUTO);
    assertThat(first.speed()).isEqualTo(2);
  }

  @Example
  void whatWasChangedIsTakenFromWhatItIsThen() {
    UUID other = new UUID(0, 2);
    ObjectNode otio = written();
    ((ObjectNode) otio.at("/tracks/children/0/children/0/effects/0")).put("time_scalar", 0.5);
    for (int clip : new int[] {0, 2}) {
      String media = "/tracks/children/0/children/" + clip + "/media_references/DEFAULT_MEDIA";
      ((ObjectNode) otio.at(media)).put("target_url", "cutroom:source/" + other);
    }

    List<Clip> clips =
        OtioReader.read(otio, "unused", id -> false).timeline().tracks().get(1).clips();

    assertThat(clips.get(0).speed()).isEqualTo(0.5);
    assertThat(clips.get(0).asset()).isEqualTo(new VideoAsset(other, Duration.ofSeconds(1), 0.5));
    // It was a picture, and what stands in its place is none.
    assertThat(clips.get(1).asset()).isEqualTo(new VideoAsset(other, Duration.ZERO, 1));
    assertThat(clips.get(1).transition().overlap()).isEqualTo(Duration.ofMillis(500));
  }

  @Example
  void mediaOfOthersAndUnknownEffectsAreRefused() {
    ObjectNode otio = written();
    String clip = "/tracks/children/0/children/0";
    ((ObjectNode) otio.at(clip + "/effects/0")).put("OTIO_SCHEMA", "FreezeFrame.1");
    ((ObjectNode) otio.at(clip + "/media_references/DEFAULT_MEDIA"))
        .put("target_url", "file:///a.mov");

    assertThat(catchThrowableOfType(EditRefusedException.class, () -> read(otio)).faults())
        .extracting(EditFault::pointer)
        .containsExactly(clip + "/effects", clip + "/media_references/DEFAULT_MEDIA/target_url");
  }

  @Example
  void fadesThatWereAddedAreTakenOver() {
    ObjectNode otio = written();
    ArrayNode clips = (ArrayNode) otio.at("/tracks/children/0/children");
    clips.insert(0, fade(0, 12));
    clips.add(fade(15, 0));

    List<Clip> read = read(otio).timeline().tracks().get(1).clips();

    assertThat(read.get(0).transition().in())
        .isEqualTo(Transition.of(TransitionName.FADE, Duration.ofMillis(400)));
    assertThat(read.get(1).transition().out())
        .isEqualTo(Transition.of(TransitionName.FADE, Duration.ofMillis(500)));
    assertThat(read.get(1).transition().overlap()).isEqualTo(Duration.ofMillis(500));
  }

  private static ObjectNode fade(int in, int out) {
    ObjectNode fade = OtioRate.schema("Transition.1").put("transition_type", "SMPTE_Dissolve");
    fade.set("in_offset", RATE.rational(in));
    fade.set("out_offset", RATE.rational(out));
    return fade;
  }

  @Example
  void placeThatWasWrittenMayBeForgotten() {
    ObjectNode otio = written();
    for (JsonNode track : otio.at("/tracks/children")) {
      for (JsonNode child : track.path("children")) {
        if (child.at("/metadata/cutroom") instanceof ObjectNode ours) {
          ours.remove("written");
        }
      }
    }

    Clip first = read(otio).timeline().tracks().get(1).clips().get(0);

    assertThat(first.asset()).isEqualTo(new VideoAsset(SOURCE, Duration.ofSeconds(1), 0.5));
    assertThat(first.length()).isEqualTo(Length.of(Duration.ofSeconds(4)));
  }

  @Example
  void longerTransitionIsTakenOver() {
    ObjectNode otio = written();
    ((ObjectNode) otio.at("/tracks/children/0/children/1/out_offset")).put("value", 30);

    Clip second = read(otio).timeline().tracks().get(1).clips().get(1);

    assertThat(second.transition().in())
        .isEqualTo(Transition.of(TransitionName.WIPE_LEFT, Duration.ofSeconds(1)));
  }

  @Example
  void lengthThatNobodyKnowsIsRefusedWithItsPlace() {
    Edit edit =
        Edit.of("p", Timeline.ofClips(List.of(Clip.of(new VideoAsset(SOURCE, Duration.ZERO, 1)))));

    assertThat(
            catchThrowableOfType(
                    EditRefusedException.class,
                    () -> OtioWriter.write("x", edit, RATE, Durations.UNKNOWN))
                .faults())
        .extracting(EditFault::pointer)
        .containsExactly("/timeline/tracks/0/clips/0/length");
  }

  private static ObjectNode written() {
    Transition wipe = Transition.of(TransitionName.WIPE_LEFT, Duration.ofMillis(500));
    Edit edit =
        Edit.of(
            "p",
            Timeline.of(
                new OverlayTrack(
                    List.of(
                        Clip.of(
                            TitleAsset.of("Hello"),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(1)))),
                new VideoTrack(
                    List.of(
                        Clip.builder(new VideoAsset(SOURCE, Duration.ofSeconds(1), 0.5))
                            .length(Length.of(Duration.ofSeconds(4)))
                            .speed(2)
                            .build(),
                        Clip.builder(new ImageAsset(SOURCE))
                            .transition(Transitions.in(wipe))
                            .build()))));
    return OtioWriter.write("x", edit, RATE, tenSeconds());
  }

  private static Durations tenSeconds() {
    return new Durations() {
      @Override
      public Duration ofSource(UUID sourceId) {
        return Duration.ofSeconds(10);
      }

      @Override
      public @Nullable Duration ofVoice(VoiceAsset voice) {
        return null;
      }
    };
  }

  private static Edit read(JsonNode otio) {
    return OtioReader.read(otio, "unused", id -> false);
  }

  private static double frames(JsonNode time) {
    assertThat(time.path("OTIO_SCHEMA").asText()).isEqualTo("RationalTime.1");
    assertThat(time.path("rate").asDouble()).isEqualTo(30);
    return time.path("value").asDouble();
  }
}
