import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { clock, precise } from '../format.js';
import { busyHint, busySentence } from '../project/busy.js';
import { finishing } from '../router.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import './clip-files.js';
import './clip-player.js';
import './clip-report.js';

/**
 * One clip: player, name, why it was chosen, what verification measured. Sends `changed` with the
 * clip, `trash`, `step` with -1 or 1, and `closed`.
 */
class ClipDialog extends LitElement {
  static properties = {
    clip: { attribute: false },
    sources: { attribute: false },
    lock: { attribute: false },
    ownId: {},
    place: {},
    version: {},
    etag: { state: true },
    problem: { state: true },
  };

  static styles = [
    shared,
    css`
      wa-dialog {
        --width: min(52rem, 94vw);
      }
      .desk {
        display: grid;
        grid-template-columns: minmax(0, 20rem) minmax(0, 1fr);
        gap: var(--space-5);
      }
      .facts {
        display: grid;
        align-content: start;
        gap: var(--space-5);
      }
      .facts > div {
        display: grid;
        gap: var(--space-2);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .chips li {
        padding: 0.1em 0.7em;
        border-radius: 99px;
        background: var(--sunken);
        font-size: var(--text-s);
      }
      .warning {
        color: var(--warn);
      }
      .cuts li {
        display: flex;
        gap: var(--space-3);
        font-size: var(--text-s);
        padding: 0.15rem 0;
      }
      @media (max-width: 44rem) {
        .desk {
          grid-template-columns: minmax(0, 1fr);
        }
        cut-player {
          --stage-height: 60vh;
        }
      }
    `,
  ];

  willUpdate(changed) {
    // While the dialog closes it goes on showing what it showed.
    this.shown = this.clip ?? this.shown;
    if (changed.has('clip') && this.clip?.id !== changed.get('clip')?.id) {
      this.etag = undefined;
      this.problem = undefined;
      if (this.clip) {
        this.fetch(this.clip.id);
      }
    }
  }

  /** The ETag that a change of the name builds on is that of the moment the dialog was opened. */
  async fetch(id) {
    try {
      const { clip, etag } = await clips.get(id);
      if (this.clip?.id === id) {
        this.etag = etag;
        this.send('changed', clip);
      }
    } catch (problem) {
      this.problem = problem;
    }
  }

  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** The first touch of the name takes the project's edit lock; leaving the field gives it back. */
  async begin() {
    try {
      this.editing = await this.lock.begin();
      this.problem = this.editing ? undefined : this.busy();
    } catch (problem) {
      this.problem = problem;
    }
  }

  end() {
    if (this.editing) {
      this.editing = false;
      this.lock.end();
    }
  }

  busy() {
    const lock = this.lock.busy;
    return { message: busySentence(lock, lock.progress, this.ownId), hint: busyHint(lock), waits: true };
  }

  async rename(event) {
    const name = (event.target.value ?? '').trim();
    if (name === '' || name === this.clip.name || !this.etag) {
      event.target.value = this.clip.name;
      return;
    }
    await this.change({ name });
  }

  async change(change) {
    this.problem = undefined;
    try {
      const done = await this.lock.during(async () => {
        const { clip, etag } = await clips.change(this.clip.id, change, this.etag);
        this.etag = etag;
        this.send('changed', clip);
      });
      this.problem = done ? undefined : this.busy();
    } catch (problem) {
      if (problem.code === 'STALE') {
        problem.hint = 'Somebody else changed this clip meanwhile; this is how it looks now.';
        await this.fetch(this.clip.id);
      }
      this.problem = problem;
    }
  }

  /** Arrow keys step through the clips, except where they already mean something. */
  key(event) {
    const inside = event.composedPath()[0].localName;
    if (inside === 'input' || inside === 'video') {
      return;
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.send('step', event.key === 'ArrowLeft' ? -1 : 1);
    }
  }

  afterHide(event) {
    if (event.target.localName === 'wa-dialog') {
      this.end();
      this.shown = undefined;
      this.requestUpdate();
      this.send('closed');
    }
  }

  render() {
    const clip = this.shown;
    return html`<wa-dialog
      label=${clip ? [clip.name, this.place].filter(Boolean).join(' · ') : ''}
      ?open=${Boolean(this.clip)}
      light-dismiss
      @wa-after-hide=${this.afterHide}
      @keydown=${this.key}
    >
      ${clip ? this.desk(clip) : nothing}
    </wa-dialog>`;
  }

  desk(clip) {
    return html`<div class="desk">
      <div>
        <cut-player .clip=${clip} .version=${this.version}></cut-player>
      </div>
      <div class="facts">
        <div>
          <wa-input label="Name" maxlength="200" .value=${clip.name}
            @focus=${this.begin} @blur=${this.end} @change=${this.rename}></wa-input>
          ${this.problem ? html`<cut-problem tone=${this.problem.waits ? 'wait' : nothing} .problem=${this.problem}></cut-problem>` : nothing}
          <div class="row">
            ${this.finish(clip)}
            <wa-button
              appearance=${clip.selected ? 'filled' : 'outlined'}
              ?disabled=${!this.etag}
              @click=${() => this.change({ selected: !clip.selected })}
            >
              <wa-icon slot="start" name=${clip.selected ? 'check' : 'plus'}></wa-icon>${clip.selected ? 'Picked' : 'Pick'}
            </wa-button>
            <wa-button appearance="plain" @click=${() => this.send('trash', clip)}>
              <wa-icon name="trash" label="Move to trash"></wa-icon>
            </wa-button>
          </div>
          <cut-files .clip=${clip} ?second=${!clip.links?.final}></cut-files>
        </div>
        <div>
          <p class="small soft numbers">
            ${clock(clip.durationSeconds)} · ${clip.width} × ${clip.height}${clip.score == null
              ? ''
              : ` · score ${this.score(clip.score)}`}
          </p>
          ${clip.reasons?.length
            ? html`<ul class="chips" aria-label="Why this was chosen">
                ${clip.reasons.map((reason) => html`<li>${reason}</li>`)}
              </ul>`
            : nothing}
          ${clip.warnings?.map(
            (warning) => html`<p class="small row warning"><wa-icon name="triangle-alert"></wa-icon>${warning}</p>`,
          )}
        </div>
        ${clip.segments?.length ? this.cuts(clip) : nothing}
        <cut-report .clipId=${clip.id} .version=${this.version} .available=${Boolean(clip.links?.report)}></cut-report>
      </div>
    </div>`;
  }

  /** The way to voice, captions, music and look; for a finished clip, the way to change them. */
  finish(clip) {
    const again = Boolean(clip.links?.final);
    return html`<wa-button
      variant=${again ? 'neutral' : 'brand'}
      appearance=${again ? 'outlined' : 'accent'}
      href=${finishing(clip)}
    >
      <wa-icon slot="start" name="wand"></wa-icon>${again ? 'Change' : 'Finish'}
    </wa-button>`;
  }

  /** Scores from 0 to 1 read better as 0 to 100. */
  score(score) {
    return score <= 1 ? Math.round(score * 100) : Math.round(score);
  }

  cuts(clip) {
    const names = new Map((this.sources ?? []).map((source) => [source.id, source.fileName]));
    return html`<div>
      <h3>Cut from</h3>
      <ol class="cuts">
        ${clip.segments.map(
          (segment) => html`<li>
            <span class="numbers">${precise(segment.startSeconds)} – ${precise(segment.endSeconds)}</span>
            <span class="grow cut faint">${names.get(segment.sourceId) ?? 'a deleted source'}</span>
          </li>`,
        )}
      </ol>
    </div>`;
  }
}

customElements.define('cut-clip-dialog', ClipDialog);
