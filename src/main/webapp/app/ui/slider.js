import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from './styles.js';

/**
 * A number on a line, told in words beside its name. Sends `slide` with the number. With a `neutral`
 * value there is a way back to it.
 */
class Slider extends LitElement {
  static properties = {
    label: {},
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    value: { type: Number },
    neutral: { type: Number },
    words: { attribute: false },
    fault: {},
  };

  static styles = [
    shared,
    css`
      .head {
        min-height: 1.75rem;
      }
      label {
        font-weight: 500;
      }
      output {
        color: var(--ink-soft);
        font-size: var(--text-s);
        text-align: end;
      }
      input {
        display: block;
        width: 100%;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--accent);
        cursor: pointer;
      }
      input:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
        border-radius: var(--radius-s);
      }
      button {
        display: grid;
        place-items: center;
        width: 1.75rem;
        height: 1.75rem;
        padding: 0;
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        color: var(--ink-soft);
        cursor: pointer;
      }
      button:hover {
        background: var(--sunken);
        color: var(--ink);
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  send(value) {
    this.dispatchEvent(new CustomEvent('slide', { detail: value }));
  }

  render() {
    const said = this.words?.(this.value) ?? String(this.value);
    return html`<div class="row head">
        <label for="line" class="grow">${this.label}</label>
        <output for="line">${said}</output>
        ${Number.isFinite(this.neutral) && this.value !== this.neutral
          ? html`<button aria-label="Reset ${this.label.toLowerCase()}" @click=${() => this.send(this.neutral)}>
              <wa-icon name="retry"></wa-icon>
            </button>`
          : nothing}
      </div>
      <input
        id="line"
        type="range"
        min=${this.min}
        max=${this.max}
        step=${this.step}
        .value=${String(this.value)}
        aria-valuetext=${said}
        aria-describedby=${this.fault ? 'fault' : nothing}
        @input=${(event) => this.send(Number(event.target.value))}
      />
      ${this.fault ? html`<p id="fault" class="small bad">${this.fault}</p>` : nothing}`;
  }
}

customElements.define('cut-slider', Slider);
