package dev.cutroom.preset;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule looks at, with its unit. */
public enum Measure {
  @JsonProperty("seconds")
  SECONDS("length", "s"),
  @JsonProperty("bytes")
  BYTES("size", "bytes"),
  @JsonProperty("widthPx")
  WIDTH_PX("width", "px"),
  @JsonProperty("heightPx")
  HEIGHT_PX("height", "px"),
  /** Width to height. */
  @JsonProperty("aspect")
  ASPECT("shape (width to height)", ""),
  @JsonProperty("frameRate")
  FRAME_RATE("frame rate", "frames/s"),
  /** Of everything in the file, on average. */
  @JsonProperty("totalKbps")
  TOTAL_KBPS("rate", "kbit/s"),
  @JsonProperty("audioKbps")
  AUDIO_KBPS("rate of the sound", "kbit/s"),
  @JsonProperty("audioHz")
  AUDIO_HZ("sample rate", "Hz"),
  @JsonProperty("channels")
  CHANNELS("channels of sound", ""),
  /** The longest way from one keyframe to the next. */
  @JsonProperty("gopSeconds")
  GOP_SECONDS("distance of keyframes", "s"),
  @JsonProperty("integratedLufs")
  INTEGRATED_LUFS("loudness", "LUFS"),
  @JsonProperty("truePeakDb")
  TRUE_PEAK_DB("true peak", "dBTP");

  private final String words;
  private final String unit;

  Measure(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  /** For a sentence: the … is. */
  public String words() {
    return words;
  }

  /** Empty for what has none. */
  public String unit() {
    return unit;
  }
}
