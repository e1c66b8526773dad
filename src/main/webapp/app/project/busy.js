import { remaining, timeOfDay } from '../format.js';
import { isActive } from '../api/progress-watch.js';

/**
 * Who holds a project and how far they are, in a sentence. An edit lock belongs to a session or
 * token, not to an account: one of the reader's own account is still not this page's.
 * @param {object} lock as of GET /projects/{id}/lock, or the members of a 409 PROJECT_LOCKED
 * @param {object|undefined} progress as of GET /projects/{id}/progress
 * @param {string} ownId the account that reads this
 * @returns {string} empty when nothing holds it
 */
export function busySentence(lock, progress, ownId) {
  if (!lock?.locked) {
    return '';
  }
  const own = lock.holderId === ownId;
  const who = own ? 'You are' : `${lock.holderName ?? 'Somebody else'} is`;
  if (lock.purpose === 'edit') {
    const where = own ? ' in another session or script' : '';
    const until = lock.expiresAt ? `, until ${timeOfDay(lock.expiresAt)} unless that is renewed` : '';
    return `${who} editing this project${where}${until}.`;
  }
  if (!progress || !isActive(progress.state)) {
    return `${who} generating here.`;
  }
  const rest = remaining(progress.estimatedRemainingSeconds);
  return `${who} generating here: ${progress.percentage} % done${rest ? `, ${rest}` : ''}.`;
}

/** What one can do about it. */
export function busyHint(lock) {
  return lock.purpose === 'edit'
    ? 'Nothing was changed. Try again when that is done.'
    : 'Nothing was changed. Wait until the generation has ended, or cancel it.';
}
