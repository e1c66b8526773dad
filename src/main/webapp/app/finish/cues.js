import { captionsIn } from './edits.js';

/**
 * Captions between the files of the server, the rows of the page and the Edit. All pure.
 * A cue here is `{start, end, text, words}`; `words` carry their own times, or are undefined.
 */

const TIMES = /^\s*([\d:.]+)\s+-->\s+([\d:.]+)/;
const WORD_TIME = /<(\d[\d:.]*)>/;
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };

/** "01:02.500" or "00:01:02.500" */
function seconds(time) {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Reads the WebVTT that the server writes: its inner time tags say when each word begins. */
export function cuesOfVtt(vtt) {
  return vtt
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((block) => block.split('\n'))
    .map((lines) => ({ at: lines.findIndex((line) => TIMES.test(line)), lines }))
    .filter(({ at }) => at >= 0)
    .map(({ at, lines }) => cueOf(lines[at], lines.slice(at + 1).join(' ')));
}

function cueOf(times, body) {
  const [, from, to] = TIMES.exec(times);
  const start = seconds(from);
  const end = seconds(to);
  const parts = body.split(WORD_TIME);
  const begun = [{ text: plain(parts[0]), start }];
  for (let i = 1; i < parts.length; i += 2) {
    begun.push({ text: plain(parts[i + 1]), start: seconds(parts[i]) });
  }
  const words = begun
    .map((word, i) => ({ ...word, end: begun[i + 1]?.start ?? end }))
    .filter((word) => word.text !== '');
  const text = words.map((word) => word.text).join(' ');
  return { start, end, text, words: parts.length > 1 ? words : undefined };
}

function plain(text) {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp);/g, (entity) => entities[entity])
    .replace(/\s+/g, ' ')
    .trim();
}

/** The cues that an Edit's captions say themselves; undefined where they come from the voice. */
export function cuesOfAsset(asset) {
  return asset.cues?.map(({ start, end, text, words }) => ({
    start,
    end,
    text: text ?? words.map((word) => word.text).join(' '),
    words,
  }));
}

/** The Edit with other captions. Cues from the voice become cues of its own: what was fixed stays fixed. */
export function withCues(edit, cues) {
  const changed = structuredClone(edit);
  const { asset } = captionsIn(changed);
  delete asset.from;
  // They are grouped already; grouped once more, they would not be what was seen and fixed.
  delete asset.wordsPerCue;
  asset.cues = cues.map(tree);
  return changed;
}

/** As many words as before keep the times of the words before; otherwise they share the time of the cue. */
function tree({ start, end, text, words }) {
  const texts = text.trim().split(/\s+/);
  const within = words?.length === texts.length && words.every((word) => word.start >= start && word.end <= end);
  return within
    ? { start, end, words: words.map((word, i) => ({ text: texts[i], start: word.start, end: word.end })) }
    : { start, end, text: text.trim() };
}

/** As SubRip, for a request of the short form. */
export function srtOf(cues) {
  return cues.map((cue, i) => `${i + 1}\n${srtTime(cue.start)} --> ${srtTime(cue.end)}\n${cue.text}\n`).join('\n');
}

function srtTime(seconds) {
  const millis = Math.round(seconds * 1000);
  const part = (size, of, digits) => String(Math.floor(millis / size) % of).padStart(digits, '0');
  return `${part(3600000, 100, 2)}:${part(60000, 60, 2)}:${part(1000, 60, 2)},${part(1, 1000, 3)}`;
}
