package dev.cutroom.voice.vendor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a sound is packed in, by its first bytes: a header of the answer may say anything. */
enum SoundFormat {
  WAV("wav"),
  FLAC("flac"),
  OGG("ogg"),
  MP3("mp3"),
  AAC("aac"),
  /** A WAV that is shorter than it says; decoders don't mind. */
  CUT_OFF("");

  private static final int WAV_HEADER = 44;
  private static final int SIZE_AT = 4;
  private static final int SIZE_FROM = 8;

  private final String demuxer;

  SoundFormat(String demuxer) {
    this.demuxer = demuxer;
  }

  /** What ffmpeg calls it. */
  String demuxer() {
    return demuxer;
  }

  static Optional<SoundFormat> of(byte[] bytes) {
    if (bytes.length < WAV_HEADER) {
      return Optional.empty();
    }
    String tag = new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
    int second = bytes[1] & 0xff;
    boolean sync = (bytes[0] & 0xff) == 0xff && (second & 0xe0) == 0xe0;
    if (tag.equals("RIFF")) {
      return Optional.of(cutOff(bytes) ? CUT_OFF : WAV);
    } else if (tag.equals("fLaC")) {
      return Optional.of(FLAC);
    } else if (tag.equals("OggS")) {
      return Optional.of(OGG);
    } else if (sync && (second & 0xf6) == 0xf0) {
      return Optional.of(AAC);
    } else if (sync || tag.startsWith("ID3")) {
      return Optional.of(MP3);
    }
    return Optional.empty();
  }

  /** Servers that stream write a length of 0 or of all ones. */
  private static boolean cutOff(byte[] wav) {
    int size = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(SIZE_AT);
    return size > 0 && size < Integer.MAX_VALUE - SIZE_FROM && size + SIZE_FROM > wav.length;
  }
}
