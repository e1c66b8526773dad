package dev.cutroom.speaker;

import dev.cutroom.speaker.Utterance.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.modules.synthesis.Voice;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * MaryTTS's English voice. Not thread-safe.
 *
 * <p>The synthesis writes the durations that it realised into the elements that it was given, so
 * that one pass yields both sound and times; MaryTTS's own outputs would take two.
 */
final class MaryVoice {
  static final String NAME = "cmu-slt-hsmm";

  private static final double MILLIS = 1e3;
  private static final int BUFFER_BYTES = 4096;

  private final LocalMaryInterface mary;
  private final Voice voice;

  MaryVoice() throws MaryConfigurationException {
    mary = new LocalMaryInterface();
    mary.setVoice(NAME);
    mary.setOutputType("ACOUSTPARAMS");
    voice = Voice.getVoice(NAME);
  }

  Utterance speak(String text) throws SpeechRefusedException {
    try {
      Document prepared = mary.generateXML(text);
      List<Element> elements = new ArrayList<>();
      collect(prepared.getDocumentElement(), elements);
      if (elements.stream().noneMatch(MaryVoice::sounds)) {
        throw new SpeechRefusedException("There is nothing to pronounce in it", null);
      }
      AudioInputStream sound = voice.synthesize(elements, "");
      byte[] samples = read(sound);
      return new Utterance(Math.round(sound.getFormat().getSampleRate()), units(elements), samples);
    } catch (SynthesisException | IOException | RuntimeException e) {
      throw new SpeechRefusedException("MaryTTS fails over it: " + e.getMessage(), e);
    }
  }

  /** Tokens and the pauses between them, in the order of the text. */
  private static void collect(Element element, List<Element> into) {
    if (element.getTagName().equals("t") || element.getTagName().equals("boundary")) {
      into.add(element);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, into);
      }
    }
  }

  private static boolean sounds(Element element) {
    return element.getElementsByTagName("ph").getLength() > 0;
  }

  private static List<Unit> units(List<Element> elements) {
    List<Unit> units = new ArrayList<>();
    double at = 0;
    Node expanded = null;
    for (Element element : elements) {
      double end = at + seconds(element);
      Element parent = (Element) element.getParentNode();
      boolean partOfExpansion = parent.getTagName().equals("mtu") && parent.hasAttribute("orig");
      if (partOfExpansion && parent.equals(expanded)) {
        Unit begun = units.remove(units.size() - 1);
        units.add(new Unit(begun.text(), begun.startSeconds(), end));
      } else if (partOfExpansion) {
        units.add(new Unit(parent.getAttribute("orig"), at, end));
      } else if (sounds(element)) {
        units.add(new Unit(ownText(element), at, end));
      }
      expanded = partOfExpansion ? parent : null;
      at = end;
    }
    return units;
  }

  /** Of a boundary its pause, of a token the sum of its phones. */
  private static double seconds(Element element) {
    if (element.getTagName().equals("boundary")) {
      return number(element, "duration") / MILLIS;
    }
    double millis = 0;
    NodeList phones = element.getElementsByTagName("ph");
    for (int i = 0; i < phones.getLength(); i++) {
      millis += number((Element) phones.item(i), "d");
    }
    return millis / MILLIS;
  }

  private static double number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString().strip();
  }

  /** Its stream answers a long read with less than there is and the next one with the end. */
  private static byte[] read(AudioInputStream sound) throws IOException {
    var samples = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = sound.read(buffer); n > 0; n = sound.read(buffer)) {
      samples.write(buffer, 0, n);
    }
    return samples.toByteArray();
  }
}
