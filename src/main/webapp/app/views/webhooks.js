import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { webhooks } from '../api/cutroom.js';
import { title } from '../router.js';
import { Loading } from '../ui/loading.js';
import '../ui/shown-once.js';
import { shared } from '../ui/styles.js';
import '../webhooks/webhook-card.js';

const events = {
  'generation.queued': 'Waiting',
  'generation.started': 'Started',
  'generation.completed': 'Completed',
  'generation.failed': 'Failed',
  'generation.cancelled': 'Cancelled',
  'clip.created': 'Clip made',
};

/** Addresses of other programs that are told of what happens. */
class Webhooks extends LitElement {
  static properties = { made: { state: true }, problem: { state: true } };

  static styles = [
    shared,
    css`
      .head {
        max-width: 48rem;
        margin-bottom: var(--space-5);
      }
      .page {
        display: grid;
        gap: var(--space-5);
        max-width: 48rem;
      }
      form {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-4);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: var(--space-2);
        padding: 0;
        font-weight: 500;
      }
      wa-button[type='submit'] {
        justify-self: start;
      }
      ul {
        display: grid;
        gap: var(--space-4);
      }
    `,
  ];

  constructor() {
    super();
    this.loading = new Loading(this, () => webhooks.all());
  }

  connectedCallback() {
    super.connectedCallback();
    title('Webhooks');
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  async create(event) {
    event.preventDefault();
    const [address, description] = this.renderRoot.querySelectorAll('wa-input');
    const boxes = [...this.renderRoot.querySelectorAll('wa-checkbox')];
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    this.problem = undefined;
    try {
      this.made = await webhooks.create({
        url: (address.value ?? '').trim(),
        description: (description.value ?? '').trim(),
        events: chosen.length ? chosen : undefined,
      });
      address.value = '';
      description.value = '';
      boxes.forEach((box) => (box.checked = false));
      this.loading.run();
    } catch (problem) {
      this.problem = problem;
    }
  }

  changed(event) {
    this.made = event.detail?.made ?? this.made;
    this.loading.run();
  }

  render() {
    const { value, problem } = this.loading;
    return html`
      <div class="head">
        <h1 tabindex="-1">Webhooks</h1>
        <p class="soft">
          Cutroom calls an address of yours when something happens, signed by the Standard Webhooks rules, and tries
          again for three days where nobody answers.
        </p>
      </div>
      <div class="page">
        <form class="card" @submit=${this.create}>
          <wa-input label="Address" type="url" placeholder="https://hooks.example/cutroom" maxlength="2000"></wa-input>
          <wa-input label="What it is for" placeholder="Optional" maxlength="500"></wa-input>
          <fieldset>
            <legend>Tell it of (every event unless you choose)</legend>
            ${Object.entries(events).map(([value, label]) => html`<wa-checkbox value=${value}>${label}</wa-checkbox>`)}
          </fieldset>
          ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
          <wa-button type="submit" variant="brand">Add webhook</wa-button>
        </form>
        ${this.made
          ? html`<cut-shown-once
              heading=${this.made.url}
              text="The secret that its deliveries are signed with. Copy it now: it cannot be shown again."
              secret=${this.made.secret}
              @done=${() => (this.made = undefined)}
            ></cut-shown-once>`
          : nothing}
        ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
        ${value?.length
          ? html`<ul aria-label="Webhooks">
              ${repeat(
                value,
                (webhook) => webhook.id,
                (webhook) =>
                  html`<li><cut-webhook .webhook=${webhook} @changed=${(event) => this.changed(event)}></cut-webhook></li>`,
              )}
            </ul>`
          : nothing}
      </div>
    `;
  }
}

customElements.define('cut-webhooks', Webhooks);
