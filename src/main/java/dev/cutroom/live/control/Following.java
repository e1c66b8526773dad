package dev.cutroom.live.control;

import org.jspecify.annotations.Nullable;

/**
 * How far one watcher has been told, and what to tell next. Pure; used by one thread.
 *
 * <p>Kept events come once each, in order. The progress between them comes when it has changed, and
 * only its latest value: under the number of the last kept event, so that a client resumes behind
 * what it has for certain. As both are read at the same moment, the end of a generation is told by
 * its event and not once more.
 */
final class Following {
  private static final long NOW = Long.MAX_VALUE;

  private long told;
  private @Nullable String progress;

  private Following(long told) {
    this.told = told;
  }

  /** From now on, beginning with the current progress. */
  static Following fromNow() {
    return new Following(NOW);
  }

  /** From behind event {@code number}; from now on, should there never have been such an event. */
  static Following after(long number) {
    return new Following(number);
  }

  /** The number behind which this needs to know what happened. */
  long told() {
    return told;
  }

  /** What there is to tell, as a text of the event stream; empty when that is nothing. */
  String tell(News news) {
    StringBuilder text = new StringBuilder();
    if (told > news.last()) {
      told = news.last();
    }
    for (News.Entry event : news.events()) {
      if (event.number() > told) {
        told = event.number();
        frame(text, event.kind(), event.data());
        if (event.kind().equals(ProjectEvents.PROGRESS)) {
          progress = event.data();
        }
      }
    }
    if (news.whole()) {
      told = news.last();
      if (!news.progress().equals(progress)) {
        progress = news.progress();
        frame(text, ProjectEvents.PROGRESS, progress);
      }
    }
    return text.toString();
  }

  private void frame(StringBuilder text, String kind, String data) {
    text.append("id: ").append(told).append("\nevent: ").append(kind);
    text.append("\ndata: ").append(data).append("\n\n");
  }
}
