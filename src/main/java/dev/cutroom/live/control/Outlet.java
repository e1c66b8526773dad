package dev.cutroom.live.control;

/** The way to one client. Nothing here blocks; safe for any thread. */
public interface Outlet {
  /** Whether all that was given has left, so that more may follow. */
  boolean ready();

  /** Gives text of the event stream to it; only when it is {@link #ready}. */
  void send(String text);

  /** Whether the client, or this server, has ended it. */
  boolean closed();

  /** Ends it; harmless when it has ended. */
  void close();
}
