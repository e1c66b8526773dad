package dev.cutroom.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import marytts.exceptions.MaryConfigurationException;

/** Answers questions from stdin until it ends. Frames: four bytes of length, then the content. */
public final class Speaker {
  /** A question is a text of some sentences; more is a broken frame. */
  private static final int MOST_QUESTION_BYTES = 1024 * 1024;

  private Speaker() {}

  /** Runs until stdin ends. */
  public static void main(String[] arguments) throws IOException, MaryConfigurationException {
    var answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // What MaryTTS and its libraries print must not break a frame.
    System.setOut(System.err);
    System.setProperty("log.config", "jar:/dev/cutroom/speaker/log4j.properties");
    MaryVoice voice = new MaryVoice();
    var questions = new DataInputStream(new BufferedInputStream(System.in));
    for (byte[] question = next(questions); question.length > 0; question = next(questions)) {
      byte[] answer = answer(voice, question);
      answers.writeInt(answer.length);
      answers.write(answer);
      answers.flush();
    }
    // Not by exit: hooks of MaryTTS would complain about streams that are closed already.
    Runtime.getRuntime().halt(0);
  }

  /** The next question; empty when there are no more. */
  private static byte[] next(DataInputStream questions) throws IOException {
    try {
      int length = questions.readInt();
      if (length < 0 || length > MOST_QUESTION_BYTES) {
        throw new IOException("A question of " + length + " bytes");
      }
      byte[] question = new byte[length];
      questions.readFully(question);
      return question;
    } catch (EOFException over) {
      return new byte[0];
    }
  }

  /**
   * Status 0, then what was spoken; or status 1 and what is wrong. An {@link Error} ends the
   * process: it is started anew.
   */
  private static byte[] answer(MaryVoice voice, byte[] question) throws IOException {
    var answer = new ByteArrayOutputStream();
    var out = new DataOutputStream(answer);
    try (var in = new DataInputStream(new ByteArrayInputStream(question))) {
      String text = new String(in.readAllBytes(), UTF_8);
      Utterance utterance = voice.speak(text);
      out.writeByte(0);
      utterance.writeTo(out);
    } catch (SpeechRefusedException e) {
      answer.reset();
      out.writeByte(1);
      byte[] message = String.valueOf(e.getMessage()).getBytes(UTF_8);
      out.writeInt(message.length);
      out.write(message);
    }
    out.flush();
    return answer.toByteArray();
  }
}
