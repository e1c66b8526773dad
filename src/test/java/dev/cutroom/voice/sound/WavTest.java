package dev.cutroom.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WavTest {
  @Test
  void whatIsWrittenIsReadBack() {
    byte[] file = wav(Wav.header(22_050, 3), new byte[] {1, 2, 3, 4, 5, 6});
    Pcm sound = Wav.read(file).orElseThrow();
    assertThat(sound.rate()).isEqualTo(22_050);
    assertThat(sound.littleEndian()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void lengthThatAStreamCouldNotKnowIsTheRestOfTheFile() {
    byte[] header = Wav.header(22_050, 0);
    for (int i = 40; i < 44; i++) {
      header[i] = (byte) 0xff;
    }
    assertThat(Wav.read(wav(header, new byte[8])).orElseThrow().length()).isEqualTo(4);
  }

  @Test
  void otherFilesAreNone() {
    assertThat(Wav.read("<html>".repeat(20).getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(Wav.read(new byte[0])).isEmpty();
  }

  @Test
  void resamplingKeepsToneAndLevel() {
    short[] samples = new short[22_050];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * 1000 * i / 22_050));
    }
    Pcm sound = Resampler.to(Pcm.RATE, new Pcm(22_050, samples));
    assertThat(sound.seconds()).isCloseTo(1, within(0.001));
    for (int i = 1000; i < 40_000; i++) {
      double expected = 10_000 * Math.sin(2 * Math.PI * 1000 * i / Pcm.RATE);
      assertThat((double) sound.at(i)).isCloseTo(expected, within(60.0));
    }
  }

  private static byte[] wav(byte[] header, byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header);
    file.writeBytes(data);
    return file.toByteArray();
  }
}
