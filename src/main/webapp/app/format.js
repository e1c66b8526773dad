/** Numbers in words. Everything here is pure. */

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** @param {number} bytes @returns {string} such as "24.1 MB", in powers of 1000 as file managers show */
export function bytes(bytes) {
  if (!Number.isFinite(bytes)) {
    return '';
  }
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

/** @param {number} seconds @returns {string} "0:07", "12:30", "1:02:03" */
export function clock(seconds) {
  if (!Number.isFinite(seconds)) {
    return '';
  }
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const [hours, minutes, rest] = parts;
  const tail = `${hours ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return hours ? `${hours}:${tail}` : tail;
}

/** @param {number} seconds @returns {string} "0:07.4": a place in a source, to a tenth of a second */
export function precise(seconds) {
  const tenths = Math.round(seconds * 10);
  return `${clock(Math.floor(tenths / 10))}.${tenths % 10}`;
}

/** @param {number} seconds @returns {string} "0:07.45": a time of a caption, to a hundredth of a second */
export function exact(seconds) {
  const hundredths = Math.round(seconds * 100);
  return `${clock(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** @param {string} text "7.4", "0:07.45" or "1:02:03" @returns {number} seconds, NaN when it is no time */
export function parsedSeconds(text) {
  const parts = /^(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:[.,]\d*)?)$/.exec(text.trim());
  if (!parts) {
    return Number.NaN;
  }
  const [, hours = '0', minutes = '0', seconds] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}

/**
 * How long something takes in all, in steps coarse enough for an estimate.
 * @param {number} seconds
 * @returns {string} "a few seconds", "about 25 seconds", "about 3 minutes"
 */
export function roughly(seconds) {
  if (seconds < 5) {
    return 'a few seconds';
  }
  if (seconds < 90) {
    return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  }
  return `about ${Math.round(seconds / 60)} minutes`;
}

/**
 * How long something still takes, in steps coarse enough not to flicker.
 * @param {number|null|undefined} seconds
 * @returns {string} empty when unknown
 */
export function remaining(seconds) {
  if (seconds == null || !Number.isFinite(seconds)) {
    return '';
  }
  if (seconds < 3) {
    return 'a moment left';
  }
  if (seconds < 60) {
    return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  }
  if (seconds < 90) {
    return 'about a minute left';
  }
  if (seconds < 3600) {
    return `about ${Math.round(seconds / 60)} minutes left`;
  }
  return `about ${(seconds / 3600).toFixed(1)} hours left`;
}

/** @param {string} instant RFC 3339 @returns {string} "just now", "5 min ago", "3 h ago", else the date */
export function ago(instant, now = Date.now()) {
  const seconds = (now - Date.parse(instant)) / 1000;
  if (!Number.isFinite(seconds)) {
    return '';
  }
  if (seconds < 60) {
    return 'just now';
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ago`;
  }
  if (seconds < 86400) {
    return `${Math.floor(seconds / 3600)} h ago`;
  }
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(Date.parse(instant));
}

/** @param {string} instant RFC 3339 @returns {string} such as "14:05:30", in the reader's own time */
export function timeOfDay(instant) {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(Date.parse(instant));
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** @param {number|null|undefined} position @returns {string} "Next in the queue", "2nd in the queue" */
export function queuePlace(position) {
  if (!position) {
    return '';
  }
  return position === 1 ? 'Next in the queue' : `${position}${endings[ordinals.select(position)]} in the queue`;
}

/** @param {number} count @param {string} one @param {string} [many] @returns {string} "1 clip", "3 clips" */
export function count(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
