import { client } from '../api/client.js';
import { Problem } from '../api/problem.js';

/**
 * Keeps what a view has loaded, and loads again by itself when the reason for a failure is gone:
 * after the server came back, and after signing in again.
 */
export class Loading {
  #host;
  #task;
  #turn = 0;

  /**
   * @param {import('../../vendor/lit.js').LitElement} host is rendered again at each change
   * @param {() => Promise<any>} task
   */
  constructor(host, task) {
    this.#host = host;
    this.#task = task;
    this.value = undefined;
    /** @type {Problem|undefined} */
    this.problem = undefined;
    this.restored = () => this.problem && this.run();
    host.addController(this);
  }

  hostConnected() {
    client.addEventListener('restored', this.restored);
    this.run();
  }

  hostDisconnected() {
    client.removeEventListener('restored', this.restored);
  }

  /** Loads (again). What was there stays until the new answer has come; a late old answer is dropped. */
  async run() {
    const turn = (this.#turn += 1);
    try {
      const value = await this.#task();
      if (turn === this.#turn) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (turn === this.#turn) {
        this.problem = problem;
      }
    }
    this.#host.requestUpdate();
  }
}
