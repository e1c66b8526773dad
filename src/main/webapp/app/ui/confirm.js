import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from './styles.js';

let shown;

/**
 * Asks before something that cannot be undone.
 * @param {{title: string, text: string, action: string}} question
 * @returns {Promise<boolean>} whether the action was chosen
 */
export function confirmed(question) {
  return shown.ask(question);
}

class Confirm extends LitElement {
  static properties = { question: { state: true }, open: { state: true } };

  static styles = [
    shared,
    css`
      p {
        color: var(--ink-soft);
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    shown = this;
  }

  ask(question) {
    this.question = question;
    this.open = true;
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  answer(yes) {
    this.resolve?.(yes);
    this.resolve = undefined;
    this.open = false;
  }

  render() {
    const { title = '', text = '', action = '' } = this.question ?? {};
    return html`<wa-dialog
      label=${title}
      ?open=${this.open}
      @wa-after-hide=${() => this.answer(false)}
    >
      <p>${text}</p>
      <wa-button slot="footer" appearance="outlined" autofocus @click=${() => this.answer(false)}>Cancel</wa-button>
      <wa-button slot="footer" variant="danger" @click=${() => this.answer(true)}>${action}</wa-button>
    </wa-dialog>`;
  }
}

customElements.define('cut-confirm', Confirm);
