/**
 * Voices over HTTP: ElevenLabs, and whatever speaks OpenAI's {@code /v1/audio/speech}. Requests go
 * through MicroProfile Rest Client interfaces; waiting, trying again, breaking off and standing in
 * are MicroProfile Fault Tolerance on beans around them, each value a setting. A key never reaches
 * a log or a message.
 */
@NullMarked
package dev.cutroom.voice.vendor;

import org.jspecify.annotations.NullMarked;
