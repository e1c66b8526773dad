import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import './findings.js';
import { planWarnings, planWords } from './plan-words.js';

/** What rendering would cost, what stands in its way, and the button. Sends `render` and `fix`. */
class RenderBar extends LitElement {
  static properties = {
    plan: { attribute: false },
    planning: { type: Boolean },
    faults: { attribute: false },
    problem: { attribute: false },
    running: { type: Boolean },
    sending: { type: Boolean },
    again: { type: Boolean },
    applicable: { attribute: false },
  };

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        box-shadow: var(--shade);
      }
      .row {
        gap: var(--space-4);
      }
      details summary {
        cursor: pointer;
        font-size: var(--text-s);
        font-weight: 500;
      }
      summary wa-icon {
        margin-inline-start: var(--space-1);
        color: var(--warn);
        vertical-align: -0.15em;
      }
      details cut-findings {
        margin-top: var(--space-2);
        max-height: 12rem;
        overflow-y: auto;
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  get cost() {
    if (this.running) {
      return 'One at a time: this project is busy until the current generation ends.';
    }
    if (this.faults.length) {
      return this.faults.length === 1 ? 'One field needs you first.' : `${this.faults.length} things need you first.`;
    }
    return this.plan ? planWords(this.plan) : this.planning ? 'Working out what it costs…' : '';
  }

  render() {
    const warnings = this.plan ? planWarnings(this.plan) : [];
    const findings = this.plan?.findings ?? [];
    const notes = warnings.length + findings.length;
    const grave = findings.some((finding) => finding.severity !== 'notice');
    const heading = notes === 1 ? 'One thing to know' : `${notes} things to know`;
    return html`<section class="card" aria-label="Render">
      ${this.problem ? html`<cut-problem tone=${this.problem.waits ? 'wait' : nothing} .problem=${this.problem}></cut-problem>` : nothing}
      ${notes && !this.faults.length
        ? html`<details>
            <summary>${heading}${grave ? html` <wa-icon name="triangle-alert" label="Warning"></wa-icon>` : nothing}</summary>
            <cut-findings .warnings=${warnings} .findings=${findings} .applicable=${this.applicable}
              @fix=${(event) => this.dispatchEvent(new CustomEvent('fix', { detail: event.detail }))}></cut-findings>
          </details>`
        : nothing}
      <div class="row">
        <p class="grow small numbers ${this.faults.length && !this.running ? 'bad' : 'soft'}" role="status" aria-busy=${String(this.planning)}>
          ${this.cost}
        </p>
        <wa-button
          variant="brand"
          ?disabled=${this.running || this.faults.length > 0}
          ?loading=${this.sending}
          @click=${() => this.dispatchEvent(new Event('render'))}
        >
          <wa-icon slot="start" name="sparkles"></wa-icon>${this.again ? 'Render again' : 'Render video'}
        </wa-button>
      </div>
    </section>`;
  }
}

customElements.define('cut-render-bar', RenderBar);
