package dev.cutroom.ffmpeg.gate;

import dev.cutroom.ffmpeg.MediaFormat;
import dev.cutroom.ffmpeg.Probe;
import java.time.Duration;

/**
 * A file that passed the gate.
 *
 * @param format what it was found to be; every later opening names it
 * @param duration where its picture ends, or its sound where there is no picture, counted from the
 *     start of the file and measured by reading it through; zero for a still picture
 */
public record InspectedMedia(MediaFormat format, Probe probe, Duration duration) {}
