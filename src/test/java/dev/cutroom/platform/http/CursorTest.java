package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00.123456Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T08:00:00.123456Z",
        "1970-01-01T00:00:00Z",
        "1901-01-01T00:00:00.000001Z"
      })
  void cursorSurvivesTheWayToTheCallerAndBack(String at) {
    Cursor cursor = new Cursor(Instant.parse(at), UUID.randomUUID());
    assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
  }

  @Test
  void cursorFitsIntoAnAddressAsItIs() {
    assertThat(new Cursor(AT, new UUID(-1, -1)).text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void withoutOneTheListBeginsBeforeEverything() {
    assertThat(Cursor.parse(null)).isEqualTo(Cursor.parse(""));
    assertThat(Cursor.parse(null).at()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "MTIz", "OjE", "ä"})
  void whatIsNoneOfOursIsRefused(String text) {
    assertRefused(text);
  }

  @Test
  void cursorsWithStrangeInsidesAreRefused() {
    for (String inside :
        List.of(
            ":",
            "1:nobody",
            "x:" + UUID.randomUUID(),
            "99999999999999999999:" + UUID.randomUUID())) {
      assertRefused(
          Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  @Test
  void timesThatTheDatabaseCannotHoldAreRefused() {
    String far = Long.MIN_VALUE + ":" + UUID.randomUUID();
    assertRefused(Base64.getUrlEncoder().encodeToString(far.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void fullPageNamesTheNextAndTheLastDoesNot() {
    List<Integer> rows = List.of(1, 2, 3);
    Page<String> first = Page.of(rows, 2, row -> new Cursor(AT, new UUID(0, row)), String::valueOf);
    assertThat(first.items()).containsExactly("1", "2");
    assertThat(Cursor.parse(first.nextCursor())).isEqualTo(new Cursor(AT, new UUID(0, 2)));
    Page<String> last = Page.of(rows, 3, row -> new Cursor(AT, new UUID(0, row)), String::valueOf);
    assertThat(last.items()).hasSize(3);
    assertThat(last.nextCursor()).isNull();
  }

  private static void assertRefused(String text) {
    Failure failure = catchThrowableOfType(Failure.class, () -> Cursor.parse(text));
    assertThat(failure).as("refusal of \"%s\"", text).isNotNull();
    assertThat(failure.code()).isEqualTo(Code.BAD_PARAMETER);
  }
}
