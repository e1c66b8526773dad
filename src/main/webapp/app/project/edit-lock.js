import { projects } from '../api/cutroom.js';

const TTL_SECONDS = 60;
const RENEW_MS = (TTL_SECONDS / 2) * 1000;
/** Edits come in series: the lock is given back when nothing was edited for so long. */
const LINGER_MS = 8000;

/**
 * The edit lock of a project, held while something in it is being edited here: taken with the first
 * edit, renewed as long as one goes on and the tab is seen, given back soon after the last.
 * Dispatches `change`; `busy` is the lock of whoever stands in the way, if somebody does.
 */
export class EditLock extends EventTarget {
  #edits = 0;
  #held = false;
  #renewal;
  #farewell;

  /** @param {string} projectId */
  constructor(projectId) {
    super();
    this.projectId = projectId;
    /** @type {object|undefined} the members of the 409 */
    this.busy = undefined;
    this.onVisible = () => document.visibilityState === 'visible' && this.#edits > 0 && this.#renew();
    this.onHide = () => this.#giveBack(true);
    document.addEventListener('visibilitychange', this.onVisible);
    addEventListener('pagehide', this.onHide);
  }

  /**
   * An edit begins; `end` must follow when this gave true.
   * @returns {Promise<boolean>} false when somebody else is at it: `busy` says who
   */
  async begin() {
    clearTimeout(this.#farewell);
    this.#edits += 1;
    if (this.#held || (await this.#take())) {
      return true;
    }
    this.#edits -= 1;
    return false;
  }

  /** An edit has ended. */
  end() {
    this.#edits -= 1;
    if (this.#edits === 0) {
      clearTimeout(this.#farewell);
      this.#farewell = setTimeout(() => this.#giveBack(false), LINGER_MS);
    }
  }

  /**
   * One change that is done in a moment.
   * @param {() => Promise<any>} change
   * @returns {Promise<boolean>} false when it was not done, because somebody else is at it
   */
  async during(change) {
    if (!(await this.begin())) {
      return false;
    }
    try {
      await change();
    } catch (problem) {
      if (problem.code !== 'PROJECT_LOCKED') {
        throw problem;
      }
      this.#lost(problem);
      return false;
    } finally {
      this.end();
    }
    return true;
  }

  /** Asks again whether the project is free now, and holds it for a moment if it is. */
  async tryAgain() {
    if (await this.begin()) {
      this.end();
    }
  }

  /** Work has begun, or the project was freed: the server has ended the lock itself. */
  ended() {
    this.#held = false;
    clearInterval(this.#renewal);
    this.#say(undefined);
  }

  /** For good: the view is left. */
  close() {
    this.#giveBack(true);
    document.removeEventListener('visibilitychange', this.onVisible);
    removeEventListener('pagehide', this.onHide);
  }

  async #take() {
    try {
      await projects.takeLock(this.projectId, TTL_SECONDS);
    } catch (problem) {
      if (problem.code !== 'PROJECT_LOCKED') {
        throw problem;
      }
      this.#lost(problem);
      return false;
    }
    this.#held = true;
    clearInterval(this.#renewal);
    this.#renewal = setInterval(() => this.#renew(), RENEW_MS);
    this.#say(undefined);
    return true;
  }

  async #renew() {
    if (document.visibilityState === 'visible') {
      // Unreachable for now: the next round tries again, and every change is checked anyway.
      await this.#take().catch(() => undefined);
    }
  }

  #lost(problem) {
    this.#held = false;
    clearInterval(this.#renewal);
    this.#say({ ...problem.extensions, locked: true });
  }

  /** @param {boolean} leaving the page may be gone before an answer comes */
  #giveBack(leaving) {
    clearTimeout(this.#farewell);
    clearInterval(this.#renewal);
    if (this.#held) {
      this.#held = false;
      projects.giveLockBack(this.projectId, leaving).catch(() => undefined);
    }
  }

  #say(busy) {
    if (this.busy !== busy) {
      this.busy = busy;
      this.dispatchEvent(new Event('change'));
    }
  }
}
