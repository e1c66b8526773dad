import { sources } from '../api/cutroom.js';
import { Upload } from '../api/upload.js';

/**
 * Files of one project on their way, one after the other: two at once would only share the line,
 * and the first would be usable later.
 */
export class UploadQueue {
  #running = false;

  /**
   * @param {string} projectId
   * @param {() => void} onChange
   * @param {(source: object) => void} onSource called for each file that the server accepted
   */
  constructor(projectId, onChange, onSource) {
    this.projectId = projectId;
    this.onChange = onChange;
    this.onSource = onSource;
    /** @type {Upload[]} */
    this.uploads = [];
    this.leaving = (event) => event.preventDefault();
  }

  /** @param {Iterable<File>} files */
  add(files) {
    const address = sources.uploadAddress(this.projectId);
    this.uploads = [...this.uploads, ...[...files].map((file) => new Upload(address, file, this.onChange))];
    this.onChange();
    this.#run();
  }

  dismiss(upload) {
    this.uploads = this.uploads.filter((other) => other !== upload);
    this.onChange();
  }

  again(upload) {
    this.dismiss(upload);
    this.add([upload.file]);
  }

  /** Ends what is under way, when the project is left for good. */
  cancelAll() {
    this.uploads.forEach((upload) => upload.cancel());
  }

  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    addEventListener('beforeunload', this.leaving);
    let next;
    while ((next = this.uploads.find((upload) => upload.state === 'waiting'))) {
      const source = await next.send();
      if (source) {
        this.onSource(source);
      }
      this.uploads = this.uploads.filter((upload) => !['done', 'cancelled'].includes(upload.state));
      this.onChange();
    }
    removeEventListener('beforeunload', this.leaving);
    this.#running = false;
  }
}
