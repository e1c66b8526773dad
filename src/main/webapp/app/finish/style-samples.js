import { clips } from '../api/cutroom.js';

const WORDS = 'Your words here';
/** Pictures are compared at this width: enough to find where the letters are. */
const COMPARED = 90;
const DIFFERENT = 40;
/** The shape of a sample, and how much of the picture's width it shows unless the letters need more. */
const RATIO = 0.52;
const SHOWN = 0.78;
const AROUND = 1.2;

/**
 * What each designed style looks like on the clip itself: pictures drawn by the server, cut to where
 * the letters are. One after the other and never twice, so that they stand in nobody's way.
 */
export class StyleSamples extends EventTarget {
  #abort = new AbortController();
  #begun = new Set();
  #queue = Promise.resolve();

  /** @param {object} clip */
  constructor(clip) {
    super();
    this.clip = clip;
    this.atSeconds = Math.min(1.5, clip.durationSeconds / 2);
    /** @type {Map<string, ImageBitmap>} by "captions clean" */
    this.pictures = new Map();
  }

  /** @param {'captions'|'title'} kind @param {string[]} names */
  draw(kind, names) {
    for (const name of names.filter((each) => !this.#begun.has(`${kind} ${each}`))) {
      this.#begun.add(`${kind} ${name}`);
      this.#queue = this.#queue.then(() => this.#sample(kind, name)).catch(() => undefined);
    }
  }

  stop() {
    this.#abort.abort();
  }

  async #sample(kind, name) {
    if (this.#abort.signal.aborted) {
      return;
    }
    this.plain ??= await this.#picture({});
    const picture = await this.#picture(kind === 'captions' ? this.#captions(name) : { title: { text: WORDS, style: name } });
    this.pictures.set(`${kind} ${name}`, await this.#cut(picture));
    this.dispatchEvent(new Event('change'));
  }

  #captions(style) {
    const end = new Date(this.atSeconds * 2000).toISOString().slice(11, 23).replace('.', ',');
    return { captions: { style, srt: `1\n00:00:00,000 --> ${end}\n${WORDS}\n` } };
  }

  async #picture(part) {
    const request = { clipId: this.clip.id, ...part };
    return createImageBitmap(await clips.preview(this.clip.id, this.atSeconds, request, this.#abort.signal));
  }

  async #cut(picture) {
    const [from, to] = this.#letters(picture).map((fraction) => fraction * picture.height);
    const wanted = Math.max(picture.width * SHOWN * RATIO, (to - from) * AROUND);
    const height = Math.round(Math.min(wanted, picture.width * RATIO, picture.height));
    const width = Math.round(height / RATIO);
    const top = Math.max(0, Math.min(picture.height - height, Math.round((from + to - height) / 2)));
    return createImageBitmap(picture, Math.round((picture.width - width) / 2), top, width, height);
  }

  /** Where the letters are, as fractions of the height: the only difference to the plain picture. */
  #letters(picture) {
    const rows = Math.max(1, Math.round((COMPARED * picture.height) / picture.width));
    const [one, other] = [this.plain, picture].map((each) => pixels(each, COMPARED, rows));
    let first = rows;
    let last = -1;
    for (let i = 0; i < one.length; i += 4) {
      const difference = Math.abs(one[i] - other[i]) + Math.abs(one[i + 1] - other[i + 1]) + Math.abs(one[i + 2] - other[i + 2]);
      if (difference > DIFFERENT) {
        const row = Math.floor(i / 4 / COMPARED);
        first = Math.min(first, row);
        last = Math.max(last, row);
      }
    }
    return last < 0 ? [0.5, 0.5] : [first / rows, (last + 1) / rows];
  }
}

function pixels(picture, width, height) {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}
