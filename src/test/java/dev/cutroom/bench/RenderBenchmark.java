package dev.cutroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A finished vertical video of three cuts, half a minute long, with voice-over, captions whose
 * spoken word is highlighted, and ducked music; against one pass of bare ffmpeg that does the same
 * with its own filters. The voice is spoken before, for both.
 */
final class RenderBenchmark {
  private static final int ROUNDS = 3;

  private static final String TEXT =
      "Meet the new trail shoe. It grips in mud, on wet stone and on old roots."
          + " The sole is soft where you land and hard where you push."
          + " It dries in minutes, and it keeps its shape for a thousand kilometres."
          + " We tested it in the rain, in the snow and on the hottest day of the year."
          + " Lace it once and forget it. Run in the morning, walk at noon, dance at night."
          + " Three colours, eleven sizes, one price. Out now, and only for a while.";

  private final Report report;
  private final List<Cost> ratios = new ArrayList<>();

  RenderBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path source = Footage.source();
    Path music = Footage.music();
    String speaker = Path.of("target", "speaker").toAbsolutePath().toString();
    try (Server server = new Server(Map.of("CUTROOM_VOICE_SPEAKER", speaker))) {
      Api api = server.api();
      String project = api.newProject("render");
      String sourceId = api.upload(project, source).get("id").asText();
      String musicId = api.upload(project, music).get("id").asText();
      String clip = api.generate(project, threeCuts(sourceId)).get("clipIds").get(0).asText();
      String wish = finished(clip, musicId);
      api.generate(project, wish);
      Path voice = Footage.folder().resolve("voice.wav");
      Files.write(voice, api.bytes("clips/" + clip + "/voice"));
      List<String> bare = new BareFinish(source, voice, music).command(api, clip);
      for (int round = 1; round <= ROUNDS; round++) {
        round(server, project, wish, bare, round);
      }
    }
    report.line("");
    report.ratios("to one pass of bare ffmpeg", ratios);
  }

  private void round(Server server, String project, String wish, List<String> bare, int round)
      throws Exception {
    report.line("%nround %d, load %s", round, Report.load());
    CpuTime serverAlone = CpuTime.ofAlone(server.process());
    double before = serverAlone.seconds();
    JsonNode[] done = new JsonNode[1];
    Cost cutroom;
    String peaks;
    try (Memory memory = new Memory(server.process())) {
      cutroom =
          Cost.of(
              CpuTime.of(server.process()), () -> done[0] = server.api().generate(project, wish));
      peaks = memory.peaks();
    }
    Cost ffmpeg = Cost.of(CpuTime.ofThisProcess(), () -> Bare.ffmpeg(bare));
    Cost ratio = cutroom.over(ffmpeg);
    ratios.add(ratio);
    report.line(
        "  cutroom        %s   (server itself %.2f s CPU)",
        cutroom, serverAlone.seconds() - before);
    report.line("  bare ffmpeg    %s", ffmpeg);
    report.line(
        "  ratio          %7.2f   wall %7.2f   CPU", ratio.wallSeconds(), ratio.cpuSeconds());
    report.line("  %s", peaks);
    report.line("  steps, s:%s", server.api().steps(done[0]));
  }

  private static String threeCuts(String sourceId) {
    return """
    {"kind": "segments", "preset": "instagram-reel", "segments": [
     {"sourceId": "%1$s", "startSeconds": 8, "endSeconds": 18},
     {"sourceId": "%1$s", "startSeconds": 20, "endSeconds": 32},
     {"sourceId": "%1$s", "startSeconds": 40, "endSeconds": 52}]}
    """
        .formatted(sourceId);
  }

  private static String finished(String clip, String music) {
    return """
    {"kind": "render", "clipId": "%s", "preset": "instagram-reel",
     "voiceOver": {"text": "%s"}, "captions": {"style": "bold-pop"},
     "music": {"sourceId": "%s"}}
    """
        .formatted(clip, TEXT, music);
  }
}
