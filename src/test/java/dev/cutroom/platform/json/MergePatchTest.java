package dev.cutroom.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MergePatchTest {
  record Frame(@Nullable Integer width, @Nullable Integer height) {}

  record Film(@Nullable String name, @Nullable Frame frame, @Nullable List<String> tags) {}

  private static final Film FILM = new Film("old", new Frame(1080, 1920), List.of("a", "b"));

  @Test
  void whatIsNotNamedStays() {
    assertThat(patched("{}")).isEqualTo(FILM);
    assertThat(patched("{\"name\": \"new\"}"))
        .isEqualTo(new Film("new", FILM.frame(), FILM.tags()));
  }

  @Test
  void nullRemoves() {
    assertThat(patched("{\"tags\": null, \"frame\": {\"width\": null}}"))
        .isEqualTo(new Film("old", new Frame(null, 1920), null));
  }

  @Test
  void objectGoesDeeperAndAnythingElseReplaces() {
    assertThat(patched("{\"frame\": {\"height\": 10}, \"tags\": [\"c\"]}"))
        .isEqualTo(new Film("old", new Frame(1080, 10), List.of("c")));
  }

  @Test
  void patchOfWhatIsAbsentMakesIt() {
    Film bare = new Film("old", null, null);
    assertThat(MergePatch.apply(tree("{\"frame\": {\"width\": 1}}"), bare, Film.class))
        .isEqualTo(new Film("old", new Frame(1, null), null));
  }

  @Test
  void resultIsReadStrictly() {
    Failure failure = refusal("{\"frame\": {\"widht\": 1, \"height\": \"x\"}}");
    assertThat(failure.code()).isEqualTo(Code.UNKNOWN_PROPERTY);
    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/frame/widht", "/frame/height");
  }

  @Test
  void patchIsAnObject() {
    assertThat(refusal("[]").code()).isEqualTo(Code.INVALID);
    assertThat(refusal("null").code()).isEqualTo(Code.INVALID);
  }

  private static Film patched(String patch) {
    return MergePatch.apply(tree(patch), FILM, Film.class);
  }

  private static Failure refusal(String patch) {
    return catchThrowableOfType(Failure.class, () -> patched(patch));
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
    return StrictReader.tree(json.getBytes(StandardCharsets.UTF_8));
  }
}
