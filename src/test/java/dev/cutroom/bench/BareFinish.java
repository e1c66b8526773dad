package dev.cutroom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One ffmpeg command that makes a finished clip again, as a person would type it: the same cuts,
 * scaling, encoder settings and sounds; the words by {@code drawtext}, each cue in white and the
 * spoken word over it in yellow.
 */
final class BareFinish {
  private static final Preset PRESET = Presets.byName("instagram-reel").orElseThrow();

  private static final Pattern CUE =
      Pattern.compile("(\\d+):(\\d+):(\\d+),(\\d+) --> (\\d+):(\\d+):(\\d+),(\\d+)\n([^\n]+)");

  private final Path source;
  private final Path voice;
  private final Path music;
  private final List<String> arguments = new ArrayList<>(List.of("-y", "-v", "error"));
  private final StringBuilder graph = new StringBuilder();

  BareFinish(Path source, Path voice, Path music) {
    this.source = source;
    this.voice = voice;
    this.music = music;
  }

  /** The command for a clip as its Edit and captions say. */
  List<String> command(Api api, String clip) throws IOException, InterruptedException {
    List<JsonNode> cuts = new ArrayList<>();
    for (JsonNode track : api.get("clips/" + clip + "/edit").at("/timeline/tracks")) {
      if (track.get("kind").asText().equals("video")) {
        track.get("clips").forEach(cuts::add);
      }
    }
    double seconds = 0;
    for (JsonNode cut : cuts) {
      seconds += cut.get("length").asDouble();
      picture(cut, cuts.indexOf(cut));
    }
    for (int i = 0; i < cuts.size(); i++) {
      graph.append("[v%d][a%d]".formatted(i, i));
    }
    graph.append("concat=n=%d:v=1:a=1[cuts][own];".formatted(cuts.size()));
    words(new String(api.bytes("clips/" + clip + "/captions.srt"), UTF_8));
    sound(cuts.size());
    add("-i", voice, "-stream_loop", "-1", "-i", music);
    add("-filter_complex", graph, "-map", "[picture]", "-map", "[sound]");
    add("-t", String.format(Locale.ROOT, "%.3f", seconds));
    add("-c:v", "libx264", "-preset", PRESET.video().speed(), "-profile:v", "high");
    add("-crf", PRESET.video().crf(), "-maxrate", PRESET.video().maxRateKbps() + "k");
    add("-bufsize", PRESET.video().bufferKbps() + "k", "-g", PRESET.video().gopFrames(), "-bf", 2);
    add("-c:a", "aac", "-b:a", PRESET.audio().bitRateKbps() + "k", "-ar", 48_000);
    add("-movflags", "+faststart", Footage.folder().resolve("bare-finish.mp4"));
    return arguments;
  }

  private void add(Object... words) {
    Stream.of(words).map(Object::toString).forEach(arguments::add);
  }

  private void picture(JsonNode cut, int number) {
    add("-ss", cut.at("/asset/trim").asText("0"), "-t", cut.get("length").asText());
    add("-i", source);
    graph.append(
        "[%d:v]fps=%d,crop=ih*9/16:ih,scale=%d:%d:flags=bicubic,format=yuv420p,setsar=1[v%d];"
            .formatted(number, PRESET.frameRate(), PRESET.width(), PRESET.height(), number));
    graph.append(
        "[%d:a]volume=0.25,aformat=channel_layouts=stereo[a%d];".formatted(number, number));
  }

  private void words(String srt) throws IOException {
    graph.append("[cuts]");
    Path font = font();
    Matcher cues = CUE.matcher(srt);
    while (cues.find()) {
      double begin = seconds(cues, 1);
      double end = seconds(cues, 5);
      String text = cues.group(9).replaceAll("[^A-Za-z .]", "");
      letters(font, text, "white", begin, end);
      String[] words = text.split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        double from = begin + (end - begin) * i / words.length;
        letters(font, words[i], "yellow", from, from + (end - begin) / words.length);
      }
    }
    graph.append("null[picture];");
  }

  private void letters(Path font, String text, String colour, double from, double to) {
    graph.append(
        String.format(
            Locale.ROOT,
            "drawtext=fontfile=%s:text='%s':fontsize=72:fontcolor=%s:borderw=6:x=(w-tw)/2:y=h*0.7"
                + ":enable='between(t,%.3f,%.3f)',",
            font,
            text,
            colour,
            from,
            to));
  }

  private void sound(int inputs) {
    graph.append("[%d:a]aformat=channel_layouts=stereo,apad,asplit[voice][key];".formatted(inputs));
    graph.append("[%d:a]volume=0.35,aformat=channel_layouts=stereo[music];".formatted(inputs + 1));
    graph.append("[music][key]sidechaincompress=threshold=0.02:ratio=8[ducked];");
    graph.append("[own][voice][ducked]amix=3:normalize=0,loudnorm=I=-14:TP=-1[sound]");
  }

  private static double seconds(Matcher cue, int group) {
    return Integer.parseInt(cue.group(group)) * 3600
        + Integer.parseInt(cue.group(group + 1)) * 60
        + Integer.parseInt(cue.group(group + 2))
        + Integer.parseInt(cue.group(group + 3)) / 1000.0;
  }

  private static Path font() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target", "fonts"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("Montserrat"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
