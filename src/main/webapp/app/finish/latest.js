/** A task for which only the newest wish counts: it begins after a pause, and what is outdated is aborted. */
export class Latest {
  #timer;
  #abort;

  /**
   * @param {number} pauseMs how long nothing more has to be wished before the task begins
   * @param {(wish: any, signal: AbortSignal) => Promise<void>} task
   */
  constructor(pauseMs, task) {
    this.pauseMs = pauseMs;
    this.task = task;
    /** Whether an answer is to come. */
    this.busy = false;
  }

  wish(wish, pauseMs = this.pauseMs) {
    this.stop();
    this.busy = true;
    this.#timer = setTimeout(() => this.#run(wish), pauseMs);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.busy = false;
  }

  async #run(wish) {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await this.task(wish, abort.signal);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        throw failure;
      }
    } finally {
      if (this.#abort === abort) {
        this.busy = false;
      }
    }
  }
}
