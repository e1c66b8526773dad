package dev.cutroom.render;

import dev.cutroom.plan.FrameRate;
import dev.cutroom.text.Overlays;
import dev.cutroom.text.Overlays.Area;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is drawn as a film of its own, in which each state lasts until the next one.
 *
 * <p>A state begins half a frame before the first frame that shows it: so no rounding of times,
 * here or in ffmpeg, moves it to another frame.
 */
final class OverlayWriter implements Overlays.Sink {

  private final OutputStream out;
  private final FrameRate rate;
  private @Nullable Area area;
  private @Nullable RawMatroska film;
  private @Nullable YuvaPicture picture;
  private long frame;

  OverlayWriter(OutputStream out, FrameRate rate) {
    this.out = out;
    this.rate = rate;
  }

  @Override
  public void area(Area seen) throws IOException {
    area = seen;
    picture = new YuvaPicture(seen.width(), seen.height());
    film = new RawMatroska(out, seen.width(), seen.height(), YuvaPicture.FOURCC);
  }

  @Override
  public void state(int frames, ByteBuffer rgba) throws IOException {
    if (film == null || picture == null) {
      throw new IllegalStateException("a state before its area");
    }
    film.picture(
        frame == 0 ? rate.timeOf(0) : rate.timeOf(frame).minus(rate.halfFrame()), picture.of(rgba));
    frame += frames;
  }

  /** Where all states lie; null: nothing is ever seen. */
  @Nullable Area area() {
    return area;
  }
}
