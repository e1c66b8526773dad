/** Steps that can be undone and done again: values that are never changed, only replaced. */
export class History {
  #done = [];
  #undone = [];

  /** @param {any} value what it begins with */
  constructor(value) {
    this.value = value;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  become(value) {
    this.#done.push(this.value);
    this.#undone = [];
    this.value = value;
  }

  undo() {
    if (this.canUndo) {
      this.#undone.push(this.value);
      this.value = this.#done.pop();
    }
  }

  redo() {
    if (this.canRedo) {
      this.#done.push(this.value);
      this.value = this.#undone.pop();
    }
  }
}
