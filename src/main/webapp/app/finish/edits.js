import { inEdit } from './faults.js';

/** Places in an Edit. All pure. */

/**
 * The captions of an Edit: the first, for the page has one list.
 * @returns {{pointer: string, asset: object, offset: number}|undefined} with where they begin, in seconds
 */
export function captionsIn(edit) {
  for (const [t, track] of (edit?.timeline?.tracks ?? []).entries()) {
    if (track.kind === 'captions' && track.clips?.length) {
      const [{ asset, start }] = track.clips;
      return { pointer: `/timeline/tracks/${t}/clips/0/asset`, asset, offset: Number(start) || 0 };
    }
  }
  return undefined;
}

/** The place in the list of the cue that a fault is about; -1 for one that is about something else. */
export function cueOfFault(edit, fault) {
  const cues = `${captionsIn(edit)?.pointer}/cues/`;
  const pointer = inEdit(fault.pointer);
  return pointer.startsWith(cues) ? Number.parseInt(pointer.slice(cues.length), 10) : -1;
}

/** What a finding's fix makes of the Edit: a JSON merge patch (RFC 7396) for the object it points at. */
export function withFix(edit, fix) {
  const changed = structuredClone(edit);
  const steps = inEdit(fix.pointer).split('/').slice(1).map(unescaped);
  if (steps.length === 0) {
    return merged(changed, fix.patch);
  }
  const last = steps.pop();
  const parent = steps.reduce((value, step) => value?.[step], changed);
  parent[last] = merged(parent[last], fix.patch);
  return changed;
}

function merged(target, patch) {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) {
    return patch;
  }
  const result = target !== null && typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[name];
    } else {
      result[name] = merged(result[name], value);
    }
  }
  return result;
}

/** One step of a JSON pointer (RFC 6901). */
export function unescaped(step) {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
