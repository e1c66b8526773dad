import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { generations } from '../api/cutroom.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';

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
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: var(--space-4);
        padding: var(--space-2) 0;
        font-size: var(--text-s);
      }
      li + li {
        border-top: 1px solid var(--line);
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

  content(log) {
    const steps = log.steps ?? log.items ?? [];
    const lines = log.lastLines ?? log.error?.lastLines ?? [];
    return html`${steps.length === 0 ? html`<p class="soft">No step has begun yet.</p>` : nothing}
      <ol>
        ${steps.map(
          (step) => html`<li>
            <span>${step.title ?? step.name}</span>
            <span class="soft">${step.state ?? ''}</span>
            <span class="soft numbers">${this.took(step)}</span>
          </li>`,
        )}
      </ol>
      ${lines.length
        ? html`<h3>What ffmpeg said last</h3>
            <pre tabindex="0">${lines.join('\n')}</pre>`
        : nothing}`;
  }

  took(step) {
    const seconds = step.elapsedSeconds ?? (Date.parse(step.endedAt) - Date.parse(step.startedAt)) / 1000;
    return Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : '';
  }
}

customElements.define('cut-log', LogDialog);
