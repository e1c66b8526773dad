import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { exact, parsedSeconds } from '../format.js';
import { fields } from '../ui/field-styles.js';
import { shared } from '../ui/styles.js';

/**
 * One caption: its words and when they are seen. Sends `typed` with the cue at each letter, `changed`
 * when the field is left, `removed`, and `look` when the cue is gone to.
 */
class CueRow extends LitElement {
  static properties = {
    cue: { attribute: false },
    number: { type: Number },
    fault: {},
    original: { attribute: false },
    current: { type: Boolean },
  };

  static styles = [
    shared,
    fields,
    css`
      :host {
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
      }
      :host([current]) {
        background: var(--accent-soft);
      }
      .cue {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 5.5rem 5.5rem auto;
        gap: var(--space-2);
        align-items: center;
      }
      wa-input::part(form-control-label) {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      wa-input.time::part(input) {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .before {
        margin-top: var(--space-1);
        font-size: var(--text-s);
        color: var(--ink-soft);
        overflow-wrap: anywhere;
      }
      @media (max-width: 34rem) {
        .cue {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        }
        .words {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  send(name, cue) {
    this.dispatchEvent(new CustomEvent(name, { detail: cue }));
  }

  text(event, name) {
    /** Whether the field has letters that it can take back itself. */
    this.typing = name === 'typed';
    this.send(name, { ...this.cue, text: event.target.value.replace(/\s+/g, ' ') });
  }

  /** What is no time is put back: the field then shows what holds. */
  time(event, field) {
    const seconds = parsedSeconds(event.target.value);
    if (Number.isFinite(seconds) && seconds !== this.cue[field]) {
      this.send('changed', { ...this.cue, [field]: seconds });
    } else {
      event.target.value = exact(this.cue[field]);
    }
  }

  render() {
    const { cue, number, original } = this;
    return html`<div class="cue" @focusin=${() => this.send('look', cue)}>
        <wa-input class="words" size="s" label="Caption ${number}" .value=${cue.text}
          @input=${(event) => this.text(event, 'typed')} @change=${(event) => this.text(event, 'changed')}></wa-input>
        <wa-input class="time" size="s" label="Caption ${number} begins at" .value=${exact(cue.start)}
          @change=${(event) => this.time(event, 'start')}></wa-input>
        <wa-input class="time" size="s" label="Caption ${number} ends at" .value=${exact(cue.end)}
          @change=${(event) => this.time(event, 'end')}></wa-input>
        <wa-button size="s" appearance="plain" @click=${() => this.send('removed', cue)}>
          <wa-icon name="trash" label="Remove caption ${number}"></wa-icon>
        </wa-button>
      </div>
      ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
      ${original && original.text !== cue.text ? html`<p class="before">was: <del>${original.text}</del></p>` : nothing}`;
  }
}

customElements.define('cut-cue', CueRow);
