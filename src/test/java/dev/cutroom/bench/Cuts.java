package dev.cutroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.plan.Colour;
import dev.cutroom.plan.FrameRate;
import dev.cutroom.plan.Geometry;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedSegment;
import dev.cutroom.plan.RenderPlans;
import dev.cutroom.plan.Size;
import dev.cutroom.plan.SourceFacts;
import dev.cutroom.preset.Preset;
import dev.cutroom.preset.Presets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The cuts of finished clips as plain ffmpeg commands: where each begins, how long it is and what
 * of the picture it keeps come from the clips; the rest is written out here.
 */
final class Cuts {
  private static final Preset PRESET = Presets.byName("instagram-reel").orElseThrow();
  private static final Size SOURCE_SIZE = new Size(1920, 1080);

  private Cuts() {}

  /** One command for each cut of the generation's clips; threads as the engine sets them. */
  static List<List<String>> of(Api api, JsonNode generation, Path source) throws Exception {
    List<List<String>> commands = new ArrayList<>();
    for (JsonNode clipId : generation.get("clipIds")) {
      for (PlannedSegment cut : cuts(api.get("clips/" + clipId.asText() + "/edit"))) {
        Path out = Footage.folder().resolve("bare-" + commands.size() + ".mp4");
        commands.add(command(cut, source, out));
      }
    }
    return commands;
  }

  private static List<PlannedSegment> cuts(JsonNode edit) throws IOException {
    UUID sourceId = UUID.fromString(edit.findValue("sourceId").asText());
    SourceFacts facts =
        new SourceFacts(
            sourceId,
            "0".repeat(64),
            SOURCE_SIZE,
            new FrameRate(Footage.FRAME_RATE, 1),
            Duration.ofSeconds(Footage.SECONDS),
            true,
            Colour.ofProbe("tv", null, null, SOURCE_SIZE.height()),
            false);
    return RenderPlans.of(EditReader.read(edit), spec(), Map.of(sourceId, facts), "").segments();
  }

  private static OutputSpec spec() {
    return new OutputSpec(
        new Size(PRESET.width(), PRESET.height()),
        new FrameRate(PRESET.frameRate(), 1),
        PRESET.video().crf(),
        PRESET.video().maxRateKbps(),
        PRESET.video().bufferKbps(),
        PRESET.video().gopFrames(),
        PRESET.video().speed(),
        PRESET.audio().bitRateKbps(),
        new OutputSpec.Loudness(
            PRESET.loudness().integratedLufs(), PRESET.loudness().maxTruePeakDb()));
  }

  private static List<String> command(PlannedSegment cut, Path source, Path out) {
    PictureSource.Film film = (PictureSource.Film) cut.picture().source();
    double start = film.start().toNanos() / 1e9;
    double seconds = (double) cut.frames() / PRESET.frameRate();
    Geometry.Rectangle kept = ((Geometry.Crop) cut.picture().geometry()).kept();
    String text =
        String.format(
            Locale.ROOT,
            "-y -v error -filter_threads 1 -threads 1 -ss %.6f -t %.6f -i %s -an -vf"
                + " fps=%d:start_time=0,crop=%d:%d:%d:%d,scale=%d:%d:flags=bicubic+accurate_rnd,format=yuv420p"
                + " -frames:v %d -c:v libx264 -preset %s -profile:v high -crf %d -maxrate %dk"
                + " -bufsize %dk -g %d -bf 2 -threads 1 %s",
            start,
            seconds + 1,
            source,
            PRESET.frameRate(),
            kept.width(),
            kept.height(),
            kept.x(),
            kept.y(),
            PRESET.width(),
            PRESET.height(),
            cut.frames(),
            PRESET.video().speed(),
            PRESET.video().crf(),
            PRESET.video().maxRateKbps(),
            PRESET.video().bufferKbps(),
            PRESET.video().gopFrames(),
            out);
    return List.of(text.split(" ", -1));
  }
}
