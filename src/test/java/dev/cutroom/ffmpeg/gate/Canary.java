package dev.cutroom.ffmpeg.gate;

import dev.cutroom.testing.TestMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A film and an address that nobody has any business with. Reading the film moves the time of its
 * last access, connecting to the address is counted.
 */
final class Canary implements AutoCloseable {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Thread listener;
  private final Path film;

  Canary(Path folder) {
    film = TestMedia.video(folder.resolve("canary.mp4"), 0.7);
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException noSocket) {
      throw new UncheckedIOException(noSocket);
    }
    listener = new Thread(this::listen, "canary");
    listener.setDaemon(true);
    listener.start();
    rest();
  }

  Path film() {
    return film;
  }

  int port() {
    return socket.getLocalPort();
  }

  String address(String scheme) {
    return scheme + "://127.0.0.1:" + port() + "/canary.ts";
  }

  boolean wasRead() {
    return !lastAccess().equals(LONG_AGO);
  }

  /** Calls wait in line: once our own is answered, all that came before it have been counted. */
  boolean wasCalled() {
    try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port())) {
      return own.getInputStream().read() > 1;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * As if nothing had happened. A file system with relatime moves a time that lies before the last
   * change.
   */
  void rest() {
    try {
      Files.setAttribute(film, "lastAccessTime", LONG_AGO);
    } catch (IOException cannotSet) {
      throw new UncheckedIOException(cannotSet);
    }
    calls.set(0);
  }

  /** Whether this file system notes at all that a file is read. */
  boolean notices() {
    rest();
    try {
      Files.readAllBytes(film);
      return wasRead();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      rest();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private FileTime lastAccess() {
    try {
      return (FileTime) Files.getAttribute(film, "lastAccessTime");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        try (Socket call = socket.accept()) {
          call.getOutputStream().write(Math.min(calls.incrementAndGet(), Byte.MAX_VALUE));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }
}
