package dev.cutroom.platform.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the answer to a caller who has hung up without a word: there is nobody to tell, and Jersey
 * would log a failing flush as an error of the server, with its stack. Whoever writes is told by
 * the write itself; a stream of events, which is asynchronous, by its flush too.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class QuietHangUp implements Filter {
  private static final System.Logger LOG = System.getLogger(QuietHangUp.class.getName());

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request, new QuietResponse((HttpServletResponse) response, request::isAsyncStarted));
  }

  private static final class QuietResponse extends HttpServletResponseWrapper {
    private final BooleanSupplier asynchronous;
    private @Nullable ServletOutputStream out;

    QuietResponse(HttpServletResponse response, BooleanSupplier asynchronous) {
      super(response);
      this.asynchronous = asynchronous;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (out == null) {
        out = new QuietStream(super.getOutputStream(), asynchronous);
      }
      return out;
    }
  }

  /** The container's stream, but for its last flush and its close. */
  static final class QuietStream extends ServletOutputStream {
    private final ServletOutputStream out;
    private final BooleanSupplier asynchronous;

    QuietStream(ServletOutputStream out, BooleanSupplier asynchronous) {
      this.out = out;
      this.asynchronous = asynchronous;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        if (asynchronous.getAsBoolean()) {
          throw e;
        }
        hungUp(e);
      }
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        hungUp(e);
      }
    }

    private static void hungUp(IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The caller hung up: {0}", e.toString());
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
