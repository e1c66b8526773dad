package dev.cutroom.generation.control;

import dev.cutroom.ffmpeg.Probe;
import dev.cutroom.generation.entity.GenerationRequest;
import dev.cutroom.source.control.Sources;
import dev.cutroom.source.entity.Source;
import dev.cutroom.storage.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the sources of a request, in the request's order. */
@ApplicationScoped
public class Materials {
  @Inject Sources sources;
  @Inject ObjectStore objects;

  /**
   * The material of {@code request}.
   *
   * @throws WorkFailure when a source has been deleted since, or its bytes are gone
   */
  public Map<UUID, Material> of(UUID projectId, GenerationRequest request) {
    return of(projectId, request.sourceIds());
  }

  /**
   * Everything of a project that shows something, and whose bytes are there.
   *
   * @param until what came later does not count: every attempt of a generation finds the same
   */
  public Map<UUID, Material> picturesOf(UUID projectId, Instant until) {
    return of(
        projectId,
        sources.allOf(projectId).stream()
            .filter(source -> !source.getCreatedAt().isAfter(until))
            .filter(source -> source.getMedia().kind() != Probe.Kind.AUDIO)
            .filter(source -> objects.holds(source.getSha256()))
            .map(Source::getId)
            .toList());
  }

  /** These sources, in this order. */
  Map<UUID, Material> of(UUID projectId, List<UUID> ids) {
    Map<UUID, Source> found =
        sources.inProject(projectId, ids).stream()
            .collect(Collectors.toMap(Source::getId, source -> source));
    Map<UUID, Material> material = new LinkedHashMap<>();
    for (UUID id : ids) {
      Source source = found.get(id);
      if (source == null || !objects.holds(source.getSha256())) {
        throw new WorkFailure(
            "SOURCE_GONE",
            "A source of this generation has been deleted.",
            false,
            "Start a new generation with the sources that are there.");
      }
      material.put(id, of(source));
    }
    return material;
  }

  /** A source, whose bytes must be there only when they are read. */
  Material of(Source source) {
    return new Material(
        source.getId(),
        source.getFileName(),
        source.getSha256(),
        source.getMedia(),
        objects.path(source.getSha256()));
  }
}
