import { LitElement, css, html } from '../../vendor/lit.js';
import { count, precise } from '../format.js';
import { shared } from '../ui/styles.js';
import './segment-marker.js';

const orders = { given: 'As listed', shuffled: 'Shuffled', longest: 'Longest first' };

/** The segments marked so far and their order. Sends `segments` and `order` with the new value. */
class SegmentChoice extends LitElement {
  static properties = {
    sources: { attribute: false },
    segments: { attribute: false },
    order: {},
    marking: { state: true },
  };

  static styles = [
    shared,
    css`
      .choice {
        display: grid;
        gap: var(--space-4);
      }
      .marked {
        display: grid;
        gap: var(--space-2);
      }
      .marked p {
        font-weight: 500;
      }
      li {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        font-size: var(--text-s);
      }
    `,
  ];

  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  render() {
    const names = new Map(this.sources.map((source) => [source.id, source.fileName]));
    return html`<div class="choice">
        <div class="marked">
          <p>${this.segments.length ? count(this.segments.length, 'segment') : 'No segments marked yet'}</p>
          <ol>
            ${this.segments.map(
              (segment) => html`<li>
                <span class="numbers">${precise(segment.startSeconds)} – ${precise(segment.endSeconds)}</span>
                <span class="grow cut faint">${names.get(segment.sourceId) ?? 'a deleted source'}</span>
              </li>`,
            )}
          </ol>
          <wa-button appearance="outlined" ?disabled=${this.sources.length === 0} @click=${() => (this.marking = true)}>
            <wa-icon slot="start" name="scissors"></wa-icon>${this.segments.length ? 'Change segments' : 'Mark segments'}
          </wa-button>
        </div>
        <wa-select label="Order" .value=${this.order} @change=${(event) => this.send('order', event.target.value)}>
          ${Object.entries(orders).map(([value, label]) => html`<wa-option value=${value}>${label}</wa-option>`)}
        </wa-select>
      </div>
      <cut-marker
        .open=${this.marking}
        .sources=${this.sources}
        .segments=${this.segments}
        @segments=${(event) => this.send('segments', event.detail)}
        @closed=${() => (this.marking = false)}
      ></cut-marker>`;
  }
}

customElements.define('cut-segment-choice', SegmentChoice);
