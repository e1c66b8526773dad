package dev.cutroom.webhook.control;

import dev.cutroom.generation.control.GenerationMoved;
import dev.cutroom.generation.control.GenerationRow;
import dev.cutroom.generation.control.Generations;
import dev.cutroom.generation.control.Move;
import dev.cutroom.platform.sql.Database;
import dev.cutroom.platform.time.Time;
import dev.cutroom.webhook.entity.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what happened, in the transaction in which it happens: an event is kept exactly when
 * the change is. Sending is the {@link Courier}'s.
 */
@ApplicationScoped
public class Outbox {
  /** What takes over from an attempt that died, or gives work back, is nobody's business. */
  private static final Map<Move, EventType> TOLD =
      Map.of(
          Move.QUEUED, EventType.GENERATION_QUEUED,
          Move.STARTED, EventType.GENERATION_STARTED,
          Move.COMPLETED, EventType.GENERATION_COMPLETED,
          Move.FAILED, EventType.GENERATION_FAILED,
          Move.CANCELLED, EventType.GENERATION_CANCELLED);

  private static final String SUBSCRIBED =
      " w.enabled and (w.events is null or w.events::jsonb @> to_jsonb(?::text))";

  @Inject Database database;
  @Inject Generations generations;
  @Inject Courier courier;
  @Inject Time time;

  void note(@Observes GenerationMoved moved) {
    EventType type = TOLD.get(moved.move());
    if (type == null) {
      return;
    }
    noteGeneration(moved.generationId(), type);
    if (type == EventType.GENERATION_COMPLETED) {
      noteClips(moved.generationId());
    }
  }

  /** Without waiting for the next poll. */
  void send(@Observes(during = TransactionPhase.AFTER_SUCCESS) GenerationMoved moved) {
    if (TOLD.containsKey(moved.move())) {
      courier.wake();
    }
  }

  private void noteGeneration(UUID generationId, EventType type) {
    listener(generationId, type)
        .ifPresent(
            owner -> {
              GenerationRow row = generations.find(owner, generationId);
              write(owner, Event.of(type.text(), time.now(), GenerationData.of(row)));
            });
  }

  private void noteClips(UUID generationId) {
    listener(generationId, EventType.CLIP_CREATED)
        .ifPresent(
            owner -> {
              List<ClipData> clips = ClipData.of(generations.find(owner, generationId));
              String type = EventType.CLIP_CREATED.text();
              clips.forEach(clip -> write(owner, Event.of(type, time.now(), clip)));
            });
  }

  /** The generation's owner, if any of their endpoints wants to hear of {@code type}. */
  private Optional<UUID> listener(UUID generationId, EventType type) {
    return database.row(
        """
        select p.owner_id from generation g join project p on p.id = g.project_id
        where g.id = ? and exists (select 1 from webhook w where w.owner_id = p.owner_id and\
        """
            + SUBSCRIBED
            + ")",
        row -> row.getObject("owner_id", UUID.class),
        generationId,
        type.text());
  }

  /**
   * One delivery for each endpoint that listens. Their rows are locked against deletion: an
   * endpoint that disappears meanwhile is left out instead of failing the generation's transaction.
   */
  private void write(UUID ownerId, Event event) {
    database.update(
        """
        insert into webhook_delivery (id, webhook_id, owner_id, event_id, event_type, body, state,
          schedule_since, next_attempt_at, created_at)
        select gen_random_uuid(), w.id, w.owner_id, ?, ?, ?, 'pending',
          clock_timestamp(), clock_timestamp(), ?
        from webhook w where w.owner_id = ? and\
        """
            + SUBSCRIBED
            + " for key share",
        event.id(),
        event.type(),
        event.body(),
        event.at(),
        ownerId,
        event.type());
  }
}
