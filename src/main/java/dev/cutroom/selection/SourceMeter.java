package dev.cutroom.selection;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Measures one source while ffmpeg decodes it, and judges in the end whether all of it came. Filled
 * by one thread; read by another after that one has ended.
 */
final class SourceMeter {

  /** A jump in the picture's times that, together with a complaint, is a hole in the data. */
  private static final double HOLE_SECONDS = 0.7;

  private final SourceFile source;
  private final AnalysisSize size;
  private final PictureMeter picture;
  private final SoundMeter sound = new SoundMeter();
  private final DoubleConsumer fractionDone;
  private double holeAtSeconds = Double.NaN;
  private double fraction;

  SourceMeter(SourceFile source, DoubleConsumer fractionDone) {
    this.source = source;
    this.fractionDone = fractionDone;
    size =
        AnalysisSize.of(
            source.displayedWidth(), source.displayedHeight(), AnalysisSize.MEASURING_LONG_SIDE);
    picture = new PictureMeter(size);
  }

  AnalysisSize size() {
    return size;
  }

  int frames() {
    return picture.frames();
  }

  double lastSeconds() {
    return picture.lastSeconds();
  }

  void read(InputStream in) throws IOException {
    new MatroskaBlocks(in, this::block).readAll();
  }

  private void block(int track, double seconds, byte[] data, int length) throws IOException {
    if (track == SmallPictures.SOUND_TRACK) {
      sound.add(seconds, data, length);
    } else if (track == SmallPictures.PICTURE_TRACK) {
      if (length < size.width() * size.height()) {
        throw new IOException("A frame of " + length + " bytes is too short");
      }
      if (frames() > 0 && seconds - lastSeconds() > HOLE_SECONDS && Double.isNaN(holeAtSeconds)) {
        holeAtSeconds = lastSeconds();
      }
      picture.add(new GreyFrame(data, size.width(), size.height(), seconds));
      tell(seconds);
    }
  }

  private void tell(double seconds) {
    double declared = source.declaredSeconds();
    double now = declared <= 0 ? 0 : Math.min(1, seconds / declared);
    if (now >= fraction + 0.005) {
      fraction = now;
      fractionDone.accept(now);
    }
  }

  /**
   * @param complaints what the decoder complained about although it went on to the end
   * @throws DamagedSourceException when less came than was declared
   */
  Measurements measurements(List<String> complaints, boolean soundDamaged) {
    if (frames() == 0) {
      throw new DamagedSourceException(0, complaints);
    }
    boolean still = source.still() || frames() == 1 && source.declaredSeconds() < 0.5;
    if (!still) {
      refuseIncomplete(complaints);
    }
    double duration = still ? 1 : durationSeconds();
    PictureTracks tracks = picture.tracks(duration);
    boolean hasSound = !still && sound.endSeconds() > 0;
    return new Measurements(
        Measurements.ALGORITHM,
        still,
        duration,
        source.displayedWidth(),
        source.displayedHeight(),
        picture.content(),
        still ? List.of() : picture.cuts(),
        tracks,
        hasSound ? sound.tracks(tracks.windows()) : null,
        soundDamaged);
  }

  /** The container may speak of its sound, which may honestly be longer than the picture. */
  private void refuseIncomplete(List<String> complaints) {
    if (!complaints.isEmpty() && !Double.isNaN(holeAtSeconds)) {
      throw new DamagedSourceException(holeAtSeconds, complaints);
    }
    double declared = source.declaredSeconds();
    double missing = declared - lastSeconds() - source.frameSeconds();
    boolean soundIsShortToo =
        source.audioStream() == null || sound.endSeconds() < declared - tolerance();
    if (missing > tolerance() && soundIsShortToo) {
      throw new DamagedSourceException(lastSeconds(), complaints);
    }
  }

  /** Headers round, and frames that nothing refers to were skipped at the very end. */
  private double tolerance() {
    return Math.max(0.5, Math.max(4 * source.frameSeconds(), 0.01 * source.declaredSeconds()));
  }

  /** The declared end where the last frame seen agrees with it, else the end of that frame. */
  private double durationSeconds() {
    double seen = lastSeconds() + Math.max(source.frameSeconds(), 0.001);
    double declared = source.declaredSeconds();
    boolean agrees = declared > 0 && Math.abs(declared - seen) <= 4 * source.frameSeconds() + 0.02;
    return agrees ? declared : seen;
  }
}
