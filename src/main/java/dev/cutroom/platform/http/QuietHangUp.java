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
import org.jspecify.annotations.Nullable;

/**
 * Closes the answer to a caller who has hung up without a word: there is nobody to tell, and Jersey
 * would log a failing close as an error of the server, with its stack.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class QuietHangUp implements Filter {
  private static final System.Logger LOG = System.getLogger(QuietHangUp.class.getName());

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, new QuietResponse((HttpServletResponse) response));
  }

  private static final class QuietResponse extends HttpServletResponseWrapper {
    private @Nullable ServletOutputStream out;

    QuietResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (out == null) {
        out = new QuietStream(super.getOutputStream());
      }
      return out;
    }
  }

  /** The container's stream, but for its close. */
  static final class QuietStream extends ServletOutputStream {
    private final ServletOutputStream out;

    QuietStream(ServletOutputStream out) {
      this.out = out;
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
      out.flush();
    }

    @Override
    public void close() {
      try {
        out.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "The caller hung up: {0}", e.toString());
      }
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
