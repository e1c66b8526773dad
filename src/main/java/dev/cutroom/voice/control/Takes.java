package dev.cutroom.voice.control;

import dev.cutroom.voice.VoiceException;
import dev.cutroom.voice.VoiceException.Reason;
import dev.cutroom.voice.VoiceOrder;
import dev.cutroom.voice.VoiceWarning;
import dev.cutroom.voice.port.Speech;
import dev.cutroom.voice.port.VoiceProvider;
import dev.cutroom.voice.port.VoiceProvider.Piece;
import dev.cutroom.voice.sound.Alignment;
import dev.cutroom.voice.sound.PauseShortener;
import dev.cutroom.voice.sound.Pcm;
import dev.cutroom.voice.words.Mark;
import dev.cutroom.voice.words.Pieces;
import dev.cutroom.voice.words.Range;
import dev.cutroom.voice.words.WordTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has one piece spoken and finds the times of its words: those that the provider told, else by
 * alignment with an offline voice that says the same, else by the length of the words, which is a
 * warning. Then pauses are shortened.
 */
@ApplicationScoped
public class Takes {
  private static final double BEFORE_SECONDS = 0.05;
  private static final double AFTER_SECONDS = 0.2;

  @Inject Casting casting;
  @Inject VoiceConfig config;

  Take of(VoiceOrder order, Casting.Role role, String text) throws InterruptedException {
    Speech speech = role.provider().speak(new Piece(order.accountId(), role.voice(), text));
    List<VoiceWarning> warnings = new ArrayList<>();
    List<Mark> marks = speech.marks();
    if (marks.isEmpty()) {
      marks = aligned(order, role.provider(), text, speech.sound(), warnings);
    }
    List<Mark> words = WordTimes.of(text, marks, speech.sound().seconds());
    PauseShortener.Shortened shortened =
        PauseShortener.shorten(
            speech.sound(),
            words,
            new PauseShortener.Longest(
                config.longestPause().toMillis() / 1e3, BEFORE_SECONDS, AFTER_SECONDS));
    return new Take(text, shortened.sound(), shortened.words(), warnings);
  }

  private List<Mark> aligned(
      VoiceOrder order, VoiceProvider speaker, String text, Pcm sound, List<VoiceWarning> warnings)
      throws InterruptedException {
    Optional<Speech> reference = reference(order, speaker, text);
    if (reference.isEmpty()) {
      warnings.add(
          new VoiceWarning(
              VoiceWarning.ESTIMATED,
              speaker.title()
                  + " tells no times of words, and no offline voice for the language could help:"
                  + " captions may run ahead or behind."));
      return List.of();
    }
    Speech same = reference.get();
    List<Mark> words = WordTimes.of(text, same.marks(), same.sound().seconds());
    return Alignment.align(same.sound(), words, sound)
        .orElseThrow(
            () ->
                new VoiceException(
                    Reason.VOICE_VENDOR_NONSENSE,
                    speaker.name(),
                    speaker.title() + " sent a sound that can't be all of the text.",
                    "Try again; if it goes on, choose another voice or provider."));
  }

  /** The text in an offline voice, with times; empty when there is none that could help. */
  private Optional<Speech> reference(VoiceOrder order, VoiceProvider speaker, String text)
      throws InterruptedException {
    try {
      VoiceOrder plain =
          new VoiceOrder(order.accountId(), text, null, null, order.language(), false);
      Casting.Role offline = casting.offline(plain);
      if (offline.provider().name().equals(speaker.name())) {
        return Optional.empty();
      }
      return Optional.of(spoken(plain, offline)).filter(speech -> !speech.marks().isEmpty());
    } catch (VoiceException unable) {
      System.getLogger(Takes.class.getName())
          .log(System.Logger.Level.DEBUG, "Nothing to align by", unable);
      return Optional.empty();
    }
  }

  private static Speech spoken(VoiceOrder order, Casting.Role role) throws InterruptedException {
    List<Pcm> sounds = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    double offset = 0;
    for (Range range : Pieces.of(order.text(), role.provider().mostCharacters())) {
      Piece piece = new Piece(order.accountId(), role.voice(), range.of(order.text()));
      Speech part = role.provider().speak(piece);
      for (Mark mark : part.marks()) {
        marks.add(
            new Mark(
                new Range(mark.range().start() + range.start(), mark.range().end() + range.start()),
                mark.fromSeconds() + offset,
                mark.toSeconds() + offset,
                mark.confidence()));
      }
      sounds.add(part.sound());
      offset += part.sound().seconds();
    }
    return new Speech(Pcm.joined(sounds), marks);
  }
}
