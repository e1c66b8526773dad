import { address } from './client.js';

/** How long to poll before events are tried again. */
const TRY_AGAIN_MS = 15000;

/**
 * A project's Server-Sent Events. The browser resumes a line that broke by itself, with the id of
 * the last event; when it gives up (a refusal, a proxy that ends streams), this tries again later.
 */
export class ProjectEvents {
  #source;
  #timer;

  /**
   * @param {string} projectId
   * @param {object} on
   * @param {(progress: object) => void} on.progress
   * @param {(clip: object) => void} on.clip
   * @param {(flowing: boolean) => void} on.flowing whether events come, so that nobody need ask
   */
  constructor(projectId, on) {
    this.url = address(`projects/${encodeURIComponent(projectId)}/events`);
    this.on = on;
    this.#open();
  }

  #open() {
    const source = new EventSource(this.url);
    this.#source = source;
    // Not at `open`: a proxy may let the head through and keep the rest.
    source.addEventListener('progress', (event) => {
      this.on.flowing(true);
      this.on.progress(JSON.parse(event.data));
    });
    source.addEventListener('clip', (event) => this.on.clip(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      this.on.flowing(false);
      if (source.readyState === EventSource.CLOSED) {
        this.#timer = setTimeout(() => this.#open(), TRY_AGAIN_MS);
      }
    });
  }

  close() {
    clearTimeout(this.#timer);
    this.#source.close();
  }
}
