import { srtOf } from './cues.js';

/** What somebody wants of a finished video, between the fields of the page and the request. All pure. */

/** Filters that leave the picture as it is. */
export const untouched = Object.freeze({ brightness: 0, contrast: 1, saturation: 1, sharpen: 0, denoise: 0 });

/** What the server takes where nothing is said, so that the sliders begin where the sound would be. */
const MUSIC_DB = -9;
const DUCK_DB = -12;

/** @param {string} preset */
export function emptyDraft(preset) {
  return {
    preset,
    voiceOver: { on: false, text: '', provider: '', voice: '' },
    captions: { on: false, from: 'voice', subtitles: '', style: '', wordsPerCue: null },
    title: { on: false, text: '', style: '' },
    music: { on: false, sourceId: '', volumeDb: MUSIC_DB, duckDb: DUCK_DB },
    filters: { ...untouched },
  };
}

/** Whether somebody speaks: a switch without a script says nothing yet. */
export function speaks(draft) {
  return draft.voiceOver.on && draft.voiceOver.text.trim() !== '';
}

/** Web subtitles say so in their first line; all else is taken for SubRip, and the server says if it is not. */
export function subtitleForm(text) {
  return /^\uFEFF?WEBVTT/.test(text) ? 'vtt' : 'srt';
}

/** The parts of a request that are filled in; halves are left out, so that a preview can be drawn meanwhile. */
export function requestOf(draft, clipId) {
  const request = { clipId, preset: draft.preset };
  if (speaks(draft)) {
    request.voiceOver = given({ text: draft.voiceOver.text.trim(), provider: draft.voiceOver.provider, voice: draft.voiceOver.voice });
  }
  const captions = captionsOf(draft);
  if (captions) {
    request.captions = captions;
  }
  if (draft.title.on && draft.title.text.trim() !== '') {
    request.title = given({ text: draft.title.text.trim(), style: draft.title.style });
  }
  if (draft.music.on && draft.music.sourceId) {
    const { sourceId, volumeDb, duckDb } = draft.music;
    request.music = { sourceId, volumeDb, duckDb };
  }
  if (Object.keys(untouched).some((name) => draft.filters[name] !== untouched[name])) {
    request.filters = { ...draft.filters };
  }
  return request;
}

function captionsOf({ captions, ...draft }) {
  if (!captions.on) {
    return undefined;
  }
  const { style, wordsPerCue, subtitles } = captions;
  if (captions.from === 'file') {
    return subtitles.trim() === '' ? undefined : given({ style, wordsPerCue, [subtitleForm(subtitles)]: subtitles });
  }
  return speaks(draft) ? given({ style, wordsPerCue }) : undefined;
}

/** What is switched on and not filled in, as faults with their place, like the server's. */
export function gaps(draft) {
  const found = [];
  const missing = (pointer, detail) => found.push({ pointer, detail });
  if (draft.voiceOver.on && !speaks(draft)) {
    missing('/voiceOver/text', 'Write what is to be said, or switch the voice-over off.');
  }
  if (draft.captions.on && draft.captions.from === 'voice' && !speaks(draft)) {
    missing('/captions', 'These captions follow the voice-over: switch it on and write its script, or use subtitles of your own.');
  }
  if (draft.captions.on && draft.captions.from === 'file' && draft.captions.subtitles.trim() === '') {
    missing('/captions', 'Choose a subtitle file or paste its text.');
  }
  if (draft.title.on && draft.title.text.trim() === '') {
    missing('/title/text', 'Write the title, or switch it off.');
  }
  if (draft.music.on && !draft.music.sourceId) {
    missing('/music/sourceId', 'Choose the music, or switch it off.');
  }
  return found;
}

/** Whether a request was made in the short form; one of an Edit alone has no parts to show again. */
export function isShortForm(request) {
  return ['title', 'voiceOver', 'captions', 'music', 'filters'].some((part) => request[part]);
}

/** The draft that a request of the short form came from. */
export function draftOf(request) {
  const draft = emptyDraft(request.preset);
  const { voiceOver, captions, title, music, filters } = request;
  if (voiceOver) {
    draft.voiceOver = { ...draft.voiceOver, on: true, ...given(voiceOver) };
  }
  if (captions) {
    const subtitles = captions.srt ?? captions.vtt ?? '';
    draft.captions = {
      on: true,
      from: subtitles ? 'file' : 'voice',
      subtitles,
      style: captions.style ?? '',
      wordsPerCue: captions.wordsPerCue ?? null,
    };
  }
  if (title) {
    draft.title = { ...draft.title, on: true, ...given(title) };
  }
  if (music) {
    draft.music = { ...draft.music, on: true, ...given(music) };
  }
  draft.filters = { ...untouched, ...given(filters ?? {}) };
  return draft;
}

/** Corrected captions stay when the design changes: as subtitles of one's own. */
export function keepingCues(draft, cues) {
  const captions = { ...draft.captions, on: true, from: 'file', subtitles: srtOf(cues), wordsPerCue: null };
  return draft.captions.from === 'voice' && cues.length ? { ...draft, captions } : draft;
}

/** Without what is empty: the server then takes what it thinks best. */
function given(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value != null));
}
