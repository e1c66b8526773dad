import { remaining } from '../format.js';
import { isActive } from '../api/progress-watch.js';

/**
 * Who holds a project and how far they are, in a sentence.
 * @param {object} lock as of GET /projects/{id}/lock, or the members of a 409 PROJECT_LOCKED
 * @param {object|undefined} progress as of GET /projects/{id}/progress
 * @param {string} ownId the account that reads this
 * @returns {string} empty when nothing holds it
 */
export function busySentence(lock, progress, ownId) {
  if (!lock?.locked) {
    return '';
  }
  const who = lock.holderId === ownId ? 'You are' : `${lock.holderName ?? 'Somebody else'} is`;
  if (lock.purpose === 'edit') {
    return `${who} editing this project.`;
  }
  if (!progress || !isActive(progress.state)) {
    return `${who} generating here.`;
  }
  const rest = remaining(progress.estimatedRemainingSeconds);
  return `${who} generating here: ${progress.percentage} % done${rest ? `, ${rest}` : ''}.`;
}
