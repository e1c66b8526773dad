package dev.cutroom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of RFC 9110, section 14, of a file of 1000 bytes. */
final class ByteRangeTest {
  private static final long SIZE = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-499, 0, 500",
    "bytes=0-0, 0, 1",
    "bytes=500-, 500, 500",
    "bytes=999-, 999, 1",
    "bytes=0-, 0, 1000",
    "bytes=900-5000, 900, 100",
    "bytes=0-999999999999999999, 0, 1000",
    "bytes=-1, 999, 1",
    "bytes=-500, 500, 500",
    "bytes=-1000, 0, 1000",
    "bytes=-5000, 0, 1000",
    "bytes= 10 - 19, 10, 10"
  })
  void rangeIsCutToTheFile(String header, long first, long length) {
    assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=1000-", "bytes=1000-2000", "bytes=999999999999999999-", "bytes=-0"})
  void rangeOutsideOfTheFileCannotBeSatisfied(String header) {
    assertThat(ByteRange.parse(header, SIZE))
        .hasValueSatisfying(range -> assertThat(range.length()).isNotPositive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-3",
        "bytes=0-1,5-6",
        "bytes=0-1-2",
        "bytes=--5",
        "bytes=0x0-5",
        "bytes=9999999999999999999-",
        "items=0-5",
        "0-5"
      })
  void whatIsNoSingleRangeIsIgnored(String header) {
    assertThat(ByteRange.parse(header, SIZE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=0-0", "bytes=-5"})
  void noRangeOfAnEmptyFileCanBeSatisfied(String header) {
    assertThat(ByteRange.parse(header, 0))
        .hasValueSatisfying(range -> assertThat(range.length()).isNotPositive());
  }
}
