import { client } from './api/client.js';
import { session } from './api/cutroom.js';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 10000;

/**
 * Whether the server answers. While it does not, asks again by itself, at growing distance or as
 * Retry-After says, and dispatches `restored` on the client when it is back.
 */
export class Connection {
  #pauseMs = FIRST_PAUSE_MS;
  #timer;

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.down = false;
    this.problem = undefined;
    client.addEventListener('outage', ({ detail }) => {
      if (!this.down) {
        this.#pauseMs = FIRST_PAUSE_MS;
        this.#wait(detail);
      }
      this.down = true;
      this.problem = detail;
      onChange();
    });
    client.addEventListener('answered', () => {
      if (this.down) {
        this.down = false;
        clearTimeout(this.#timer);
        onChange();
        client.dispatchEvent(new Event('restored'));
      }
    });
    addEventListener('online', () => this.down && this.#ask());
  }

  #wait(problem) {
    clearTimeout(this.#timer);
    const asked = problem?.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : 0;
    this.#timer = setTimeout(() => this.#ask(), Math.min(Math.max(this.#pauseMs, asked), LONGEST_PAUSE_MS));
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  async #ask() {
    try {
      await session.me();
    } catch (problem) {
      if (this.down) {
        this.#wait(problem);
      }
    }
  }
}
