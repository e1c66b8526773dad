package dev.cutroom.voice.control;

import dev.cutroom.storage.Incoming;
import dev.cutroom.storage.ObjectStore;
import dev.cutroom.storage.StorageException;
import dev.cutroom.voice.Spoken;
import dev.cutroom.voice.SpokenWord;
import dev.cutroom.voice.VoiceWarning;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.sound.Wav;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sound that is being written, part behind part, with the words in it. However long it gets, no
 * more than one part is in memory. Closing it without {@link #finish} leaves nothing.
 */
final class Recording implements AutoCloseable {
  private final ObjectStore objects;
  private final Path file;
  private final OutputStream out;
  private final List<SpokenWord> words = new ArrayList<>();
  private final Set<VoiceWarning> warnings = new LinkedHashSet<>();
  private long samples;

  Recording(ObjectStore objects) {
    this.objects = objects;
    this.file = objects.newIncoming();
    try {
      this.out = new BufferedOutputStream(Files.newOutputStream(file));
      out.write(Wav.header(Pcm.RATE, 0));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  boolean begun() {
    return samples > 0;
  }

  void add(Take take) {
    add(take.spokenWords());
    warnings.addAll(take.warnings());
    write(take.sound());
  }

  /** What was recorded earlier; its file is one of ours. */
  void add(Spoken spoken, Path wav) {
    add(spoken.words());
    warnings.addAll(spoken.warnings());
    try (InputStream in = Files.newInputStream(wav)) {
      in.skipNBytes(Wav.HEADER_BYTES);
      samples += in.transferTo(out) / Short.BYTES;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void addSilence(Duration length) {
    write(Pcm.silence(Pcm.RATE, length.toNanos() / 1e9));
  }

  private void add(List<SpokenWord> more) {
    Duration offset = duration(samples);
    for (SpokenWord word : more) {
      words.add(
          new SpokenWord(
              word.text(), word.start().plus(offset), word.end().plus(offset), word.confidence()));
    }
  }

  private void write(Pcm sound) {
    try {
      out.write(sound.littleEndian());
      samples += sound.length();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes it an object. */
  Spoken finish(String provider, String voice) {
    try {
      out.close();
      try (RandomAccessFile header = new RandomAccessFile(file.toFile(), "rw")) {
        header.write(Wav.header(Pcm.RATE, samples));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
    Duration length = duration(samples);
    List<SpokenWord> within = words.stream().map(word -> within(word, length)).toList();
    String sha256 = objects.adopt(file).sha256();
    return new Spoken(sha256, length, within, provider, voice, List.copyOf(warnings));
  }

  /** Rounding may have put the last word's end a microsecond behind the end of the sound. */
  private static SpokenWord within(SpokenWord word, Duration length) {
    return word.end().compareTo(length) <= 0
        ? word
        : new SpokenWord(
            word.text(),
            word.start().compareTo(length) <= 0 ? word.start() : length,
            length,
            word.confidence());
  }

  /** 48 kHz: a sample is 20 833 ⅓ ns, a third of which nobody misses. */
  private static Duration duration(long samples) {
    return Duration.ofNanos(samples * 1_000_000 / (Pcm.RATE / 1000));
  }

  private static StorageException unwritable(IOException e) {
    return new StorageException("A voice-over can't be written", e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      System.getLogger(Recording.class.getName())
          .log(System.Logger.Level.DEBUG, "Not written to its end", e);
    }
    Incoming.discard(file);
  }
}
