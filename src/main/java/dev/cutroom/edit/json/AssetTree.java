package dev.cutroom.edit.json;

import dev.cutroom.edit.Asset;
import dev.cutroom.edit.AudioAsset;
import dev.cutroom.edit.CaptionsAsset;
import dev.cutroom.edit.ColourAsset;
import dev.cutroom.edit.Cue;
import dev.cutroom.edit.SourcedAsset;
import dev.cutroom.edit.TitleAsset;
import dev.cutroom.edit.VideoAsset;
import dev.cutroom.edit.VoiceAsset;
import dev.cutroom.edit.Word;
import java.util.Map;

/** An asset as a tree. */
final class AssetTree {

  private AssetTree() {}

  static Map<String, Object> of(Asset asset) {
    Members members = new Members().with("type", asset.type());
    if (asset instanceof SourcedAsset sourced) {
      members.with("sourceId", sourced.sourceId().toString());
    }
    if (asset instanceof VideoAsset video) {
      members.with("trim", video.trim()).with("volume", video.volume());
    } else if (asset instanceof AudioAsset audio) {
      members.with("trim", audio.trim()).with("volume", audio.volume()).with("loop", audio.loop());
    } else if (asset instanceof ColourAsset colour) {
      members.with("colour", colour.colour());
    } else if (asset instanceof TitleAsset title) {
      members.with("text", title.text()).with("style", StyleTree.of(title.style()));
    } else if (asset instanceof VoiceAsset voice) {
      members
          .with("text", voice.text())
          .withGiven("voice", voice.voice())
          .withGiven("provider", voice.provider())
          .with("volume", voice.volume());
    } else if (asset instanceof CaptionsAsset captions) {
      captions(captions, members);
    }
    return members.map();
  }

  private static void captions(CaptionsAsset captions, Members members) {
    if (captions.fromVoice()) {
      members.with("from", "voice");
    } else {
      members.with("cues", captions.cues().stream().map(AssetTree::cue).toList());
    }
    members
        .with("style", StyleTree.of(captions.style()))
        .withGiven("wordsPerCue", captions.wordsPerCue());
  }

  private static Map<String, Object> cue(Cue cue) {
    return new Members()
        .with("start", cue.start())
        .with("end", cue.end())
        .with("words", cue.words().stream().map(AssetTree::word).toList())
        .map();
  }

  private static Map<String, Object> word(Word word) {
    return new Members()
        .with("text", word.text())
        .with("start", word.start())
        .with("end", word.end())
        .map();
  }
}
