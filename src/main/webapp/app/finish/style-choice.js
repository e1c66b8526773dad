import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';

/**
 * Designed styles to choose from, each as it looks on this clip. Radio buttons underneath. Sends
 * `choose` with the name.
 */
class StyleChoice extends LitElement {
  static properties = {
    label: {},
    kind: {},
    styles: { attribute: false },
    value: {},
    samples: { attribute: false },
    tick: { type: Number },
  };

  static styles = [
    shared,
    css`
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
        min-width: 0;
      }
      legend {
        margin-bottom: var(--space-2);
        padding: 0;
        font-weight: 500;
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8.25rem, 1fr));
        gap: var(--space-3);
      }
      label {
        position: relative;
        display: block;
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
      .picture {
        position: relative;
        display: block;
        aspect-ratio: 25 / 13;
        border-radius: var(--radius-m);
        background: var(--sunken);
        overflow: hidden;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .name {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        margin-top: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 500;
      }
      .name wa-icon {
        color: var(--accent);
      }
      label:hover .name {
        color: var(--ink);
      }
      input:checked ~ .picture {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      input:checked ~ .name {
        color: var(--ink);
      }
      input:focus-visible ~ .picture {
        outline: 3px solid var(--ink);
        outline-offset: 2px;
      }
    `,
  ];

  /** The first is what the server takes where none is named. */
  get chosen() {
    return this.value || this.styles[0]?.name;
  }

  firstUpdated() {
    this.samples?.draw(this.kind, this.styles.map((style) => style.name));
  }

  updated() {
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const picture = this.samples?.pictures.get(`${this.kind} ${canvas.dataset.name}`);
      if (picture && canvas.picture !== picture) {
        canvas.picture = picture;
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('2d').drawImage(picture, 0, 0);
      }
    }
  }

  render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      <div class="tiles">${this.styles.map((style) => this.tile(style))}</div>
    </fieldset>`;
  }

  tile({ name, title }) {
    const checked = name === this.chosen;
    return html`<label>
      <input
        type="radio"
        name="style"
        value=${name}
        .checked=${checked}
        @change=${() => this.dispatchEvent(new CustomEvent('choose', { detail: name }))}
      />
      <span class="picture"><canvas data-name=${name} aria-hidden="true"></canvas></span>
      <span class="name">${checked ? html`<wa-icon name="check"></wa-icon>` : nothing}${title}</span>
    </label>`;
  }
}

customElements.define('cut-styles', StyleChoice);
