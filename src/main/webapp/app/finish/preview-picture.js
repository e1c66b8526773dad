import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { precise } from '../format.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { Latest } from './latest.js';
import './safe-area.js';

/** Long enough not to draw each letter that is typed, short enough to feel at once. */
const PAUSE_MS = 350;
/** After a server that was too busy. */
const AGAIN_MS = 3000;

/**
 * One frame of the video as it would be rendered, drawn by the server. While the next is drawn the
 * last one stays. On a canvas, since the Content-Security-Policy admits no pictures from memory.
 * Sends `at` with the second that is looked at, and `answer` with what was wrong with the request.
 */
class PreviewPicture extends LitElement {
  static properties = {
    clip: { attribute: false },
    request: { attribute: false },
    at: { type: Number },
    seconds: { type: Number },
    preset: { attribute: false },
    waiting: { state: true },
    drawn: { state: true },
    problem: { state: true },
    covered: { state: true },
  };

  static styles = [
    shared,
    css`
      .frame {
        position: relative;
        border-radius: var(--radius-l);
        background: #000;
        overflow: hidden;
        margin: 0 auto;
        width: fit-content;
        max-width: 100%;
      }
      canvas,
      .frame img {
        display: block;
        max-width: 100%;
        max-height: var(--stage-height);
        width: auto;
        height: auto;
      }
      .frame img {
        height: var(--stage-height);
        object-fit: contain;
      }
      .wait {
        position: absolute;
        top: var(--space-3);
        right: var(--space-3);
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: 0.2rem 0.6rem;
        border-radius: 99px;
        background: rgb(15 15 14 / 78%);
        color: #fff;
        font-size: var(--text-xs);
        animation: appear 1ms 300ms both;
      }
      .wait wa-spinner {
        --indicator-color: #fff;
        --track-color: rgb(255 255 255 / 30%);
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
      .time {
        gap: var(--space-3);
        margin-top: var(--space-3);
      }
      .time input {
        flex: 1;
        min-width: 0;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--accent);
      }
      .time input:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
        border-radius: var(--radius-s);
      }
      cut-problem {
        margin-top: var(--space-3);
      }
      wa-switch {
        margin-top: var(--space-2);
        font-size: var(--text-s);
      }
    `,
  ];

  constructor() {
    super();
    this.latest = new Latest(PAUSE_MS, (wish, signal) => this.draw(wish, signal));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.latest.stop();
    this.asked = undefined;
  }

  willUpdate() {
    const wish = { request: this.request, at: Math.min(this.at, this.lastMoment) };
    const text = JSON.stringify(wish);
    if (this.request && text !== this.asked) {
      const first = !this.asked;
      this.asked = text;
      this.waiting = true;
      this.latest.wish(wish, first ? 0 : PAUSE_MS);
    }
  }

  /** At the very end there is no frame any more. */
  get lastMoment() {
    return Math.max(0, Math.floor((this.seconds - 0.1) * 10) / 10);
  }

  async draw({ request, at }, signal) {
    try {
      const picture = await createImageBitmap(await clips.preview(this.clip.id, at, request, signal));
      signal.throwIfAborted();
      const canvas = this.renderRoot.querySelector('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d').drawImage(picture, 0, 0);
      picture.close();
      this.drawn = true;
      this.answer(undefined);
    } catch (problem) {
      if (problem.name === 'AbortError') {
        throw problem;
      }
      this.answer(problem);
      if (problem.isOutage) {
        this.latest.wish({ request, at }, AGAIN_MS);
        return;
      }
    }
    this.waiting = false;
  }

  /** What belongs to a field is said there; here stays what belongs nowhere. */
  answer(problem) {
    const refused = problem?.code === 'INVALID' && problem.errors.length > 0;
    this.problem = refused ? undefined : problem;
    this.refused = refused;
    this.dispatchEvent(new CustomEvent('answer', { detail: problem }));
  }

  render() {
    const at = Math.min(this.at, this.lastMoment);
    return html`<div class="frame">
        ${this.drawn || !this.clip.links?.thumbnail ? nothing : html`<img src=${clips.thumbnail(this.clip.id)} alt="" />`}
        <canvas ?hidden=${!this.drawn} role="img" aria-label="The video at ${precise(at)}" aria-busy=${String(Boolean(this.waiting))}></canvas>
        ${this.covered && this.preset ? html`<cut-safe-area .preset=${this.preset}></cut-safe-area>` : nothing}
        ${this.waiting ? html`<span class="wait"><wa-spinner></wa-spinner>Drawing</span>` : nothing}
      </div>
      <div class="row time">
        <input
          type="range"
          min="0"
          max=${this.lastMoment}
          step="0.1"
          .value=${String(at)}
          aria-label="Time in the video"
          aria-valuetext=${precise(at)}
          @input=${(event) => this.dispatchEvent(new CustomEvent('at', { detail: Number(event.target.value) }))}
        />
        <span class="small soft numbers">${precise(at)}</span>
      </div>
      <wa-switch size="s" .checked=${Boolean(this.covered)} @change=${(event) => (this.covered = event.target.checked)}>
        Show what ${this.preset?.title ?? 'the platform'} covers
      </wa-switch>
      ${this.refused
        ? html`<p class="small soft" role="status">The picture changes again when the marked fields are right.</p>`
        : nothing}
      ${this.problem ? html`<cut-problem heading="No preview" .problem=${this.problem}></cut-problem>` : nothing}`;
  }
}

customElements.define('cut-preview', PreviewPicture);
