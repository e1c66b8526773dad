package dev.cutroom.bench;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks work on, made by ffmpeg's generators and kept in {@code target/bench}. */
final class Footage {
  /** Of the source. */
  static final int SECONDS = 60;

  static final int FRAME_RATE = 30;

  /** Each scene moves; grain makes it as hard to decode as what a camera gives. */
  private static final List<String> SCENES =
      List.of(
          "mandelbrot=s=1920x1080:r=30:end_scale=0.02:end_pts=600",
          "testsrc2=s=1920x1080:r=30",
          "gradients=s=1920x1080:r=30:speed=0.02:seed=3:n=5",
          "life=s=480x270:r=30:mold=20:life_color=0xd08040:death_color=0x203050:seed=7,scale=1920:1080");

  /** Seconds of each scene in turn. */
  private static final int[] LENGTHS = {7, 4, 9, 5, 6, 8, 3, 7, 6, 5};

  private Footage() {}

  static Path folder() throws IOException {
    return Files.createDirectories(Path.of("target", "bench"));
  }

  /** One minute of 1920x1080 at 30 frames a second and about 8.5 Mbit/s: ten shots, with sound. */
  static Path source() throws IOException {
    Path source = folder().resolve("source.mp4");
    if (Files.exists(source)) {
      return source;
    }
    List<String> arguments = new ArrayList<>();
    StringBuilder graph = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < LENGTHS.length; i++) {
      arguments.addAll(List.of("-f", "lavfi", "-t", Integer.toString(LENGTHS[i])));
      arguments.addAll(List.of("-i", SCENES.get(i % SCENES.size())));
      // Turned about now and then, so that no scene comes twice.
      String turn = i < SCENES.size() ? "" : i < 2 * SCENES.size() ? ",hflip" : ",vflip";
      graph.append("[%d:v]format=yuv420p%s,noise=alls=4:allf=t+u[v%d];".formatted(i, turn, i));
      joined.append("[v%d]".formatted(i));
    }
    graph.append("%sconcat=n=%d[v];".formatted(joined, LENGTHS.length));
    graph.append("sine=f=220:r=48000:d=60,volume=0.6[a0];");
    graph.append("anoisesrc=c=pink:r=48000:d=60:a=0.4:seed=5,tremolo=f=4:d=0.9[a1];");
    graph.append("[a0][a1]amix=2,aformat=channel_layouts=stereo[a]");
    arguments.addAll(List.of("-filter_complex", graph.toString(), "-map", "[v]", "-map", "[a]"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "fast", "-profile:v", "high"));
    arguments.addAll(List.of("-b:v", "8500k", "-maxrate", "12M", "-bufsize", "17M", "-g", "60"));
    arguments.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-t", Integer.toString(SECONDS)));
    return made(source, arguments);
  }

  /** The source's streams in a file of other bytes, as the server knows a content again. */
  static Path copyOfSource(String comment) throws IOException {
    Path copy = folder().resolve("copy.mp4");
    return made(
        copy, List.of("-i", source().toString(), "-c", "copy", "-metadata", "comment=" + comment));
  }

  /** The source over and over, up to just below {@code bytes}. */
  static Path looped(String name, long bytes, String comment) throws IOException {
    // Leaves room for the index, which the limit does not count.
    long media = bytes - bytes / 200 - 100_000;
    return made(
        folder().resolve(name),
        List.of(
            "-stream_loop",
            "-1",
            "-i",
            source().toString(),
            "-c",
            "copy",
            "-fs",
            Long.toString(media),
            "-metadata",
            "comment=" + comment));
  }

  private static Path made(Path target, List<String> arguments) throws IOException {
    Path draft = target.resolveSibling("draft-" + target.getFileName());
    List<String> all = new ArrayList<>(List.of("-y", "-v", "error"));
    all.addAll(arguments);
    all.add(draft.toString());
    Bare.ffmpeg(all);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  /** Eight seconds of chords on a beat, to go round. */
  static Path music() throws IOException {
    return made(
        folder().resolve("music.m4a"),
        List.of(
            "-f",
            "lavfi",
            "-i",
            "aevalsrc='0.3*(sin(2*PI*220*t)+sin(2*PI*277*t)+sin(2*PI*330*t))*exp(-3*mod(t,0.5))'"
                + ":s=48000:d=8",
            "-ac",
            "2",
            "-c:a",
            "aac",
            "-b:a",
            "160k"));
  }

  /** A few small seconds, where only the way through the server counts. */
  static Path tiny() throws IOException {
    Path tiny = folder().resolve("tiny.mp4");
    return Files.exists(tiny) ? tiny : TestMedia.video(tiny, 3);
  }
}
