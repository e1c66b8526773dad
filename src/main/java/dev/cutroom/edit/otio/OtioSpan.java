package dev.cutroom.edit.otio;

import java.math.BigDecimal;

/**
 * The part of its media that an item shows, in seconds.
 *
 * @param start since the beginning of the media
 */
record OtioSpan(BigDecimal start, BigDecimal duration) {

  static OtioSpan of(OtioItem item) {
    OtioItem available = media(item).at("available_range");
    OtioItem range = item.at("source_range").isThere() ? item.at("source_range") : available;
    if (!range.isThere()) {
      item.at("source_range").refuse("required", "is missing", "a TimeRange");
      return new OtioSpan(BigDecimal.ZERO, BigDecimal.ZERO);
    }
    BigDecimal start = range.at("start_time").seconds();
    if (available.isThere()) {
      // The first frame of many files is not at 0, but at the timecode of the tape.
      start = start.subtract(available.at("start_time").seconds());
    }
    return new OtioSpan(start, range.at("duration").seconds());
  }

  /** The media of a clip: Clip.2 names the active one of several, Clip.1 has one. */
  static OtioItem media(OtioItem clip) {
    OtioItem several = clip.at("media_references");
    if (!several.isThere()) {
      return clip.at("media_reference");
    }
    String key = clip.text("active_media_reference_key");
    return several.at(key.isEmpty() ? OtioMedia.KEY : key);
  }
}
