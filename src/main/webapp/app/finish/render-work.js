import { generations } from '../api/cutroom.js';
import { WishKey } from './idempotency.js';
import { Latest } from './latest.js';

const PAUSE_MS = 900;

/**
 * What a request would cost and what is wrong with it, asked again whenever it changes, and its
 * start. Keeps the host up to date.
 */
export class RenderWork {
  #asked;
  #latest = new Latest(PAUSE_MS, (request, signal) => this.#work(request, signal));
  #key = new WishKey();

  /** @param {import('../../vendor/lit.js').LitElement} host is rendered again at each change */
  constructor(host) {
    this.host = host;
    /** The dry run's answer; undefined while there is none. */
    this.plan = undefined;
    this.planning = false;
    /** @type {{pointer: string, detail: string}[]} each belongs to a field */
    this.faults = [];
    /** @type {object|undefined} what belongs to no field */
    this.problem = undefined;
    this.sending = false;
    host.addController(this);
  }

  hostDisconnected() {
    this.#latest.stop();
    this.#asked = undefined;
  }

  /** @param {object|undefined} request without its kind; asked about unless it was already */
  of(request) {
    const text = JSON.stringify(request);
    if (request && text !== this.#asked) {
      this.#asked = text;
      this.planning = true;
      this.#latest.wish(request);
    }
  }

  /** What was found belongs to something that is not looked at any more. */
  forget() {
    this.#asked = undefined;
    this.plan = undefined;
    this.faults = [];
    this.problem = undefined;
  }

  /** Faults are shown at their fields, the rest beside the button; an outage is told by the page. */
  refused(problem) {
    this.faults = problem.errors;
    this.problem = problem.errors.length || problem.isOutage ? this.problem : problem;
    this.host.requestUpdate();
  }

  /**
   * Starts it.
   * @returns {Promise<object|undefined>} the generation; undefined when it was refused
   * @throws {Problem} `PROJECT_LOCKED`
   */
  async start(projectId, request) {
    this.sending = true;
    this.problem = undefined;
    this.host.requestUpdate();
    const wish = { kind: 'render', ...request };
    try {
      const generation = await generations.start(projectId, wish, this.#key.of(wish));
      this.#key.done();
      return generation;
    } catch (problem) {
      if (problem.code === 'PROJECT_LOCKED') {
        throw problem;
      }
      this.refused(problem);
      return undefined;
    } finally {
      this.sending = false;
      this.host.requestUpdate();
    }
  }

  async #work(request, signal) {
    try {
      this.plan = await generations.plan(this.host.clip.projectId, { kind: 'render', ...request }, signal);
      this.faults = [];
    } catch (problem) {
      if (problem.name === 'AbortError') {
        throw problem;
      }
      this.plan = undefined;
      this.refused(problem);
    }
    this.planning = false;
    this.host.requestUpdate();
  }
}
