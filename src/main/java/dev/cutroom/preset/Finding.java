package dev.cutroom.preset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something about a video, planned or finished, that its platform will not like.
 *
 * @param rule the rule's id
 * @param pointer what it is about, as a JSON pointer into the Edit; null: all of it
 * @param message what was found and what is asked, one sentence
 * @param fix null: there is none that could be applied
 * @param sourceUrl where the rule was read; null: it is ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Severity severity,
    String rule,
    @Nullable String pointer,
    String message,
    @Nullable Fix fix,
    @Nullable URI sourceUrl) {}
