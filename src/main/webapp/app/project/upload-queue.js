import { sources } from '../api/cutroom.js';
import { Upload } from '../api/upload.js';

const queues = new Map();

/**
 * The queue of a project. It outlives the view: whoever looks at another project meanwhile finds
 * the upload further on when coming back.
 * @param {string} projectId
 * @returns {UploadQueue}
 */
export function queueOf(projectId) {
  if (!queues.has(projectId)) {
    queues.set(projectId, new UploadQueue(projectId));
  }
  return queues.get(projectId);
}

/** Ends everything under way, at signing out. */
export function cancelAllUploads() {
  queues.forEach((queue) => queue.uploads.forEach((upload) => upload.cancel()));
  queues.clear();
}

/**
 * Files of one project on their way, one after the other: two at once would only share the line,
 * and the first would be usable later. Dispatches `change` at each step and `source` for each file
 * that the server has accepted.
 */
class UploadQueue extends EventTarget {
  #running = false;

  constructor(projectId) {
    super();
    this.projectId = projectId;
    /** @type {Upload[]} */
    this.uploads = [];
    this.leaving = (event) => event.preventDefault();
  }

  /** @param {Iterable<File>} files */
  add(files) {
    const address = sources.uploadAddress(this.projectId);
    const added = [...files].map((file) => new Upload(address, file, () => this.#changed()));
    this.uploads = [...this.uploads, ...added];
    this.#changed();
    this.#run();
  }

  dismiss(upload) {
    this.uploads = this.uploads.filter((other) => other !== upload);
    this.#changed();
  }

  again(upload) {
    this.dismiss(upload);
    this.add([upload.file]);
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    addEventListener('beforeunload', this.leaving);
    let next;
    while ((next = this.uploads.find((upload) => upload.state === 'waiting'))) {
      if (await next.send()) {
        this.dispatchEvent(new Event('source'));
      }
      this.uploads = this.uploads.filter((upload) => !['done', 'cancelled'].includes(upload.state));
      this.#changed();
    }
    removeEventListener('beforeunload', this.leaving);
    this.#running = false;
  }
}
