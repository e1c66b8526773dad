package dev.cutroom.ffmpeg;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a sound stream.
 *
 * @param index the stream's number in the file, for {@code -map 0:index}
 * @param sampleRateHz samples per second
 * @param start time of the first sample, negative where a decoder's run-in comes first
 * @param duration as the header tells for this stream; null: it does not
 */
public record AudioStream(
    int index,
    String codec,
    @Nullable String profile,
    int channels,
    int sampleRateHz,
    Duration start,
    @Nullable Duration duration) {}
