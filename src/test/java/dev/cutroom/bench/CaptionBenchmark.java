package dev.cutroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One word changed in the captions of a minute of video, against its first render. */
final class CaptionBenchmark {
  private static final int ROUNDS = 3;
  private static final String[] WORDS = {"Every", "second", "word", "is", "seen", "as", "spoken"};

  private final Report report;
  private final List<Cost> ratios = new ArrayList<>();

  CaptionBenchmark(Report report) {
    this.report = report;
  }

  void run() throws Exception {
    Path source = Footage.source();
    try (Server server = Server.caching(Map.of())) {
      Api api = server.api();
      String project = api.newProject("captions");
      String sourceId = api.upload(project, source).get("id").asText();
      String clip =
          api.generate(
                  project,
                  ("{\"kind\": \"segments\", \"preset\": \"instagram-reel\", \"segments\":"
                          + " [{\"sourceId\": \"%s\", \"startSeconds\": 0, \"endSeconds\": 60}]}")
                      .formatted(sourceId))
              .get("clipIds")
              .get(0)
              .asText();
      for (int round = 1; round <= ROUNDS; round++) {
        round(server, project, clip, round);
      }
    }
    report.line("");
    report.ratios("one word changed, to the first render", ratios);
  }

  private void round(Server server, String project, String clip, int round) throws Exception {
    report.line("%nround %d, load %s", round, Report.load());
    Cost first = render(server, project, wish(clip, "round " + round, "wrong"));
    Cost second = render(server, project, wish(clip, "round " + round, "right"));
    Cost ratio = second.over(first);
    ratios.add(ratio);
    report.line("  first render       %s", first);
    report.line("  one word changed   %s", second);
    report.line(
        "  ratio              %7.3f   wall %7.3f   CPU", ratio.wallSeconds(), ratio.cpuSeconds());
  }

  private Cost render(Server server, String project, String wish) throws Exception {
    JsonNode[] done = new JsonNode[1];
    Cost cost =
        Cost.of(CpuTime.of(server.process()), () -> done[0] = server.api().generate(project, wish));
    report.line("  steps, s:%s", server.api().steps(done[0]));
    return cost;
  }

  /** Thirty cues; the one in the middle has the word. */
  private static String wish(String clip, String everywhere, String word) {
    StringBuilder srt = new StringBuilder();
    for (int cue = 0; cue < 30; cue++) {
      String text =
          everywhere + " " + WORDS[cue % WORDS.length] + " " + (cue == 15 ? word : "here");
      srt.append(
          String.format(
              Locale.ROOT,
              "%d\\n00:00:%02d,000 --> 00:00:%02d,900\\n%s\\n\\n",
              cue + 1,
              2 * cue,
              2 * cue + 1,
              text));
    }
    return """
    {"kind": "render", "clipId": "%s", "preset": "instagram-reel",
     "captions": {"srt": "%s", "style": "bold-pop"}}
    """
        .formatted(clip, srt);
  }
}
