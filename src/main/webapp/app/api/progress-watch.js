import { projects } from './cutroom.js';
import { ProjectEvents } from './events.js';

const FAST_MS = 1000;
const IDLE_MS = 5000;
const HIDDEN_MS = 15000;
/** While a generation runs, something comes at each heartbeat; silence means a line that is cut. */
const LONGEST_SILENCE_MS = 20000;
const ACTIVE = new Set(['queued', 'generating']);

/** Whether a generation in this state still holds its project. */
export function isActive(state) {
  return ACTIVE.has(state);
}

/**
 * Follows a project: by its events as long as they flow, else by polling with ETags, each second
 * while something runs, slower when nothing does. A hidden tab only polls, now and then: browsers
 * give all tabs of a site six connections together. An outage does not end it.
 */
export class ProgressWatch {
  #timer;
  #etag;
  #stopped = false;
  #asking = false;
  #last;
  #events;
  #heardAt = 0;

  /**
   * @param {string} projectId
   * @param {object} on
   * @param {(progress: object) => void} on.progress called when something changed
   * @param {(clip: object) => void} on.clip a clip that came, was changed or thrown away
   * @param {() => void} on.missed clips may have changed while nobody listened
   */
  constructor(projectId, on) {
    this.projectId = projectId;
    this.on = on;
    /** Whether events flow, so that asking would be asking twice. */
    this.flowing = false;
    this.onVisible = () => (document.visibilityState === 'visible' ? this.#listen() : this.#deaf());
    document.addEventListener('visibilitychange', this.onVisible);
    if (document.visibilityState === 'visible') {
      this.#open();
    }
    this.#again(IDLE_MS);
  }

  /** Asks at once, for example after a generation was started here; events come by themselves. */
  async now() {
    if (this.#asking || this.flowing) {
      return;
    }
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      const { data, etag } = await projects.progress(this.projectId, this.#etag);
      if (data && !this.#stopped) {
        this.#etag = etag;
        this.#show(data);
      }
    } catch {
      // The client has told the page (outage banner, sign-in); what was last known stays shown.
    } finally {
      this.#asking = false;
      this.#again(this.#pause());
    }
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#events?.close();
    document.removeEventListener('visibilitychange', this.onVisible);
  }

  #open() {
    this.#events = new ProjectEvents(this.projectId, {
      progress: (progress) => this.#show(progress),
      clip: (clip) => this.on.clip(clip),
      flowing: (flowing) => this.#flows(flowing),
    });
  }

  #listen() {
    if (!this.#events) {
      this.#open();
      this.on.missed();
    }
  }

  #deaf() {
    this.#events?.close();
    this.#events = undefined;
    this.#flows(false);
  }

  #flows(flowing) {
    this.#heardAt = Date.now();
    const stopped = this.flowing && !flowing;
    this.flowing = flowing;
    if (stopped) {
      // What ended the line may be over at once: a moment later somebody answers, or it is an outage.
      this.#again(FAST_MS);
    }
  }

  #again(millis) {
    clearTimeout(this.#timer);
    if (!this.#stopped) {
      this.#timer = setTimeout(() => this.#tick(), millis);
    }
  }

  #tick() {
    const silent = Date.now() - this.#heardAt > LONGEST_SILENCE_MS;
    if (this.flowing && silent && this.#last?.state === 'generating') {
      this.#deaf();
      this.#listen();
    }
    return this.flowing ? this.#again(IDLE_MS) : this.now();
  }

  #show(progress) {
    this.#last = this.#forward(progress);
    this.on.progress(this.#last);
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
