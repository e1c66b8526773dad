import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';
import { inEdit } from './faults.js';
import { placeOf } from './json-place.js';

const LINE_PX = 19.5;

/**
 * The Edit as text, for those who know it: what is wrong is listed by its place, and shown there.
 * Sends `edit` with the document, or with undefined while the text is no JSON.
 */
class EditJson extends LitElement {
  static properties = { edit: { attribute: false }, faults: { attribute: false }, text: { state: true }, broken: { state: true } };

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
      }
      wa-textarea::part(textarea) {
        height: min(34rem, 60vh);
        font-family: var(--mono);
        font-size: var(--text-s);
        line-height: 1.5;
        white-space: pre;
        overflow-x: auto;
      }
      ul {
        display: grid;
        gap: var(--space-1);
      }
      .faults {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--bad-soft);
        font-size: var(--text-s);
        max-height: 14rem;
        overflow-y: auto;
      }
      code {
        font-family: var(--mono);
        overflow-wrap: anywhere;
      }
      .place {
        padding: 0;
        border: 0;
        background: none;
        color: var(--bad);
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }
    `,
  ];

  willUpdate(changed) {
    // What is typed stays as it was typed; only a document that comes from elsewhere is written anew.
    if (changed.has('edit') && this.edit && this.edit !== this.own) {
      this.text = JSON.stringify(this.edit, null, 2);
      this.broken = '';
    }
  }

  typed(text) {
    this.text = text;
    try {
      this.own = JSON.parse(text);
      this.broken = '';
    } catch (failure) {
      this.own = undefined;
      this.broken = failure.message;
    }
    this.dispatchEvent(new CustomEvent('edit', { detail: this.own }));
  }

  show(pointer) {
    const [from, to] = placeOf(this.text, inEdit(pointer));
    const area = this.renderRoot.querySelector('wa-textarea');
    area.focus();
    area.setSelectionRange(from, to, 'none');
    area.scrollPosition({ top: (this.text.slice(0, from).split('\n').length - 4) * LINE_PX });
  }

  render() {
    return html`<section class="card">
      <wa-textarea label="The Edit" spellcheck="false" resize="vertical" .value=${this.text ?? ''}
        hint="The whole video as one document. What is given here is rendered as it is."
        @input=${(event) => this.typed(event.target.value)}></wa-textarea>
      ${this.broken
        ? html`<p class="faults" role="status">This is not JSON yet: ${this.broken}</p>`
        : this.faults.length
          ? html`<div class="faults" role="status">
              <ul aria-label="What is wrong with the Edit">${this.faults.map((fault) => this.fault(fault))}</ul>
            </div>`
          : nothing}
    </section>`;
  }

  fault({ pointer, detail }) {
    return html`<li>
      <button class="place" @click=${() => this.show(pointer)}><code>${inEdit(pointer) || '/'}</code></button> ${detail}
    </li>`;
  }
}

customElements.define('cut-edit-json', EditJson);
