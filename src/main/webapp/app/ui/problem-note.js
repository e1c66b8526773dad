import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from './styles.js';

/**
 * A failure where it happened: what, why, what can be done. The `action` slot takes a button.
 * Announced at once, since it answers something the user has just done. With `tone="wait"` nothing
 * is wrong: somebody else is at it.
 */
class ProblemNote extends LitElement {
  static properties = { problem: { attribute: false }, heading: {}, tone: { reflect: true } };

  static styles = [
    shared,
    css`
      .note {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--bad-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      wa-icon {
        margin-top: 0.2em;
        color: var(--bad);
      }
      :host([tone='wait']) .note {
        background: var(--warn-soft);
      }
      :host([tone='wait']) wa-icon {
        color: var(--warn);
      }
      strong {
        display: block;
        font-weight: 600;
      }
      ul {
        margin-top: var(--space-1);
      }
    `,
  ];

  render() {
    if (!this.problem) {
      return nothing;
    }
    const { message, hint, errors } = this.problem;
    return html`<div class="note" role="alert">
      <wa-icon name=${this.tone === 'wait' ? 'lock' : 'circle-alert'}></wa-icon>
      <div>
        ${this.heading ? html`<strong>${this.heading}</strong>` : nothing}
        <p>${message}</p>
        ${errors?.length ? html`<ul>${errors.map((fault) => html`<li>${fault.detail}</li>`)}</ul>` : nothing}
        ${hint ? html`<p class="soft">${hint}</p>` : nothing}
        <slot name="action"></slot>
      </div>
    </div>`;
  }
}

customElements.define('cut-problem', ProblemNote);
