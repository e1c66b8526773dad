package dev.cutroom.generation.control;

import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.Clip;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.Edit;
import dev.cutroom.edit.Merge;
import dev.cutroom.edit.Start;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.Track;
import dev.cutroom.edit.Transitions;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VideoTrack;
import dev.cutroom.edit.json.EditReader;
import dev.cutroom.plan.Geometry;
import dev.cutroom.plan.Margins;
import dev.cutroom.plan.OutputSpec;
import dev.cutroom.plan.PictureSource;
import dev.cutroom.plan.PlannedPicture;
import dev.cutroom.plan.RenderPlan;
import dev.cutroom.plan.Size;
import dev.cutroom.preset.PlannedVideo;
import dev.cutroom.preset.PlannedVideo.Colours;
import dev.cutroom.preset.PlannedVideo.Shown;
import dev.cutroom.preset.PlannedVideo.TextBox;
import dev.cutroom.text.Element;
import dev.cutroom.text.LetterLook;
import dev.cutroom.text.Overlays;
import dev.cutroom.text.Overlays.Area;
import dev.cutroom.text.SafeArea;
import dev.cutroom.text.Scene;
import dev.cutroom.text.Styles;
import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a plan to what a platform cares about in it, with places in the Edit. */
final class PlannedVideos {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  /** An outline thinner than that, of the frame's 1080 pixels, sets nothing apart. */
  private static final double LEAST_OUTLINE_PX = 2;

  /** Behind what lets more through than that (alpha, of 255) nobody can tell the colour. */
  private static final int LEAST_ALPHA = 160;

  private final RenderPlan plan;
  private final OutputSpec spec;
  private final List<TextBox> texts = new ArrayList<>();
  private final List<Shown> pictures = new ArrayList<>();

  private PlannedVideos(RenderPlan plan) {
    this.plan = plan;
    this.spec = plan.spec();
  }

  static PlannedVideo of(ClipJob job) {
    PlannedVideos video = new PlannedVideos(job.plan());
    Edit edit = Merge.applied(EditReader.read(job.clip().edit()));
    List<Track> tracks = edit.timeline().tracks();
    for (int track = 0; track < tracks.size(); track++) {
      List<Clip> clips = tracks.get(track).clips();
      for (int clip = 0; clip < clips.size(); clip++) {
        String pointer = "/timeline/tracks/" + track + "/clips/" + clip;
        video.clip(clips.get(clip), tracks.get(track), pointer);
      }
    }
    return video.told();
  }

  private PlannedVideo told() {
    double rate = spec.frameRate().perSecond();
    return new PlannedVideo(
        spec.frame().width(),
        spec.frame().height(),
        rate,
        plan.totalFrames() / rate,
        spec.loudness().integratedLufs(),
        spec.loudness().truePeakDb(),
        texts,
        pictures);
  }

  private void clip(Clip clip, Track track, String pointer) {
    if (clip.asset() instanceof TitleAsset title) {
      LetterLook look = Styles.title(title.style());
      text(
          pointer,
          clip.start() instanceof Start.At at ? at.time() : Duration.ZERO,
          look,
          new Element.Title(
              title.text(), look, Duration.ZERO, A_SECOND, Transitions.NONE, clip.placement()));
    } else if (clip.asset() instanceof CaptionsAsset captions && !plan.captions().isEmpty()) {
      Cue first = plan.captions().get(0);
      var look = Styles.caption(captions.style());
      text(
          pointer + "/asset/style",
          first.start(),
          look.letters(),
          new Element.Captions(
              List.of(first.later(first.start().negated(), first.end())),
              look,
              Duration.ZERO,
              first.end().minus(first.start())));
    } else if (track instanceof VideoTrack && clip.asset() instanceof VideoAsset video) {
      enlargement(video.sourceId(), clip)
          .ifPresent(enlargement -> pictures.add(new Shown(pointer, enlargement)));
    }
  }

  private void text(String pointer, Duration from, LetterLook look, Element element) {
    int width = spec.frame().width();
    int height = spec.frame().height();
    Margins margins = spec.margins();
    SafeArea safe = new SafeArea(margins.left(), margins.top(), margins.right(), margins.bottom());
    Scene scene = new Scene(width, height, safe, List.of(element));
    Area area = Overlays.bounds(scene, Duration.ofMillis(1)).orElse(null);
    if (area != null) {
      texts.add(
          new TextBox(
              pointer,
              from.toMillis() / 1000.0,
              (double) area.x() / width,
              (double) area.y() / height,
              (double) (area.x() + area.width()) / width,
              (double) (area.y() + area.height()) / height,
              colours(look)));
    }
  }

  private static @Nullable Colours colours(LetterLook look) {
    if (look.outlinePx() >= LEAST_OUTLINE_PX) {
      return new Colours(hex(look.colour()), hex(look.outlineColour()));
    }
    return look.box() == null || look.box().colour().getAlpha() < LEAST_ALPHA
        ? null
        : new Colours(hex(look.colour()), hex(look.box().colour()));
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
  }

  /** The largest of the pictures that show this source as this clip does. */
  private OptionalDouble enlargement(UUID sourceId, Clip clip) {
    return plan.segments().stream()
        .flatMap(segment -> segment.pictures().stream())
        .filter(
            picture ->
                picture.source() instanceof PictureSource.Film film
                    && film.sourceId().equals(sourceId))
        .filter(picture -> isFit(picture.geometry(), clip))
        .mapToDouble(this::enlargement)
        .max();
  }

  private static boolean isFit(Geometry geometry, Clip clip) {
    return switch (clip.fit()) {
      case CROP -> geometry instanceof Geometry.Crop;
      case CONTAIN -> geometry instanceof Geometry.Contain;
      case BLUR -> geometry instanceof Geometry.Blur;
      case STRETCH -> geometry instanceof Geometry.Stretch;
    };
  }

  private double enlargement(PlannedPicture picture) {
    Geometry geometry = picture.geometry();
    Size frame = spec.frame();
    double placed;
    if (geometry instanceof Geometry.Crop crop) {
      placed = (double) frame.width() / crop.kept().width();
    } else if (geometry instanceof Geometry.Contain contain) {
      placed = (double) contain.scaled().width() / contain.displayed().width();
    } else if (geometry instanceof Geometry.Blur blur) {
      placed = (double) blur.scaled().width() / blur.displayed().width();
    } else {
      Size displayed = geometry.displayed();
      placed =
          Math.max(
              (double) frame.width() / displayed.width(),
              (double) frame.height() / displayed.height());
    }
    return picture.motion() == null
        ? placed
        : placed * Math.max(picture.motion().from().scale(), picture.motion().to().scale());
  }
}
