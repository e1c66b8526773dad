package dev.cutroom.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictReaderTest {

  enum Colour {
    RED,
    DARK_BLUE;

    @JsonValue
    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  record Part(@Nullable String title, @Nullable Double startSeconds) {}

  record Order(
      @Nullable String name,
      @Nullable Integer count,
      @Nullable Double price,
      @Nullable Boolean paid,
      @Nullable UUID id,
      @Nullable Instant at,
      @Nullable Colour colour,
      @Nullable List<@Nullable String> tags,
      @Nullable List<@Nullable Part> parts) {}

  record Counted(int count, String name) {
    Counted {
      Objects.requireNonNull(name);
    }
  }

  record Picky(@Nullable Integer even) {
    Picky {
      if (even != null && even % 2 != 0) {
        throw new IllegalArgumentException("even must be even.");
      }
    }
  }

  @Test
  void whatFitsIsRead() {
    Order order =
        read(
            """
            {"name": "n", "count": 3, "price": 2, "paid": true, "colour": "dark-blue",
             "id": "00000000-0000-0000-0000-000000000001", "at": "2026-11-21T08:00:00Z",
             "tags": ["a", null], "parts": [{"title": "t", "startSeconds": 1.5}]}
            """);
    assertThat(order)
        .isEqualTo(
            new Order(
                "n",
                3,
                2.0,
                true,
                new UUID(0, 1),
                Instant.parse("2026-11-21T08:00:00Z"),
                Colour.DARK_BLUE,
                java.util.Arrays.asList("a", null),
                List.of(new Part("t", 1.5))));
  }

  @Test
  void malformedTextIsToldWithLineAndColumn() {
    Failure failure = refusal("{\n  \"name\": \"n\",\n  \"count\": }");
    assertThat(failure.code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(failure.detail()).contains("line 3, column 12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"a\"",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"name\": \"a\"} x",
        "{\"name\": \"a\"} {}",
        "{'name': 'a'}",
        "{\"price\": NaN}",
        "{\"name\": \"a\",}",
        "{\"parts\": [{\"title\": \"a\", \"title\": \"a\"}]}"
      })
  void textThatIsNotOneWholeDocumentIsMalformed(String json) {
    Failure failure = refusal(json);
    assertThat(failure.code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(failure.detail()).contains("line 1, column ").doesNotContain("byte[]", "dev.");
  }

  @Test
  void emptyBodyIsMalformed() {
    assertThat(refusal("").code()).isEqualTo(Code.MALFORMED_JSON);
    assertThat(refusal("  \n").code()).isEqualTo(Code.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"text\"", "null", "true"})
  void onlyAnObjectIsARequest(String json) {
    Failure failure = refusal(json);
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults()).extracting(Fault::pointer).containsExactly("");
  }

  @Test
  void allUnknownPropertiesAreToldAtOnceWithWhatIsKnown() {
    Failure failure =
        refusal("{\"nam\": {\"x\": [1]}, \"count\": 1, \"parts\": [{}, {\"tit/le\": 1}]}");
    assertThat(failure.code()).isEqualTo(Code.UNKNOWN_PROPERTY);
    assertThat(failure.detail()).contains("/nam", "/parts/1/tit~1le");
    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/nam", "/parts/1/tit~1le");
    assertThat(failure.faults())
        .filteredOn(fault -> fault.pointer().startsWith("/parts"))
        .allSatisfy(fault -> assertThat(fault.detail()).contains("startSeconds, title"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": 5}                      | /name                 | a text
          {"name": true}                   | /name                 | a text
          {"name": 1.5}                    | /name                 | a text
          {"name": ["a"]}                  | /name                 | a text
          {"name": {"a": 1}}               | /name                 | a text
          {"count": "5"}                   | /count                | a whole number
          {"count": ""}                    | /count                | a whole number
          {"count": 1.5}                   | /count                | a whole number
          {"count": true}                  | /count                | a whole number
          {"count": []}                    | /count                | a whole number
          {"count": 99999999999}           | /count                | a whole number
          {"price": "1.5"}                 | /price                | a number
          {"price": "NaN"}                 | /price                | a number
          {"price": {}}                    | /price                | a number
          {"paid": "true"}                 | /paid                 | true or false
          {"paid": 1}                      | /paid                 | true or false
          {"id": "abc"}                    | /id                   | an id
          {"id": ""}                       | /id                   | an id
          {"id": 5}                        | /id                   | an id
          {"at": "yesterday"}              | /at                   | a time
          {"at": ""}                       | /at                   | a time
          {"colour": "green"}              | /colour               | one of red, dark-blue
          {"colour": "RED"}                | /colour               | one of red, dark-blue
          {"colour": ""}                   | /colour               | one of red, dark-blue
          {"colour": 0}                    | /colour               | one of red, dark-blue
          {"tags": "a"}                    | /tags                 | an array
          {"tags": {}}                     | /tags                 | an array
          {"tags": ["a", 5]}               | /tags/1               | a text
          {"parts": [{}, 5]}               | /parts/1              | an object
          {"parts": [{"startSeconds":"x"}]}| /parts/0/startSeconds | a number
          """)
  void wrongValueIsToldWithItsPlaceAndWhatWasExpected(
      String json, String pointer, String expected) {
    Failure failure = refusal(json);
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults()).hasSize(1);
    assertThat(failure.faults().get(0).pointer()).isEqualTo(pointer);
    assertThat(failure.faults().get(0).detail()).contains(expected);
  }

  @Test
  void allWrongValuesAreToldAtOnce() {
    Failure failure =
        refusal(
            """
            {"name": 5, "count": "x", "price": [], "id": "no", "colour": 7, "tags": [1, "a", 2],
             "parts": [{"title": 1, "startSeconds": "a"}, {"title": "good"}, 3]}
            """);
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/name",
            "/count",
            "/price",
            "/id",
            "/colour",
            "/tags/0",
            "/tags/2",
            "/parts/0/title",
            "/parts/0/startSeconds",
            "/parts/2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"x": {"y": {"z": 1}}}                             | /x
          {"x": [[1], {}]}                                   | /x
          {"parts": [{"x": {"title": 1}}]}                   | /parts/0/x
          {"parts": [{"x": {}, "title": "t"}]}               | /parts/0/x
          {"parts": [{"title": "t", "x": {}}, {}]}           | /parts/0/x
          {"parts": [{"x": 1, "title": "t", "startSeconds": 1.5}]} | /parts/0/x
          {"parts": [{"x": {}, "title": "t", "startSeconds": 1.5}, {}]} | /parts/0/x
          {"parts": [{"title": "t", "x": [], "startSeconds": 1.5}], "name": "n"} | /parts/0/x
          {"parts": [{"title": "t", "startSeconds": 1.5, "x": {"a": 1}}], "name": "n"} | /parts/0/x
          {"parts": [{}, {"": 1}]}                           | /parts/1/
          """)
  void unknownPropertyKeepsItsPlaceWhereverItStands(String json, String pointer) {
    assertThat(refusal(json).faults()).extracting(Fault::pointer).containsExactly(pointer);
  }

  @Test
  void unknownPropertyInFrontOfAWholeRecordKeepsItsPlace() {
    String json = "{\"x\": {}, \"count\": 1, \"name\": \"n\", \"y\": [1], \"z\": 1}";
    assertThat(refusal(json, Counted.class).faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/x", "/y", "/z");
  }

  @Test
  void wrongValuesAreToldTogetherWithUnknownProperties() {
    Failure failure = refusal("{\"name\": 5, \"nmae\": 1, \"parts\": [{\"x\": 1, \"title\": 2}]}");
    assertThat(failure.code()).isEqualTo(Code.UNKNOWN_PROPERTY);
    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/name", "/nmae", "/parts/0/x", "/parts/0/title");
  }

  @Test
  void nullIsToldWhereAValueIsNeeded() {
    Failure failure = refusal("{\"count\": null, \"name\": \"n\"}", Counted.class);
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults())
        .containsExactly(new Fault("/count", "Expected a whole number here."));
  }

  @Test
  void wrongPrimitiveIsToldOnceThoughTheRecordDislikesItsReplacement() {
    Failure failure = refusal("{\"count\": \"x\", \"name\": 5}", Counted.class);
    assertThat(failure.faults()).extracting(Fault::pointer).containsExactly("/count", "/name");
  }

  @Test
  void whatTheRecordItselfRefusesIsToldInItsWords() {
    Failure failure = refusal("{\"even\": 3}", Picky.class);
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults()).extracting(Fault::detail).containsExactly("even must be even.");
  }

  @Test
  void everyNulIsRefusedWithItsPlaceAtAnyDepth() {
    Failure failure =
        refusal(
            "{'name': 'a\\u0000', 'tags': ['b', '\\u0000'], 'parts': [{'title': 'c\\u0000d'}]}"
                .replace('\'', '"'));
    assertThat(failure.code()).isEqualTo(Code.INVALID);
    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactly("/name", "/tags/1", "/parts/0/title");
    assertThat(failure.faults().get(0).detail())
        .isEqualTo("The text must not contain the character NUL.");
  }

  @Test
  void nulIsRefusedInNamesAndBeforeATreeIsHandedOut() {
    byte[] json = "{\"a/b\": {\"x\\u0000\": 1}}".getBytes(StandardCharsets.UTF_8);
    Failure failure = catchThrowableOfType(Failure.class, () -> StrictReader.tree(json));
    assertThat(failure.faults())
        .containsExactly(new Fault("/a~1b", "A name must not contain the character NUL."));
  }

  @Test
  void oneReadingKnowsNothingOfTheFaultsOfAnother() {
    refusal("{\"name\": 5}");
    assertThat(read("{\"name\": \"good\"}").name()).isEqualTo("good");
  }

  private static Order read(String json) {
    return StrictReader.read(json.getBytes(StandardCharsets.UTF_8), Order.class);
  }

  private static Failure refusal(String json) {
    return refusal(json, Order.class);
  }

  private static Failure refusal(String json, Class<?> type) {
    return catchThrowableOfType(
        Failure.class, () -> StrictReader.read(json.getBytes(StandardCharsets.UTF_8), type));
  }
}
