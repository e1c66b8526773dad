package dev.cutroom.edit.otio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.AudioTrack;
import dev.cutroom.edit.Bus;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.EditFault;
import dev.cutroom.edit.EditRefusedException;
import dev.cutroom.edit.ImageAsset;
import dev.cutroom.edit.OverlayTrack;
import dev.cutroom.edit.Timeline;
import dev.cutroom.edit.Transition;
import dev.cutroom.edit.TransitionName;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Timelines as other programs write them, in the form of OTIO's own samples. */
class OtioReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UUID FILM = new UUID(0, 1);
  private static final UUID STILL = new UUID(0, 2);

  @Test
  void plainTimelineBecomesAnEdit() {
    Edit edit =
        read(
            timeline(
                track(
                    "Video",
                    "V1",
                    clip(FILM, 27, 48),
                    transition("SMPTE_Dissolve", 12, 24),
                    clip(FILM, 48, 24)),
                track("Video", "V2", gap(12), clip(STILL, 24, 24)),
                track("Audio", "Music", clip(FILM, 24, 72))));

    Transition dissolve = Transition.of(TransitionName.CROSS_FADE, Duration.ofMillis(1500));
    assertThat(edit)
        .isEqualTo(
            Edit.of(
                "tiktok",
                Timeline.of(
                    new AudioTrack(
                        Bus.MUSIC,
                        List.of(Clip.of(AudioAsset.of(FILM, Bus.MUSIC), seconds(0), seconds(72)))),
                    new OverlayTrack(
                        List.of(Clip.of(new ImageAsset(STILL), seconds(12), seconds(24)))),
                    new VideoTrack(
                        List.of(
                            Clip.of(new VideoAsset(FILM, seconds(3), 0), seconds(0), seconds(49)),
                            Clip.of(
                                    new VideoAsset(FILM, Duration.ofMillis(23_500), 0),
                                    Duration.ofMillis(47_500),
                                    Duration.ofMillis(24_500))
                                .but()
                                .transition(Transitions.in(dissolve))
                                .build())))));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlaceInTheTimeline() {
    String foreign = clip(FILM, 24, 24).replaceAll("cutroom:source/[^\"]*", "file:///a.mov");
    String timeless = clip(FILM, 24, 24).replace("\"rate\": 24", "\"rate\": 0");

    assertThat(
            faults(
                timeline(
                    "{\"OTIO_SCHEMA\": \"Stack.1\", \"children\": []}",
                    track(
                        "Video",
                        "V1",
                        foreign,
                        transition("Custom_Transition", 1, 1),
                        clip(FILM, 24, 24).replace("[]", "[{\"OTIO_SCHEMA\": \"FreezeFrame.1\"}]"),
                        "{\"OTIO_SCHEMA\": \"Stack.1\", \"children\": [],"
                            + "\"source_range\": null}"))))
        .extracting(EditFault::pointer, EditFault::code)
        .containsExactlyInAnyOrder(
            tuple("/tracks/children/0", "unsupported"),
            tuple(
                "/tracks/children/1/children/0/media_references/DEFAULT_MEDIA/target_url",
                "unknown_source"),
            tuple("/tracks/children/1/children/1/transition_type", "unsupported"),
            tuple("/tracks/children/1/children/2/effects", "unsupported"),
            tuple("/tracks/children/1/children/3", "unsupported"),
            tuple("/tracks/children/1/children/3/source_range", "required"));
    assertThat(faults(timeline(track("Video", "V1", timeless))))
        .as("each time once, however often it is asked for")
        .doesNotHaveDuplicates()
        .isNotEmpty();
    assertThat(faults("[]")).extracting(EditFault::code).contains("type");
  }

  @Test
  void speedThatIsNoneIsRefused() {
    String warp = "[{\"OTIO_SCHEMA\": \"LinearTimeWarp.1\", \"time_scalar\": 1e999}]";

    assertThat(faults(timeline(track("Video", "V1", clip(FILM, 24, 24).replace("[]", warp)))))
        .extracting(EditFault::pointer, EditFault::code)
        .contains(tuple("/tracks/children/0/children/0/effects", "range"));
  }

  @Test
  void faultsOfTheEditAreToldAtTheItemsTheyComeFrom() {
    assertThat(
            faults(
                timeline(
                    track("Video", "V1", clip(FILM, 24, 24), gap(24), clip(FILM, 24, 24)),
                    track("Video", "V2", clip(FILM, 24, 24)))))
        .extracting(EditFault::pointer, EditFault::code, EditFault::message)
        .containsExactlyInAnyOrder(
            tuple(
                "/tracks/children/0/children/2", "gap", "start: nothing is shown from 24 to 48 s"),
            tuple(
                "/tracks/children/1/children/0",
                "misplaced",
                "asset/type: a track of kind overlay takes no video"));
  }

  @Test
  void fadesAtTheEndsOfATrackAreFades() {
    Edit edit =
        read(
            timeline(
                track(
                    "Video",
                    "V1",
                    transition("SMPTE_Dissolve", 0, 24),
                    clip(FILM, 24, 48),
                    transition("SMPTE_Dissolve", 48, 0))));

    assertThat(edit.timeline().tracks().get(0).clips().get(0).transition())
        .isEqualTo(
            new Transitions(
                Transition.of(TransitionName.FADE, seconds(1)),
                Transition.of(TransitionName.FADE, seconds(2))));
  }

  /** 24 frames a second; the values of clips are seconds, the file begins at its timecode of 24. */
  private static String clip(UUID source, int start, int length) {
    return """
    {"OTIO_SCHEMA": "Clip.2", "metadata": {}, "name": "c", "effects": [], "markers": [],
     "source_range": %s, "active_media_reference_key": "DEFAULT_MEDIA",
     "media_references": {"DEFAULT_MEDIA": {"OTIO_SCHEMA": "ExternalReference.1",
       "available_range": %s, "target_url": "cutroom:source/%s", "name": ""}}}
    """
        .formatted(range(start, length), range(24, 1000), source);
  }

  private static String gap(int length) {
    return "{\"OTIO_SCHEMA\": \"Gap.1\", \"source_range\": %s}".formatted(range(0, length));
  }

  private static String transition(String type, int in, int out) {
    return """
    {"OTIO_SCHEMA": "Transition.1", "transition_type": "%s", "in_offset": %s, "out_offset": %s}
    """
        .formatted(type, time(in), time(out));
  }

  private static String range(int start, int duration) {
    return "{\"OTIO_SCHEMA\": \"TimeRange.1\", \"start_time\": %s, \"duration\": %s}"
        .formatted(time(24 * start), time(24 * duration));
  }

  private static String time(int frames) {
    return "{\"OTIO_SCHEMA\": \"RationalTime.1\", \"rate\": 24, \"value\": %d}".formatted(frames);
  }

  private static String track(String kind, String name, String... children) {
    return "{\"OTIO_SCHEMA\": \"Track.1\", \"kind\": \"%s\", \"name\": \"%s\", \"children\": [%s]}"
        .formatted(kind, name, String.join(",", children));
  }

  private static String timeline(String... tracks) {
    return """
    {"OTIO_SCHEMA": "Timeline.1", "name": "t", "metadata": {"other": 1},
     "tracks": {"OTIO_SCHEMA": "Stack.1", "children": [%s]}}
    """
        .formatted(String.join(",", tracks));
  }

  private static Edit read(String otio) {
    try {
      JsonNode node = JSON.readTree(otio);
      return OtioReader.read(node, "tiktok", STILL::equals);
    } catch (JsonProcessingException e) {
      throw new AssertionError(otio, e);
    }
  }

  private static List<EditFault> faults(String otio) {
    return catchThrowableOfType(EditRefusedException.class, () -> read(otio)).faults();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
