import { LitElement, css, html, repeat } from '../../vendor/lit.js';
import { count } from '../format.js';
import { shared } from '../ui/styles.js';
import './cue-row.js';

/**
 * The captions of the finished video, to be fixed in place. Sends `cues` with the list as it shall
 * be, `draft` while a letter is typed, `look` with a second, `undo` and `redo`.
 */
class CueList extends LitElement {
  static properties = {
    cues: { attribute: false },
    originals: { attribute: false },
    faults: { attribute: false },
    canUndo: { type: Boolean },
    canRedo: { type: Boolean },
    at: { type: Number },
  };

  static styles = [
    shared,
    css`
      section {
        padding: var(--space-3) 0 var(--space-2);
      }
      .head {
        padding: 0 var(--space-4);
        margin-bottom: var(--space-2);
      }
      h2 {
        font-size: var(--text-m);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 5.5rem 5.5rem 2.4rem;
        gap: var(--space-2);
        padding: 0 var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .columns span {
        text-align: end;
      }
      .columns span:first-child {
        text-align: start;
      }
      @media (max-width: 34rem) {
        .columns {
          display: none;
        }
      }
      .rows {
        max-height: min(34rem, 62vh);
        overflow-y: auto;
        padding: 0 var(--space-1);
      }
    `,
  ];

  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  put(index, cue) {
    return this.cues.map((other, i) => (i === index ? cue : other));
  }

  changed(index, cue) {
    if (JSON.stringify(this.cues[index]) !== JSON.stringify(cue)) {
      this.send('cues', this.put(index, cue));
    }
  }

  /** As in every editor; a field with letters of its own to take back keeps the key for itself. */
  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || this.isTyping(event)) {
      return;
    }
    event.preventDefault();
    this.send(event.shiftKey ? 'redo' : 'undo');
  }

  isTyping(event) {
    return event.composedPath().some((each) => each.typing === true);
  }

  get fixed() {
    const texts = new Set(this.originals.map((cue) => JSON.stringify(cue)));
    return this.cues.filter((cue) => !texts.has(JSON.stringify(cue))).length + Math.max(0, this.originals.length - this.cues.length);
  }

  render() {
    const { fixed } = this;
    return html`<section class="card" aria-labelledby="title" @keydown=${this.key}>
      <div class="row head">
        <div class="grow">
          <h2 id="title">Captions</h2>
          <p class="small soft" role="status">
            ${fixed ? `${count(fixed, 'caption')} changed` : `${count(this.cues.length, 'caption')}; correct words and times in place`}
          </p>
        </div>
        <wa-button size="s" appearance="plain" ?disabled=${!this.canUndo} @click=${() => this.send('undo')}>
          <wa-icon name="undo" label="Undo"></wa-icon>
        </wa-button>
        <wa-button size="s" appearance="plain" ?disabled=${!this.canRedo} @click=${() => this.send('redo')}>
          <wa-icon name="redo" label="Redo"></wa-icon>
        </wa-button>
      </div>
      <p class="columns" aria-hidden="true"><span>Words</span><span>From</span><span>To</span></p>
      <div class="rows" role="list">
        ${repeat(this.cues, (cue) => cue.key, (cue, index) => this.row(cue, index))}
      </div>
    </section>`;
  }

  row(cue, index) {
    return html`<cut-cue
      role="listitem"
      .cue=${cue}
      number=${index + 1}
      .original=${this.originals.find((other) => other.key === cue.key)}
      .fault=${this.faults[index] ?? ''}
      ?current=${this.at >= cue.start && this.at < cue.end}
      @typed=${(event) => this.send('draft', this.put(index, event.detail))}
      @changed=${(event) => this.changed(index, event.detail)}
      @removed=${() => this.send('cues', this.cues.filter((other) => other !== cue))}
      @look=${() => this.send('look', Math.round(((cue.start + cue.end) / 2) * 10) / 10)}
    ></cut-cue>`;
  }
}

customElements.define('cut-cues', CueList);
