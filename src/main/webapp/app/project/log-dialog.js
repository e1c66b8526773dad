import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { generations } from '../api/cutroom.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** What happened to a step; `reused` means that an earlier attempt, or generation, had done it. */
const words = {
  queued: 'queued',
  started: 'started',
  resumed: 'resumed',
  finished: 'done',
  reused: 'reused',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** The steps of a generation with their times, and the last words of the tool that failed. */
class LogDialog extends LitElement {
  static properties = { generationId: {}, log: { state: true }, problem: { state: true } };

  static styles = [
    shared,
    css`
      wa-dialog {
        --width: min(46rem, 94vw);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto 4rem;
        gap: var(--space-4);
        padding: var(--space-2) 0;
        font-size: var(--text-s);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      li span:last-child {
        text-align: right;
      }
      .failed span {
        color: var(--bad);
      }
      h3 {
        margin: var(--space-4) 0 var(--space-2);
      }
      pre {
        margin: 0;
        padding: var(--space-3);
        max-height: 18rem;
        overflow: auto;
        border-radius: var(--radius-m);
        background: var(--sunken);
        font: var(--text-xs) / 1.6 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  willUpdate(changed) {
    if (changed.has('generationId') && this.generationId) {
      this.log = undefined;
      this.problem = undefined;
      this.load(this.generationId);
    }
  }

  async load(id) {
    try {
      this.log = await generations.log(id);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    return html`<wa-dialog
      label="Log"
      light-dismiss
      ?open=${Boolean(this.generationId)}
      @wa-after-hide=${() => this.dispatchEvent(new Event('closed'))}
    >
      ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
      ${this.log ? this.content(this.log) : nothing}
    </wa-dialog>`;
  }

  content({ items }) {
    const lines = items.flatMap((entry) => entry.lines ?? []);
    return html`${items.length === 0 ? html`<p class="soft">Nothing has happened yet.</p>` : nothing}
      <ol>
        ${items.map(
          (entry) => html`<li class=${entry.event}>
            <time class="faint numbers" datetime=${entry.at}>${timeOfDay.format(Date.parse(entry.at))}</time>
            <span>${entry.detail || entry.step}</span>
            <span class="soft">${words[entry.event] ?? entry.event}</span>
            <span class="soft numbers">${entry.durationSeconds == null ? '' : `${entry.durationSeconds.toFixed(1)} s`}</span>
          </li>`,
        )}
      </ol>
      ${lines.length
        ? html`<h3>What ffmpeg said last</h3>
            <pre tabindex="0">${lines.join('\n')}</pre>`
        : nothing}`;
  }
}

customElements.define('cut-log', LogDialog);
