import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { generations } from '../api/cutroom.js';
import { isActive } from '../api/progress-watch.js';
import { ago, queuePlace, remaining } from '../format.js';
import '../ui/progress-bar.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

/**
 * The latest generation: how far it is while it runs, what went wrong when it failed, and what can
 * be done about it. Sends `changed` after cancel and retry, `show-log` for its log.
 */
class RunPanel extends LitElement {
  static properties = {
    progress: { attribute: false },
    generation: { attribute: false },
    holder: {},
    asked: { state: true },
  };

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4) var(--space-5);
        margin-bottom: var(--space-5);
      }
      .percent {
        font-size: var(--text-xl);
        font-weight: 600;
        letter-spacing: -0.02em;
      }
      .head {
        align-items: flex-start;
        gap: var(--space-3);
      }
      .bad {
        border-color: color-mix(in oklab, var(--bad) 45%, var(--line));
      }
      .bad wa-icon.sign {
        color: var(--bad);
      }
      .sign {
        margin-top: 0.3em;
      }
      .actions {
        flex-wrap: wrap;
      }
      @media (max-width: 40rem) {
        section {
          padding: var(--space-4);
        }
      }
    `,
  ];

  willUpdate(changed) {
    // A retry is over as soon as it runs; what runs may then be asked to stop.
    if (changed.has('progress') && (!isActive(this.progress?.state) || this.asked === 'retry')) {
      this.asked = '';
    }
  }

  async act(name, action) {
    this.asked = name;
    try {
      await action(this.progress.generationId);
    } catch (problem) {
      this.asked = '';
      toastProblem(problem);
    }
    this.dispatchEvent(new Event('changed'));
  }

  log() {
    this.dispatchEvent(new CustomEvent('show-log', { detail: this.progress.generationId }));
  }

  render() {
    const state = this.progress?.state;
    if (isActive(state)) {
      return this.running();
    }
    return state === 'failed' || state === 'cancelled' ? this.ended(state) : nothing;
  }

  running() {
    const { percentage, currentStep, estimatedRemainingSeconds, queuePosition, state } = this.progress;
    const stopping = this.asked === 'cancel';
    const step = stopping ? 'Stopping…' : currentStep || (state === 'queued' ? 'Waiting for its turn' : 'Working');
    const rest = stopping ? '' : queuePlace(queuePosition) || remaining(estimatedRemainingSeconds);
    const waiting = state === 'queued' ? 'Starts by itself' : 'Estimating the remaining time…';
    return html`<section class="card" aria-label="Generation">
      <div class="row head">
        <div class="grow">
          <h2 class="cut">${step}</h2>
          <p class="small soft">${[this.holder, rest].filter(Boolean).join(' · ') || waiting}</p>
        </div>
        <span class="percent numbers">${percentage} %</span>
      </div>
      <cut-progress label="Generation" .value=${percentage}></cut-progress>
      <div class="row actions">
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${stopping}
          @click=${() => this.act('cancel', generations.cancel)}
        >
          <wa-icon slot="start" name="ban"></wa-icon>Cancel
        </wa-button>
        <wa-button size="s" appearance="plain" @click=${this.log}>
          <wa-icon slot="start" name="scroll"></wa-icon>Log
        </wa-button>
      </div>
      <span class="unseen" aria-live="polite">${step}, ${Math.floor(percentage / 20) * 20} percent</span>
    </section>`;
  }

  ended(state) {
    const error = this.generation?.error ?? this.progress.error;
    const failed = state === 'failed';
    return html`<section class="card ${failed ? 'bad' : ''}" role=${failed ? 'alert' : 'status'}>
      <div class="row head">
        <wa-icon class="sign" name=${failed ? 'circle-alert' : 'ban'}></wa-icon>
        <div class="grow">
          <h2>${failed ? 'The generation failed' : 'Cancelled'}</h2>
          <p>${failed ? error?.message ?? '' : 'Finished steps are kept; a retry goes on from there.'}</p>
          ${error?.hint ? html`<p class="soft">${error.hint}</p>` : nothing}
          <p class="small faint">${this.facts(error)}</p>
        </div>
      </div>
      <div class="row actions">
        <wa-button
          size="s"
          variant=${error?.retryable === false ? 'neutral' : 'brand'}
          appearance=${error?.retryable === false ? 'outlined' : 'accent'}
          ?disabled=${this.asked === 'retry'}
          @click=${() => this.act('retry', generations.retry)}
        >
          <wa-icon slot="start" name="retry"></wa-icon>Try again
        </wa-button>
        <wa-button size="s" appearance="plain" @click=${this.log}>
          <wa-icon slot="start" name="scroll"></wa-icon>Log
        </wa-button>
      </div>
    </section>`;
  }

  /** When, in which step, and which attempt it was. */
  facts(error) {
    const { endedAt, attempt } = this.generation ?? {};
    return [endedAt ? ago(endedAt) : '', error?.stage ? `step ${error.stage}` : '', attempt > 1 ? `attempt ${attempt}` : '']
      .filter(Boolean)
      .join(' · ');
  }
}

customElements.define('cut-run', RunPanel);
