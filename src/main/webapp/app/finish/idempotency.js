/** A key for each wish, kept while the same is wished again: a lost answer must not start it twice. */
export class WishKey {
  #text;
  #key;

  /** @param {object} request @returns {string} a random UUID; also without a secure context */
  of(request) {
    const text = JSON.stringify(request);
    if (text !== this.#text) {
      this.#text = text;
      this.#key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return this.#key;
  }

  /** It was answered: wished again, it is another wish. */
  done() {
    this.#text = undefined;
  }
}
