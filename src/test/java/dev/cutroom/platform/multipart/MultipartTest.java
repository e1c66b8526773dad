package dev.cutroom.platform.multipart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartTest {
  private static final String BOUNDARY = "cut-and-dried";

  @Test
  void partsComeInOrderWithNamesAndContent() throws IOException {
    Multipart form =
        form(
            "--cut-and-dried\r\nContent-Disposition: form-data; name=\"settings\"\r\n\r\n{}\r\n"
                + "--cut-and-dried\r\nContent-Type: video/mp4\r\n"
                + "content-disposition: form-data; name=file; filename=\"a; b.mp4\"\r\n\r\nfilm\r\n"
                + "--cut-and-dried--\r\n");
    Part settings = form.next().orElseThrow();
    assertThat(settings.name()).isEqualTo("settings");
    assertThat(settings.fileName()).isNull();
    assertThat(text(settings)).isEqualTo("{}");
    Part file = form.next().orElseThrow();
    assertThat(file.name()).isEqualTo("file");
    assertThat(file.fileName()).isEqualTo("a; b.mp4");
    assertThat(text(file)).isEqualTo("film");
    assertThat(form.next()).isEmpty();
    assertThat(form.next()).isEmpty();
  }

  @Test
  void partThatNobodyReadIsPassedOverAndSoIsWhatStandsAroundTheForm() throws IOException {
    Multipart form =
        form(
            "This is a form.\r\n--cut-and-dried \t\r\n\r\nunread\r\n--cut-and-dried\r\n\r\n"
                + "\r\n--cut-and-dried--\r\nepilogue\r\n--cut-and-dried\r\n");
    assertThat(form.next()).isPresent();
    assertThat(text(form.next().orElseThrow())).isEmpty();
    assertThat(form.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zürich 飛.mp4|Zürich 飛.mp4",
        "C:\\films\\a.mp4|C:\\films\\a.mp4",
        "say %22cut%22.mp4|say \"cut\".mp4",
        "say \\\"cut\\\".mp4|say \"cut\".mp4"
      })
  void fileNamesAreReadAsBrowsersAndCurlWriteThem(String sent, String meant) throws IOException {
    String head = "Content-Disposition: form-data; name=\"file\"; filename=\"" + sent + "\"";
    Multipart form = form("--cut-and-dried\r\n" + head + "\r\n\r\n\r\n--cut-and-dried--");
    assertThat(form.next().orElseThrow().fileName()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 18, 19, 64 * 1024, 1 << 20})
  void contentIsTheSameHoweverItIsCutIntoReads(int mostBytesAtOnce) throws IOException {
    Random random = new Random(mostBytesAtOnce);
    for (int length : new int[] {0, 1, 16, 17, 1000, 65_535, 65_536, 65_537, 200_000}) {
      byte[] content = treacherous(random, length);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes("--cut-and-dried\r\n\r\n".getBytes(UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n--cut-and-dried\r\n\r\nnext\r\n--cut-and-dried--".getBytes(UTF_8));
      Multipart form = new Multipart(BOUNDARY, sipped(body.toByteArray(), mostBytesAtOnce));
      assertThat(form.next().orElseThrow().content().readAllBytes()).isEqualTo(content);
      assertThat(text(form.next().orElseThrow())).isEqualTo("next");
      assertThat(form.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cut-and-dried",
        "--cut-and-dried\r\nContent-Disp",
        "--cut-and-dried\r\n\r\n",
        "--cut-and-dried\r\n\r\nfilm\r\n--cut-and-drie",
        "--cut-and-dried\r\n\r\nfilm\r\n--cut-and-dried",
        "--cut-and-dried\r\n\r\nfilm\r\n--cut-and-dried-",
        "--cut-and-dried\r\n\r\nfilm\r\n--cut-and-dried-too\r\n",
      })
  void formThatBreaksOffOrRunsIntoItsBoundaryIsMalformed(String body) {
    assertThatExceptionOfType(MalformedFormException.class).isThrownBy(() -> readThrough(body));
  }

  @Test
  void headersHaveABound() {
    String body = "--cut-and-dried\r\nX: " + "x".repeat(9000) + "\r\n\r\n\r\n--cut-and-dried--";
    assertThatExceptionOfType(MalformedFormException.class).isThrownBy(() -> readThrough(body));
  }

  @Test
  void bodyWithoutAnyPartHasNone() throws IOException {
    assertThat(readThrough("no form at all")).isEmpty();
    assertThat(readThrough("")).isEmpty();
    assertThat(readThrough("--cut-and-dried--")).isEmpty();
  }

  @Test
  void boundaryMustBeThere() {
    for (String boundary : Arrays.asList(null, "", "x".repeat(71))) {
      assertThatExceptionOfType(MalformedFormException.class)
          .isThrownBy(() -> new Multipart(boundary, InputStream.nullInputStream()));
    }
  }

  /** Full of what a delimiter begins with; never the last letter after the ones before it. */
  private static byte[] treacherous(Random random, int length) {
    byte[] alphabet = "\r\n--cut-and-drie".getBytes(UTF_8);
    byte[] others = "\r\n-cut".getBytes(UTF_8);
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] =
          random.nextInt(30) == 0
              ? others[random.nextInt(others.length)]
              : alphabet[i % alphabet.length];
    }
    return content;
  }

  private static InputStream sipped(byte[] bytes, int mostAtOnce) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, mostAtOnce));
      }
    };
  }

  private static Multipart form(String body) throws IOException {
    return new Multipart(BOUNDARY, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private static List<String> readThrough(String body) throws IOException {
    Multipart form = form(body);
    List<String> contents = new ArrayList<>();
    for (Optional<Part> part = form.next(); part.isPresent(); part = form.next()) {
      contents.add(text(part.get()));
    }
    return contents;
  }

  private static String text(Part part) throws IOException {
    return new String(part.content().readAllBytes(), UTF_8);
  }
}
