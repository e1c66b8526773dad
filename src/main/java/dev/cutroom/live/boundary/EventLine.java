package dev.cutroom.live.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cutroom.live.control.Outlet;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The open answer to one client, written by the Servlet API's non-blocking way: a client that does
 * not read costs its buffer and no thread. JAX-RS's own {@code SseEventSink} blocks the sender.
 */
final class EventLine implements Outlet, WriteListener, AsyncListener {
  private static final System.Logger LOG = System.getLogger(EventLine.class.getName());

  private final AsyncContext context;
  private final ServletOutputStream out;
  private byte @Nullable [] waiting;
  private boolean unflushed;
  private boolean started;
  private boolean closed;

  private EventLine(AsyncContext context, ServletOutputStream out) {
    this.context = context;
    this.out = out;
  }

  /** Takes over the answer of a request that has been made asynchronous. */
  static EventLine open(AsyncContext context) throws IOException {
    EventLine line = new EventLine(context, context.getResponse().getOutputStream());
    context.setTimeout(0);
    context.addListener(line);
    line.out.setWriteListener(line);
    return line;
  }

  @Override
  public synchronized boolean ready() {
    return started && !closed && waiting == null && !unflushed;
  }

  @Override
  public synchronized void send(String text) {
    waiting = text.getBytes(UTF_8);
    push();
  }

  @Override
  public synchronized void onWritePossible() {
    started = true;
    push();
  }

  private void push() {
    try {
      if (started && !closed && waiting != null && out.isReady()) {
        byte[] bytes = waiting;
        waiting = null;
        unflushed = true;
        out.write(bytes, 0, bytes.length);
      }
      if (started && !closed && unflushed && out.isReady()) {
        unflushed = false;
        out.flush();
      }
    } catch (IOException | IllegalStateException e) {
      onError(e);
    }
  }

  @Override
  public synchronized boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      context.complete();
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "Ended already: {0}", e.toString());
    }
  }

  @Override
  public void onError(Throwable thrown) {
    LOG.log(System.Logger.Level.DEBUG, "A watcher has gone: {0}", thrown.toString());
    close();
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    closed = true;
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // It is started once.
  }
}
