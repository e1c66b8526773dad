package dev.cutroom.preset;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much it matters that a rule is not kept. */
public enum Severity {
  /** The platform refuses the file, or spoils it. */
  @JsonProperty("error")
  ERROR,
  /** It is taken, but not shown as it should be, or not by everyone. */
  @JsonProperty("warning")
  WARNING,
  /** A recommendation. */
  @JsonProperty("notice")
  NOTICE
}
