import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from './styles.js';

let groups = 0;

/**
 * One of a few choices that are all seen at once. Radio buttons underneath, so that the keyboard and
 * screen readers know it. Sends `choose` with the value.
 */
class Segmented extends LitElement {
  static properties = { label: {}, options: { attribute: false }, value: {} };

  static styles = [
    shared,
    css`
      fieldset {
        display: flex;
        gap: 2px;
        margin: 0;
        padding: 3px;
        border: 0;
        border-radius: var(--radius-m);
        background: var(--sunken);
        min-width: 0;
      }
      label {
        position: relative;
        flex: 1;
        min-width: 0;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: inherit;
      }
      span {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-height: 1.9rem;
        padding: 0.2rem 0.7rem;
        border-radius: calc(var(--radius-m) - 3px);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 550;
        text-align: center;
        line-height: 1.25;
      }
      label:hover span {
        color: var(--ink);
      }
      input:checked + span {
        background: light-dark(var(--surface), #38383d);
        color: var(--ink);
        box-shadow: 0 1px 2px rgb(0 0 0 / 12%);
      }
      input:focus-visible + span {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      @media (max-width: 30rem) {
        wa-icon {
          display: none;
        }
      }
      @media (forced-colors: active) {
        input:checked + span {
          outline: 2px solid;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.options = [];
    this.group = `segmented-${(groups += 1)}`;
  }

  choose(value) {
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }

  render() {
    return html`<fieldset>
      <legend class="unseen">${this.label}</legend>
      ${this.options.map(
        ({ value, label, icon }) => html`<label>
          <input
            type="radio"
            name=${this.group}
            .checked=${value === this.value}
            @change=${() => this.choose(value)}
          />
          <span>${icon ? html`<wa-icon name=${icon}></wa-icon>` : nothing}${label}</span>
        </label>`,
      )}
    </fieldset>`;
  }
}

customElements.define('cut-segmented', Segmented);
