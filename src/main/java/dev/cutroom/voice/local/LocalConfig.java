package dev.cutroom.voice.local;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the offline voices. */
@ApplicationScoped
public class LocalConfig {
  @Inject
  @ConfigProperty(name = "cutroom.voice.speaker")
  Optional<String> speaker;

  @Inject
  @ConfigProperty(name = "cutroom.voice.java")
  Optional<String> java;

  @Inject
  @ConfigProperty(name = "cutroom.voice.speaker-heap")
  String speakerHeap;

  @Inject
  @ConfigProperty(name = "cutroom.voice.speaker-idle")
  Duration speakerIdle;

  @Inject
  @ConfigProperty(name = "cutroom.voice.speaker-limit")
  Duration speakerLimit;

  @Inject
  @ConfigProperty(name = "cutroom.voice.espeak")
  String espeak;

  /** The folder with the JARs of the offline voice; the launcher names it. */
  Optional<Path> speaker() {
    return speaker.map(Path::of);
  }

  /** What runs them: the server's own Java unless set. */
  String java() {
    return java.orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /** As {@code -Xmx} takes it. */
  String speakerHeap() {
    return speakerHeap;
  }

  /** After so long without a question its process is ended. */
  Duration speakerIdle() {
    return speakerIdle;
  }

  /** For one piece of text, the start of the process included. */
  Duration speakerLimit() {
    return speakerLimit;
  }

  /** The program, or its name on PATH. */
  String espeak() {
    return espeak;
  }
}
