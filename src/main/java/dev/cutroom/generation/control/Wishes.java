package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.generation.control.GenerationWish.WishedPart;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.generation.entity.GenerationRequest.Order;
import dev.cutroom.generation.entity.GenerationRequest.Part;
import dev.cutroom.generation.entity.Kind;
import dev.cutroom.platform.problem.Failure;
import dev.cutroom.platform.problem.Fault;
import dev.cutroom.preset.Presets;
import dev.cutroom.project.control.Projects;
import dev.cutroom.project.entity.Project;
import dev.cutroom.source.control.Sources;
import dev.cutroom.source.entity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a wish against the project and its sources, tells all faults at once, fills defaults in.
 */
@ApplicationScoped
public class Wishes {
  static final String DEFAULT_PRESET = "instagram-reel";
  static final int DEFAULT_VARIANTS = 3;
  static final int MOST_VARIANTS = 10;
  static final int MOST_PARTS = 300;
  static final double SHORTEST_SECONDS = 1;
  private static final double SHORTEST_PART_SECONDS = 0.1;

  /** How far a part may reach beyond what the header of its source says. */
  private static final double END_TOLERANCE_SECONDS = 0.05;

  @Inject Projects projects;
  @Inject Sources sources;
  @Inject FinishWishes finishes;

  /**
   * The request that {@code wish} makes.
   *
   * @throws Failure 404 for the project, 422 with every fault
   */
  public GenerationRequest check(UUID ownerId, UUID projectId, GenerationWish wish) {
    Project project = projects.find(ownerId, projectId);
    Map<UUID, Source> known = new LinkedHashMap<>();
    sources.allOf(projectId).forEach(source -> known.put(source.getId(), source));
    List<Fault> faults = new ArrayList<>();
    if (wish.kind() == Kind.RENDER) {
      foreign(wish, faults);
      GenerationRequest request = finishes.check(ownerId, projectId, wish, known, faults);
      return accepted(request, wish, faults);
    }
    String preset = Objects.requireNonNullElse(wish.preset(), DEFAULT_PRESET);
    preset(preset, "/preset", faults);
    GenerationRequest request = null;
    if (wish.kind() == null) {
      faults.add(new Fault("/kind", "kind is needed: clips, segments or render."));
    } else if (wish.kind() == Kind.CLIPS) {
      request = clips(wish, preset, project.getFacts().targetDurationSeconds(), known, faults);
    } else {
      request = segments(wish, preset, known, faults);
    }
    if (wish.kind() != null) {
      unfinished(wish, wish.kind().text(), faults);
    }
    return accepted(request, wish, faults);
  }

  /** Whether there is a preset of this name. */
  static void preset(String name, String pointer, List<Fault> faults) {
    if (Presets.byName(name).isEmpty()) {
      faults.add(
          new Fault(
              pointer, "There is no preset \"" + name + "\"; GET /api/v1/presets lists them."));
    }
  }

  private static GenerationRequest accepted(
      @Nullable GenerationRequest request, GenerationWish wish, List<Fault> faults) {
    if (!faults.isEmpty() || request == null) {
      throw Failure.invalid(faults);
    }
    return request.at(wish.priority());
  }

  /** What only choosing from footage takes. */
  private static void foreign(GenerationWish wish, List<Fault> faults) {
    absent(wish.sourceIds(), "/sourceIds", "render", faults);
    absent(wish.variantCount(), "/variantCount", "render", faults);
    absent(wish.targetDurationSeconds(), "/targetDurationSeconds", "render", faults);
    absent(wish.segments(), "/segments", "render", faults);
    absent(wish.order(), "/order", "render", faults);
  }

  /** What only finishing takes. */
  private static void unfinished(GenerationWish wish, String kind, List<Fault> faults) {
    absent(wish.clipId(), "/clipId", kind, faults);
    absent(wish.edit(), "/edit", kind, faults);
    absent(wish.title(), "/title", kind, faults);
    absent(wish.voiceOver(), "/voiceOver", kind, faults);
    absent(wish.captions(), "/captions", kind, faults);
    absent(wish.music(), "/music", kind, faults);
    absent(wish.filters(), "/filters", kind, faults);
  }

  private static GenerationRequest clips(
      GenerationWish wish,
      String preset,
      double projectSeconds,
      Map<UUID, Source> known,
      List<Fault> faults) {
    absent(wish.segments(), "/segments", "clips", faults);
    absent(wish.order(), "/order", "clips", faults);
    int variants = Objects.requireNonNullElse(wish.variantCount(), DEFAULT_VARIANTS);
    if (variants < 1 || variants > MOST_VARIANTS) {
      faults.add(new Fault("/variantCount", variants + " is not from 1 to " + MOST_VARIANTS + "."));
    }
    double seconds = Objects.requireNonNullElse(wish.targetDurationSeconds(), projectSeconds);
    AllowedLength.of(preset, SHORTEST_SECONDS).check(seconds, "/targetDurationSeconds", faults);
    List<UUID> ids = clipSources(wish.sourceIds(), known, faults);
    return GenerationRequest.clips(ids, variants, seconds, preset);
  }

  /** The sources asked for, or all that show something. */
  private static List<UUID> clipSources(
      @Nullable List<@Nullable UUID> asked, Map<UUID, Source> known, List<Fault> faults) {
    if (asked == null) {
      List<UUID> all =
          known.values().stream().filter(Wishes::showsSomething).map(Source::getId).toList();
      if (all.isEmpty()) {
        faults.add(
            new Fault(
                "/sourceIds",
                "The project has no video and no image yet, of which clips are made; upload one first."));
      }
      return all;
    }
    if (asked.isEmpty()) {
      faults.add(
          new Fault("/sourceIds", "Name at least one source, or leave sourceIds out for all."));
    }
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Source source = asked.get(i) == null ? null : known.get(asked.get(i));
      String pointer = "/sourceIds/" + i;
      if (source == null) {
        faults.add(new Fault(pointer, "The project has no such source."));
      } else if (!showsSomething(source)) {
        faults.add(
            new Fault(
                pointer, "\"" + source.getFileName() + "\" is sound only; clips need a picture."));
      } else if (ids.contains(source.getId())) {
        faults.add(new Fault(pointer, "This source is named twice."));
      } else {
        ids.add(source.getId());
      }
    }
    return ids;
  }

  private static GenerationRequest segments(
      GenerationWish wish, String preset, Map<UUID, Source> known, List<Fault> faults) {
    absent(wish.sourceIds(), "/sourceIds", "segments", faults);
    absent(wish.variantCount(), "/variantCount", "segments", faults);
    absent(wish.targetDurationSeconds(), "/targetDurationSeconds", "segments", faults);
    List<@Nullable WishedPart> wished = Objects.requireNonNullElse(wish.segments(), List.of());
    if (wished.isEmpty() || wished.size() > MOST_PARTS) {
      faults.add(new Fault("/segments", "From 1 to " + MOST_PARTS + " segments are needed."));
    }
    List<Part> parts = new ArrayList<>();
    double total = 0;
    int faultsBefore = faults.size();
    for (int i = 0; i < wished.size(); i++) {
      Part part = part(wished.get(i), "/segments/" + i, known, faults);
      if (part != null) {
        parts.add(part);
        total += part.endSeconds() - part.startSeconds();
      }
    }
    if (faults.size() == faultsBefore && !parts.isEmpty()) {
      AllowedLength.of(preset, SHORTEST_PART_SECONDS).check(total, "/segments", faults);
    }
    Order order = Objects.requireNonNullElse(wish.order(), Order.GIVEN);
    return GenerationRequest.segments(parts, order, preset);
  }

  private static @Nullable Part part(
      @Nullable WishedPart wished, String pointer, Map<UUID, Source> known, List<Fault> faults) {
    if (wished == null) {
      faults.add(new Fault(pointer, "A segment is an object."));
      return null;
    }
    Source source = wished.sourceId() == null ? null : known.get(wished.sourceId());
    if (source == null) {
      faults.add(new Fault(pointer + "/sourceId", "The project has no such source."));
      return null;
    }
    if (!showsSomething(source)) {
      faults.add(
          new Fault(pointer + "/sourceId", "\"" + source.getFileName() + "\" is sound only."));
      return null;
    }
    Double start = wished.startSeconds();
    Double end = wished.endSeconds();
    if (start == null || start < 0) {
      faults.add(new Fault(pointer + "/startSeconds", "A time from 0 is needed, in seconds."));
      return null;
    }
    if (end == null || end < start + SHORTEST_PART_SECONDS) {
      faults.add(
          new Fault(
              pointer + "/endSeconds",
              "It must be at least 0.1 s after startSeconds (" + start + ")."));
      return null;
    }
    Probe media = source.getMedia();
    double lasts = media.duration().toMillis() / 1000.0;
    if (media.kind() == Probe.Kind.VIDEO && end > lasts + END_TOLERANCE_SECONDS) {
      faults.add(
          new Fault(
              pointer + "/endSeconds", end + " lies behind the source's end at " + lasts + " s."));
      return null;
    }
    return new Part(source.getId(), start, end);
  }

  private static void absent(
      @Nullable Object value, String pointer, String kind, List<Fault> faults) {
    if (value != null) {
      faults.add(new Fault(pointer, "This does not belong to kind " + kind + "."));
    }
  }

  private static boolean showsSomething(Source source) {
    return source.getMedia().kind() != Probe.Kind.AUDIO;
  }
}
