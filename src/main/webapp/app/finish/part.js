import { LitElement, html, nothing } from '../../vendor/lit.js';
import { sentences, faultsAt } from './faults.js';

/**
 * What the sections of the finishing page have in common: a part of the draft, the faults that were
 * found in it, and the event `part` with the part as it shall be.
 */
export class DraftPart extends LitElement {
  static properties = { part: { attribute: false }, faults: { attribute: false } };

  /** The JSON pointer of this part in a request. */
  static pointer = '';

  constructor() {
    super();
    this.faults = [];
  }

  change(fields) {
    this.dispatchEvent(new CustomEvent('part', { detail: { ...this.part, ...fields } }));
  }

  /** What is wrong at a field; without a name, what is wrong with the part itself. */
  faultText(field) {
    const { pointer } = this.constructor;
    const own = this.faults.filter((fault) => fault.pointer === pointer);
    return sentences(field ? faultsAt(this.faults, `${pointer}/${field}`) : own);
  }

  fault(...names) {
    const text = names.map((name) => this.faultText(name)).filter(Boolean).join(' ');
    return text ? html`<p class="fault" role="status">${text}</p>` : nothing;
  }
}
