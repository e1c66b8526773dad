import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { webhooks } from '../api/cutroom.js';
import { confirmed } from '../ui/confirm.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';
import { toast, toastProblem } from '../ui/toast.js';
import './delivery-list.js';

/** One webhook and what can be done with it. Says `changed` when the list must be read again. */
class WebhookCard extends LitElement {
  static properties = { webhook: { attribute: false }, open: { state: true } };

  static styles = [
    shared,
    css`
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2) var(--space-4);
        align-items: start;
        padding: var(--space-4);
      }
      .head h2 {
        overflow-wrap: anywhere;
      }
      .actions {
        grid-column: 1 / -1;
        flex-wrap: wrap;
      }
    `,
  ];

  changed(detail) {
    this.dispatchEvent(new CustomEvent('changed', { detail }));
  }

  async attempt(work) {
    try {
      await work();
    } catch (problem) {
      toastProblem(problem);
    }
  }

  test() {
    return this.attempt(async () => {
      await webhooks.test(this.webhook.id);
      toast('A test event is on its way.');
      this.open = true;
      await this.updateComplete;
      this.renderRoot.querySelector('cut-deliveries').refresh();
    });
  }

  enable(enabled) {
    return this.attempt(async () => {
      await webhooks.enable(this.webhook.id, enabled);
      this.changed();
    });
  }

  async rotate() {
    const text = 'The present secret goes on signing beside the new one for a day, so that the endpoint can change.';
    if (await confirmed({ title: 'Make a new secret?', text, action: 'New secret' })) {
      await this.attempt(async () => this.changed({ made: await webhooks.rotate(this.webhook.id) }));
    }
  }

  async remove() {
    const text = `Nothing is sent to ${this.webhook.url} any more, and its deliveries are forgotten.`;
    if (await confirmed({ title: 'Delete this webhook?', text, action: 'Delete' })) {
      await this.attempt(async () => {
        await webhooks.remove(this.webhook.id);
        this.changed();
      });
    }
  }

  render() {
    const { webhook } = this;
    return html`<article class="card">
      <div class="head">
        <div>
          <h2>${webhook.url}</h2>
          <p class="small soft">${[webhook.description, told(webhook)].filter(Boolean).join(' · ')}</p>
          ${webhook.disabledReason ? html`<p class="small soft">Disabled: ${webhook.disabledReason}</p>` : nothing}
        </div>
        <cut-status .status=${webhook.enabled ? 'enabled' : 'disabled'}></cut-status>
        <div class="row actions">
          <wa-button appearance="outlined" size="s" ?disabled=${!webhook.enabled} @click=${() => this.test()}
            >Send a test</wa-button
          >
          <wa-button
            appearance="outlined"
            size="s"
            aria-expanded=${this.open ? 'true' : 'false'}
            @click=${() => (this.open = !this.open)}
            >${this.open ? 'Hide deliveries' : 'Deliveries'}</wa-button
          >
          <wa-button appearance="plain" size="s" @click=${() => this.enable(!webhook.enabled)}
            >${webhook.enabled ? 'Disable' : 'Enable'}</wa-button
          >
          <wa-button appearance="plain" size="s" @click=${() => this.rotate()}>New secret</wa-button>
          <wa-button appearance="plain" size="s" @click=${() => this.remove()}>Delete</wa-button>
        </div>
      </div>
      ${this.open
        ? html`<cut-deliveries .webhookId=${webhook.id} ?enabled=${webhook.enabled}></cut-deliveries>`
        : nothing}
    </article>`;
  }
}

/** What it is told of. */
function told(webhook) {
  return webhook.events ? webhook.events.join(', ') : 'every event';
}

customElements.define('cut-webhook', WebhookCard);
