package dev.cutroom.edit.json;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of other systems, most of all Shotstack's, and what to say here instead. They are refused,
 * for some mean something else there: its {@code cover} changes the picture's shape.
 */
final class Traps {

  private static final String SOUND = "put an asset of type audio on an audio track of bus music";
  private static final String SIZE = "the preset decides it: name one of GET /api/v1/presets";
  private static final String PLACED = "say placement: {\"x\", \"y\", \"width\", \"opacity\"}";

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("edit.callback", "webhooks are told by POST /api/v1/webhooks"),
          Map.entry("edit.disk", "leave it out"),
          Map.entry("timeline.soundtrack", SOUND),
          Map.entry("timeline.background", "put a clip with an asset of type colour on the track"),
          Map.entry("timeline.fonts", "fonts are bundled: name one in a style"),
          Map.entry("output.format", SIZE),
          Map.entry("output.resolution", SIZE),
          Map.entry("output.aspectRatio", SIZE),
          Map.entry("output.size", SIZE),
          Map.entry("output.fps", SIZE),
          Map.entry("clip.filter", "say look: {\"brightness\", \"contrast\", \"saturation\"}"),
          Map.entry("clip.transform", "say turn: {\"rotate\", \"flipHorizontal\"}"),
          Map.entry("clip.rotate", "say turn: {\"rotate\": 90}"),
          Map.entry("clip.position", PLACED),
          Map.entry("clip.offset", PLACED),
          Map.entry("clip.scale", PLACED),
          Map.entry("clip.opacity", PLACED),
          Map.entry("clip.volume", "it is said in the asset"),
          Map.entry("clip.trim", "it is said in the asset"),
          Map.entry("clip.alias", "captions of the voice say from: \"voice\""),
          Map.entry("asset.src", "upload the source and name its sourceId"),
          Map.entry("asset.speed", "it is said of the clip"),
          Map.entry("asset.volumeEffect", "say fades: {\"in\", \"out\"} of the clip"),
          Map.entry("asset.effect", "say fades: {\"in\", \"out\"} of the clip"),
          Map.entry("asset.color", "it is spelled colour"),
          Map.entry("style.color", "it is spelled colour"),
          Map.entry("style.size", "say sizePx, in pixels of a frame 1080 wide"),
          Map.entry("transition.color", "it is spelled colour"));

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("fit.cover", "say crop to fill the frame, or stretch to change the shape"),
          Map.entry("fit.none", "say contain to see it whole"),
          Map.entry("asset.text", "say title"),
          Map.entry("asset.html", "say title"),
          Map.entry("asset.rich-text", "say title"),
          Map.entry("asset.caption", "say captions"),
          Map.entry("asset.rich-caption", "say captions"),
          Map.entry("asset.text-to-speech", "say voice"),
          Map.entry("asset.tts", "say voice"),
          Map.entry("asset.color", "say colour"),
          Map.entry("asset.shape", "say colour, or upload an image"),
          Map.entry("effect.zoom-in", "say zoomIn"),
          Map.entry("transition.crossfade", "say crossFade"),
          Map.entry("transition.dissolve", "say crossFade"),
          Map.entry("transition.reveal", "say wipeRight"));

  /** The speeds that Shotstack appends to the names of transitions and effects. */
  private static final Pattern PACED = Pattern.compile("(.+)(Slow|Fast)");

  private Traps() {}

  /** What to say instead of a property that is not known. */
  static Optional<String> property(String scope, String name) {
    return Optional.ofNullable(PROPERTIES.get(scope + "." + name));
  }

  /** What to say instead of a word that is not known. */
  static Optional<String> value(String scope, String word) {
    String unpaced = unpaced(word);
    if (scope.equals("transition") && !unpaced.equals(word)) {
      return Optional.of("say {\"name\": \"" + unpaced + "\", \"duration\": seconds}");
    }
    return Optional.ofNullable(VALUES.get(scope + "." + word));
  }

  /** The name of a transition without the speed that Shotstack appends. */
  static String unpaced(String name) {
    Matcher paced = PACED.matcher(name);
    return paced.matches() ? paced.group(1) : name;
  }
}
