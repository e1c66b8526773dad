package dev.cutroom.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Fed with answers recorded from ffprobe 8.0.1. */
class ProbeParserTest {

  @Test
  void aPhoneHeldUprightIsShownUpright() {
    Probe probe = recorded("phone-rotated");
    VideoStream video = Objects.requireNonNull(probe.video());

    assertThat(probe.kind()).isEqualTo(Probe.Kind.VIDEO);
    assertThat(probe.format()).isEqualTo(MediaFormat.MP4);
    assertThat(video.rotationDegrees()).isEqualTo(270);
    assertThat(video.width()).isEqualTo(720);
    assertThat(video.height()).isEqualTo(1280);
    assertThat(video.codedWidth()).isEqualTo(1280);
    assertThat(video.frameRate()).isEqualTo(new Rational(30000, 1001));
    assertThat(video.frameCount()).isEqualTo(149);
    assertThat(video.duration()).isEqualTo(Duration.ofNanos(4_971_633_000L));
    assertThat(video.colour())
        .isEqualTo(new VideoStream.ColourTags("tv", "bt709", "bt709", "bt709"));
  }

  @Test
  void soundIsDescribedBesideThePicture() {
    AudioStream audio = Objects.requireNonNull(recorded("phone-rotated").audio());

    assertThat(audio.index()).isEqualTo(1);
    assertThat(audio.codec()).isEqualTo("aac");
    assertThat(audio.profile()).isEqualTo("LC");
    assertThat(audio.channels()).isEqualTo(2);
    assertThat(audio.sampleRateHz()).isEqualTo(44_100);
  }

  @Test
  void oblongPixelsWidenThePictureAsShown() {
    VideoStream video = Objects.requireNonNull(recorded("anamorphic-hlg").video());

    assertThat(video.pixelAspect()).isEqualTo(new Rational(64, 45));
    assertThat(video.width()).isEqualTo(1024);
    assertThat(video.height()).isEqualTo(576);
    assertThat(video.bitDepth()).isEqualTo(10);
    assertThat(video.colour().highDynamicRange()).isTrue();
  }

  @Test
  void aSongWithACoverIsSound() {
    Probe probe = recorded("song-with-cover");

    assertThat(probe.kind()).isEqualTo(Probe.Kind.AUDIO);
    assertThat(probe.format()).isEqualTo(MediaFormat.MP3);
    assertThat(probe.hasVideo()).isFalse();
    assertThat(probe.streamCount()).isEqualTo(2);
  }

  @Test
  void lengthsThatAreNotTakenDownStayUnknown() {
    Probe probe = recorded("webm");
    VideoStream video = Objects.requireNonNull(probe.video());

    assertThat(probe.format()).isEqualTo(MediaFormat.MATROSKA);
    assertThat(probe.duration()).isEqualTo(Duration.ofMillis(30_003));
    assertThat(video.duration()).isNull();
    assertThat(video.frameCount()).isEqualTo(-1);
    assertThat(video.start()).isEqualTo(Duration.ofMillis(3));
  }

  @Test
  void aPictureHasNoDuration() {
    Probe probe = recorded("picture");

    assertThat(probe.kind()).isEqualTo(Probe.Kind.IMAGE);
    assertThat(probe.duration()).isZero();
  }

  @Test
  void anythingElseIsNotAnAnswer() {
    assertThatThrownBy(() -> ProbeParser.parse("ffprobe: not found"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Probe recorded(String name) {
    try (InputStream in = ProbeParserTest.class.getResourceAsStream("/ffprobe/" + name + ".json")) {
      return ProbeParser.parse(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
