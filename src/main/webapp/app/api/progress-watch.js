import { projects } from './cutroom.js';

const FAST_MS = 1000;
const IDLE_MS = 5000;
const HIDDEN_MS = 15000;
const ACTIVE = new Set(['queued', 'generating']);

/** Whether a generation in this state still holds its project. */
export function isActive(state) {
  return ACTIVE.has(state);
}

/**
 * Follows a project's progress by polling with ETags: each second while something runs, slower when
 * nothing does or nobody looks. An outage does not end it; it goes on when the server is back.
 */
export class ProgressWatch {
  #timer;
  #etag;
  #stopped = false;
  #asking = false;
  #last;

  /**
   * @param {string} projectId
   * @param {(progress: object) => void} onProgress called when something changed
   */
  constructor(projectId, onProgress) {
    this.projectId = projectId;
    this.onProgress = onProgress;
    this.onVisible = () => document.visibilityState === 'visible' && this.now();
    document.addEventListener('visibilitychange', this.onVisible);
    this.now();
  }

  /** Asks at once, for example after a generation was started here. */
  async now() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      const { data, etag } = await projects.progress(this.projectId, this.#etag);
      if (data && !this.#stopped) {
        this.#etag = etag;
        this.#last = this.#forward(data);
        this.onProgress(this.#last);
      }
    } catch {
      // The client has told the page (outage banner, sign-in); what was last known stays shown.
    } finally {
      this.#asking = false;
      if (!this.#stopped) {
        this.#timer = setTimeout(() => this.now(), this.#pause());
      }
    }
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  /** Answers may overtake each other on their way; a percentage that was shown is never taken back. */
  #forward(progress) {
    const last = this.#last;
    const same = last && last.generationId === progress.generationId && isActive(last.state) && isActive(progress.state);
    return same && last.percentage > progress.percentage
      ? { ...progress, percentage: last.percentage }
      : progress;
  }

  #pause() {
    if (document.visibilityState === 'hidden') {
      return HIDDEN_MS;
    }
    return isActive(this.#last?.state) ? FAST_MS : IDLE_MS;
  }
}
