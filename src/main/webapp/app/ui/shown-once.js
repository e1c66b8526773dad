import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from './styles.js';
import { toast } from './toast.js';

/** A secret that the server shows once: to be copied now. Says `done` when the reader has it. */
class ShownOnce extends LitElement {
  static properties = { heading: {}, text: {}, secret: {} };

  static styles = [
    shared,
    css`
      .made {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-4);
        border-color: var(--good);
      }
      h2:focus-visible {
        outline: none;
      }
      code {
        display: block;
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--sunken);
        font: var(--text-s) / 1.6 var(--mono);
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** Focuses the heading, so that a screen reader goes on from there. */
  firstUpdated() {
    this.renderRoot.querySelector('h2').focus();
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      toast('Copied.');
    } catch {
      toast('The browser did not allow copying. Select it and copy it by hand.', undefined, 'bad');
    }
  }

  render() {
    return html`<div class="card made">
      <h2 tabindex="-1" class="cut">${this.heading}</h2>
      <p class="small soft">${this.text}</p>
      <code>${this.secret}</code>
      <div class="row">
        <wa-button appearance="outlined" @click=${this.copy}><wa-icon slot="start" name="copy"></wa-icon>Copy</wa-button>
        <wa-button appearance="plain" @click=${() => this.dispatchEvent(new Event('done'))}>Done</wa-button>
      </div>
    </div>`;
  }
}

customElements.define('cut-shown-once', ShownOnce);
