package dev.cutroom.platform.http;

import dev.cutroom.platform.problem.Code;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.OutOfReachException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A stored file as a response: strong tag, single byte ranges (RFC 9110 section 14), download name.
 *
 * <p>The bytes under a hash never change, but the address may come to mean others.
 *
 * @param file where the bytes lie
 * @param sha256 their hash, which is the entity tag
 * @param mediaType what they are
 * @param fileName the name offered for saving
 * @param keeping for how long a client may take the address for these bytes
 */
public record FileContent(
    Path file, String sha256, String mediaType, String fileName, Keeping keeping) {
  private static final System.Logger LOG = System.getLogger(FileContent.class.getName());

  /** What a client does with bytes that it has had before. */
  public enum Keeping {
    /** Uses them: the address will never mean others. */
    FOR_GOOD("private, max-age=31536000, immutable"),
    /** Asks by their tag whether they still are the ones. */
    ASK_AGAIN("private, no-cache");

    private final String cacheControl;

    Keeping(String cacheControl) {
      this.cacheControl = cacheControl;
    }
  }

  /**
   * 200, 206, 304 or 416.
   *
   * @param range the {@code Range} header
   * @param ifRange the {@code If-Range} header
   * @param download whether the browser shall save it rather than show it
   */
  public Response respond(
      Request request, @Nullable String range, @Nullable String ifRange, boolean download) {
    EntityTag tag = new EntityTag(sha256);
    Response.ResponseBuilder unchanged = Preconditions.unchanged(request, tag);
    if (unchanged != null) {
      return unchanged.tag(tag).header(HttpHeaders.CACHE_CONTROL, keeping.cacheControl).build();
    }
    long size = size();
    boolean current = ifRange == null || ifRange.equals("\"" + sha256 + "\"");
    ByteRange part = range != null && current ? ByteRange.parse(range, size).orElse(null) : null;
    if (part != null && part.length() <= 0) {
      throw new Failure(
              Code.RANGE_NOT_SATISFIABLE,
              "The file has " + size + " bytes; the range lies outside.")
          .extension(UnsatisfiedRange.SIZE, size);
    }
    long from = part == null ? 0 : part.first();
    long length = part == null ? size : part.length();
    // JAX-RS answers HEAD by performing GET and throwing the bytes away: they are not even read.
    boolean head = request.getMethod().equals(HttpMethod.HEAD);
    StreamingOutput body = out -> copy(from, head ? 0 : length, out);
    Response.ResponseBuilder response =
        part == null
            ? Response.ok(body)
            : Response.status(Response.Status.PARTIAL_CONTENT)
                .entity(body)
                .header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + size);
    return response
        .type(mediaType)
        .tag(tag)
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, keeping.cacheControl)
        .header("X-Content-Type-Options", "nosniff")
        // Whatever somebody uploaded, opened as a page it may do nothing.
        .header("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(download))
        .build();
  }

  /**
   * Writes a part of the file until the caller hangs up. That is said at DEBUG and not thrown: it
   * happens whenever somebody seeks in a video, and Jersey would log it as an error of the server.
   *
   * @throws OutOfReachException the file can't be read to its end
   */
  void copy(long from, long length, OutputStream out) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        InputStream in = Channels.newInputStream(channel.position(from))) {
      byte[] buffer = new byte[64 * 1024];
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("The file ended " + left + " bytes early");
        }
        if (!sent(out, buffer, read)) {
          return;
        }
        left -= read;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static boolean sent(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The caller hung up: {0}", e.toString());
      return false;
    }
  }

  /** Opens the file, so that one that can't be read is found out before the answer begins. */
  private long size() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static OutOfReachException unreadable(IOException cause) {
    return new OutOfReachException("The storage", "A stored file can't be read", cause);
  }

  private String disposition(boolean download) {
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return (download ? "attachment" : "inline") + "; filename*=UTF-8''" + encoded;
  }
}
