import { report } from './client.js';
import { Problem } from './problem.js';

/**
 * One file on its way to the server.
 *
 * XMLHttpRequest and not fetch: it is the only one that tells how many bytes have left.
 * Bytes are sent long before the server has looked at them, so "all sent" is a state of its own.
 */
export class Upload {
  #request = new XMLHttpRequest();
  #samples = [];

  /**
   * @param {string} url
   * @param {File} file
   * @param {() => void} onChange called at each step, at most some times a second
   */
  constructor(url, file, onChange) {
    this.url = url;
    this.file = file;
    this.onChange = onChange;
    /** @type {'waiting'|'sending'|'checking'|'done'|'failed'|'cancelled'} */
    this.state = 'waiting';
    this.sentBytes = 0;
    this.bytesPerSecond = 0;
    /** @type {Problem|undefined} */
    this.problem = undefined;
  }

  get remainingSeconds() {
    return this.bytesPerSecond > 0 ? (this.file.size - this.sentBytes) / this.bytesPerSecond : undefined;
  }

  get percentage() {
    return this.file.size === 0 ? 100 : Math.min(100, Math.floor((this.sentBytes / this.file.size) * 100));
  }

  /** @returns {Promise<object|undefined>} the source; undefined when it failed or was cancelled */
  send() {
    const { promise, resolve } = deferred();
    const request = this.#request;
    request.open('POST', this.url);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => this.#sent(event.loaded);
    request.upload.onload = () => this.#become('checking');
    request.onload = () => resolve(this.#answered());
    request.onerror = () => resolve(this.#failed(this.#cutOff()));
    request.onabort = () => resolve(this.#become('cancelled'));
    const form = new FormData();
    form.append('file', this.file, this.file.name);
    this.#become('sending');
    request.send(form);
    return promise;
  }

  /** Stops at once; the server drops what it got so far. */
  cancel() {
    if (this.state === 'waiting') {
      this.#become('cancelled');
    } else {
      this.#request.abort();
    }
  }

  #sent(loadedBytes) {
    const now = performance.now();
    this.sentBytes = Math.min(loadedBytes, this.file.size);
    // The speed of the last five seconds: steady enough to read, quick enough to follow the network.
    this.#samples.push([now, this.sentBytes]);
    while (this.#samples.length > 2 && now - this.#samples[0][0] > 5000) {
      this.#samples.shift();
    }
    const [since, bytes] = this.#samples[0];
    if (now - since > 400) {
      this.bytesPerSecond = ((this.sentBytes - bytes) / (now - since)) * 1000;
    }
    this.onChange();
  }

  #answered() {
    const { status, responseText } = this.#request;
    if (status >= 200 && status < 300) {
      this.#become('done');
      return JSON.parse(responseText);
    }
    const type = this.#request.getResponseHeader('Content-Type') ?? '';
    return this.#failed(Problem.from(status, type, responseText, this.#request.getResponseHeader('Retry-After')));
  }

  /** A server that refuses a file by its declared size closes the line; browsers then show no status. */
  #cutOff() {
    return new Problem({
      code: 'NETWORK',
      detail: 'The connection was cut before the whole file was sent.',
      hint: 'The file may be larger than the server accepts, or the network failed. Nothing was stored.',
      retryable: true,
    });
  }

  #failed(problem) {
    this.problem = problem;
    this.#become('failed');
    if (problem.status === 401) {
      report(problem);
    }
  }

  #become(state) {
    this.state = state;
    this.onChange();
  }
}

function deferred() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
