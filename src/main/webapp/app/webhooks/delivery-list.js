import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { webhooks } from '../api/cutroom.js';
import { ago, count } from '../format.js';
import { Loading } from '../ui/loading.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

const LOOK_AGAIN_MILLIS = 2000;

/** What was sent to a webhook and what came of it; looks again while something is on its way. */
class DeliveryList extends LitElement {
  static properties = { webhookId: {}, enabled: { type: Boolean } };

  static styles = [
    shared,
    css`
      :host {
        border-top: 1px solid var(--line);
        background: var(--sunken);
        border-radius: 0 0 var(--radius-l) var(--radius-l);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: var(--space-1) var(--space-4);
        align-items: center;
        padding: var(--space-3) var(--space-4);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .none {
        padding: var(--space-4);
      }
      p {
        overflow-wrap: anywhere;
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        wa-button {
          grid-column: 1 / -1;
          justify-self: start;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.loading = new Loading(this, () => webhooks.deliveries(this.webhookId));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** Something has been sent. */
  refresh() {
    this.loading.run();
  }

  updated() {
    clearTimeout(this.timer);
    if (this.items.some((delivery) => delivery.state === 'pending')) {
      this.timer = setTimeout(() => this.loading.run(), LOOK_AGAIN_MILLIS);
    }
  }

  get items() {
    return this.loading.value?.items ?? [];
  }

  async replay(delivery) {
    try {
      await webhooks.replay(this.webhookId, delivery.id);
    } catch (problem) {
      toastProblem(problem);
    }
    this.loading.run();
  }

  render() {
    const { value, problem } = this.loading;
    return html`
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value && this.items.length === 0 ? html`<p class="none small soft">Nothing has been sent yet.</p>` : nothing}
      ${this.items.length
        ? html`<ul aria-label="Deliveries">
            ${repeat(this.items, (delivery) => delivery.id, (delivery) => this.row(delivery))}
          </ul>`
        : nothing}
    `;
  }

  row(delivery) {
    return html`<li>
      <div>
        <h3>${delivery.eventType}</h3>
        <p class="small soft numbers">${ago(delivery.createdAt)} · ${outcome(delivery)}</p>
      </div>
      <cut-status .status=${delivery.state}></cut-status>
      <wa-button appearance="outlined" size="s" ?disabled=${!this.enabled} @click=${() => this.replay(delivery)}
        >Send again</wa-button
      >
    </li>`;
  }
}

/** How often it was tried and what the endpoint said, in a phrase. */
function outcome(delivery) {
  const tries = delivery.attempts ? count(delivery.attempts, 'attempt') : 'not tried yet';
  const answer = delivery.lastStatus ? `answered ${delivery.lastStatus}` : (delivery.lastError ?? '');
  const next =
    delivery.state === 'pending' && delivery.attempts && delivery.nextAttemptAt
      ? `next at ${new Date(delivery.nextAttemptAt).toLocaleString()}`
      : '';
  return [tries, answer, next].filter(Boolean).join(' · ');
}

customElements.define('cut-deliveries', DeliveryList);
