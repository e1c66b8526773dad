package dev.cutroom.text;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as SubRip and WebVTT write them. */
final class SubtitleTime {

  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})");

  private SubtitleTime() {}

  /** Hours may be missing; comma and full stop are both taken. */
  static Optional<Duration> parse(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
    long minutes = Long.parseLong(time.group(2));
    long seconds = Long.parseLong(time.group(3));
    if (minutes > 59 || seconds > 59) {
      return Optional.empty();
    }
    String fraction = (time.group(4) + "00").substring(0, 3);
    return Optional.of(
        Duration.ofHours(hours)
            .plusMinutes(minutes)
            .plusSeconds(seconds)
            .plusMillis(Long.parseLong(fraction)));
  }

  static String srt(Duration time) {
    return written(time, ',');
  }

  static String vtt(Duration time) {
    return written(time, '.');
  }

  private static String written(Duration time, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        time.toHours(),
        time.toMinutesPart(),
        time.toSecondsPart(),
        point,
        time.toMillisPart());
  }
}
