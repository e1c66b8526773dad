import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { sources } from '../api/cutroom.js';
import { precise } from '../format.js';
import { shared } from '../ui/styles.js';

const SHORTEST_SECONDS = 0.2;

/**
 * Marks in and out points with the player. Works on a copy; sends `segments` on "Use", `closed` always.
 * Times can be typed as well, for footage that the browser cannot play but ffmpeg can read.
 */
class SegmentMarker extends LitElement {
  static properties = {
    open: { type: Boolean },
    sources: { attribute: false },
    segments: { attribute: false },
    list: { state: true },
    sourceId: { state: true },
    from: { state: true },
    to: { state: true },
    unplayable: { state: true },
  };

  static styles = [
    shared,
    css`
      wa-dialog {
        --width: min(56rem, 94vw);
      }
      .desk {
        display: grid;
        grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
        gap: var(--space-5);
      }
      .left {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
        align-content: start;
      }
      video {
        width: 100%;
        max-height: 46vh;
        border-radius: var(--radius-m);
        background: #000;
      }
      .marks {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: var(--space-3);
        align-items: end;
      }
      .marks div {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-1) 0;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      @media (max-width: 48rem) {
        .desk {
          grid-template-columns: minmax(0, 1fr);
        }
        .marks {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
      }
    `,
  ];

  willUpdate(changed) {
    if (changed.has('open') && this.open) {
      this.shown = true;
      this.list = [...this.segments];
      this.sourceId = this.sources[0]?.id;
      this.clear();
    }
  }

  clear() {
    this.from = undefined;
    this.to = undefined;
    this.unplayable = false;
  }

  get video() {
    return this.renderRoot.querySelector('video');
  }

  get source() {
    return this.sources.find((source) => source.id === this.sourceId);
  }

  /** I and O set the marks, as in every editing program. */
  key(event) {
    if (event.composedPath()[0].localName === 'input' || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'i') {
      this.from = this.now();
    } else if (event.key === 'o') {
      this.to = this.now();
    }
  }

  now() {
    return Math.round((this.video?.currentTime ?? 0) * 100) / 100;
  }

  get fault() {
    if (this.from === undefined || this.to === undefined) {
      return '';
    }
    if (this.to - this.from < SHORTEST_SECONDS) {
      return 'The end has to come after the start.';
    }
    const length = this.source?.durationSeconds;
    return length && this.to > length + 0.05 ? `The source ends at ${precise(length)}.` : '';
  }

  add() {
    this.list = [...this.list, { sourceId: this.sourceId, startSeconds: this.from, endSeconds: this.to }];
    this.from = undefined;
    this.to = undefined;
  }

  /** The player goes when the dialog has closed, not before: it would collapse while it fades. */
  afterHide(event) {
    if (event.target.localName === 'wa-dialog') {
      this.shown = false;
      this.requestUpdate();
      this.finish(false);
    }
  }

  finish(use) {
    if (use) {
      this.dispatchEvent(new CustomEvent('segments', { detail: this.list }));
    }
    this.dispatchEvent(new Event('closed'));
  }

  render() {
    return html`<wa-dialog
      label="Mark segments"
      ?open=${this.open}
      @wa-after-hide=${this.afterHide}
      @keydown=${this.key}
    >
      ${this.shown ? this.desk() : nothing}
      <wa-button slot="footer" appearance="outlined" @click=${() => this.finish(false)}>Cancel</wa-button>
      <wa-button slot="footer" variant="brand" @click=${() => this.finish(true)}>Use these segments</wa-button>
    </wa-dialog>`;
  }

  desk() {
    return html`<div class="desk">
      <div class="left">
        ${this.sources.length > 1 ? this.sourceChoice() : nothing}
        <video
          controls
          preload="metadata"
          src=${sources.content(this.sourceId)}
          @error=${() => (this.unplayable = true)}
        ></video>
        ${this.unplayable
          ? html`<p class="small soft" role="status">
              Your browser cannot play this file. Cutroom can still cut it: type the times.
            </p>`
          : nothing}
        <div class="marks">
          ${this.mark('Start', 'from', 'Set in (I)')} ${this.mark('End', 'to', 'Set out (O)')}
          <wa-button
            variant="brand"
            ?disabled=${this.from === undefined || this.to === undefined || this.fault !== ''}
            @click=${this.add}
          >
            <wa-icon slot="start" name="plus"></wa-icon>Add
          </wa-button>
        </div>
        <p class="small" role="status">${this.fault}</p>
      </div>
      <div>
        <h3>Segments</h3>
        ${this.list.length === 0
          ? html`<p class="small soft">Play the video, set in and out, add. As often as you like.</p>`
          : nothing}
        <ol>
          ${this.list.map((segment, index) => this.row(segment, index))}
        </ol>
      </div>
    </div>`;
  }

  sourceChoice() {
    return html`<wa-select
      label="Source"
      .value=${this.sourceId}
      @change=${(event) => {
        this.sourceId = event.target.value;
        this.clear();
      }}
    >
      ${this.sources.map((source) => html`<wa-option value=${source.id}>${source.fileName}</wa-option>`)}
    </wa-select>`;
  }

  mark(label, field, action) {
    return html`<div>
      <wa-button size="s" appearance="outlined" @click=${() => (this[field] = this.now())}>${action}</wa-button>
      <wa-number-input
        label="${label}, seconds"
        without-steppers
        min="0"
        step="any"
        .value=${this[field] === undefined ? '' : String(this[field])}
        @input=${(event) => (this[field] = event.target.value === '' ? undefined : Number(event.target.value))}
      ></wa-number-input>
    </div>`;
  }

  row(segment, index) {
    const name = this.sources.find((source) => source.id === segment.sourceId)?.fileName ?? '';
    return html`<li>
      <span class="numbers">${precise(segment.startSeconds)} – ${precise(segment.endSeconds)}</span>
      <span class="grow cut small faint">${this.sources.length > 1 ? name : ''}</span>
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => (this.list = this.list.filter((other) => other !== segment))}
      >
        <wa-icon name="xmark" label="Remove segment ${index + 1}"></wa-icon>
      </wa-button>
    </li>`;
  }
}

customElements.define('cut-marker', SegmentMarker);
