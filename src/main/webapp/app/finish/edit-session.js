import { clips } from '../api/cutroom.js';
import { cuesOfAsset, cuesOfVtt, withCues } from './cues.js';
import { captionsIn } from './edits.js';
import { History } from './history.js';

/**
 * The Edit that a clip was made from, and its captions while they are fixed: each change is a step
 * that can be taken back.
 */
export class EditSession {
  /** @param {object} edit @param {object[]} cues those of the finished video; empty: it has none */
  constructor(edit, cues) {
    this.edit = edit;
    this.originals = cues.map((cue, key) => ({ ...cue, key }));
    this.history = new History(this.originals);
    /** The cues while a letter is typed, before they are a step. */
    this.draft = undefined;
  }

  /** @returns {Promise<EditSession>} */
  static async of(clip) {
    const edit = await clips.edit(clip.id);
    const captions = captionsIn(edit);
    if (!clip.links?.final || !captions) {
      return new EditSession(edit, []);
    }
    // Given cues that are grouped by number of words are seen in other groups than they are given.
    const own = captions.asset.wordsPerCue ? undefined : cuesOfAsset(captions.asset);
    return new EditSession(edit, own ?? (await spokenCues(clip, captions.offset)));
  }

  get cues() {
    return this.history.value;
  }

  /** Whether somebody has corrected captions in an earlier render: they no longer follow the voice. */
  get isFixed() {
    return captionsIn(this.edit)?.asset.cues !== undefined;
  }

  get changed() {
    return this.cues !== this.originals;
  }

  /** The Edit with the captions as they are now, with what is being typed. */
  get current() {
    const cues = this.draft ?? this.cues;
    return cues === this.originals ? this.edit : withCues(this.edit, cues);
  }

  become(cues) {
    this.draft = undefined;
    this.history.become(cues);
  }

  undo() {
    this.draft = undefined;
    this.history.undo();
  }

  redo() {
    this.draft = undefined;
    this.history.redo();
  }
}

/** The file counts from the beginning of the video, an Edit's cues from that of their own clip. */
async function spokenCues(clip, offset) {
  const cues = cuesOfVtt(await clips.captions(clip.id));
  const moved = (timed) => ({ ...timed, start: timed.start - offset, end: timed.end - offset });
  return cues.map((cue) => ({ ...moved(cue), words: cue.words?.map(moved) }));
}
