package dev.cutroom.live.control;

import java.util.List;

/**
 * What one look at a project has found, all of it as of the same moment.
 *
 * @param last the number of the project's latest event
 * @param events kept ones, in order, after the number that was asked for
 * @param whole whether those are all up to {@code last}, so far as they are still kept
 * @param progress the current progress as JSON
 */
public record News(long last, List<Entry> events, boolean whole, String progress) {
  public News {
    events = List.copyOf(events);
  }

  /** A kept event; {@code data} is JSON in one line. */
  public record Entry(long number, String kind, String data) {}
}
