import { generations } from '../api/cutroom.js';
import { draftOf, emptyDraft, isShortForm } from './draft.js';

const key = (clipId) => `cutroom.draft.${clipId}`;

/** Drafts outlive the view, and a reload: somebody who looks something up elsewhere loses nothing. */
export const drafts = {
  /** @returns {object|undefined} */
  kept(clipId) {
    try {
      return JSON.parse(sessionStorage.getItem(key(clipId))) ?? undefined;
    } catch {
      return undefined;
    }
  },
  keep(clipId, draft) {
    try {
      sessionStorage.setItem(key(clipId), JSON.stringify(draft));
    } catch {
      // The browser's settings forbid it, or it is full: then the draft lasts as long as the view.
    }
  },
  drop(clipId) {
    try {
      sessionStorage.removeItem(key(clipId));
    } catch {
      // As above.
    }
  },
};

/**
 * What was asked for when the clip was finished last, so that somebody goes on from there.
 * @returns {Promise<object>} the draft; an empty one for a clip that never was
 */
export async function startingDraft(clip, preset) {
  const items = await generations.latest(clip.projectId).catch(() => []);
  const last = items.find(({ kind, request }) => kind === 'render' && request.clipId === clip.id && isShortForm(request));
  if (!last) {
    return emptyDraft(preset);
  }
  // A list leaves the subtitles out.
  const { request } = await generations.get(last.id).catch(() => last);
  return draftOf(request);
}
