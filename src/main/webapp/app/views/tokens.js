import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { tokens } from '../api/cutroom.js';
import { ago, count } from '../format.js';
import { title } from '../router.js';
import { confirmed } from '../ui/confirm.js';
import { Loading } from '../ui/loading.js';
import '../ui/shown-once.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';
import './voice-keys.js';

const DAY_SECONDS = 86400;
const lifetimes = { 30: '30 days', 90: '90 days', 365: 'One year', 0: 'No end' };

/**
 * Tokens for scripts and other programs, whose secret is shown once, right after it was made; and
 * the keys for other people's voices.
 */
class Tokens extends LitElement {
  static properties = { made: { state: true }, problem: { state: true } };

  static styles = [
    shared,
    css`
      .head {
        max-width: 42rem;
        margin-bottom: var(--space-5);
      }
      .page {
        display: grid;
        gap: var(--space-5);
        max-width: 42rem;
      }
      cut-voice-keys {
        margin-top: var(--space-5);
      }
      form {
        display: grid;
        grid-template-columns: 1fr 9rem auto;
        gap: var(--space-3);
        align-items: end;
        padding: var(--space-4);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-4);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      @media (max-width: 40rem) {
        form {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.loading = new Loading(this, () => tokens.all());
  }

  connectedCallback() {
    super.connectedCallback();
    title('API tokens');
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  async create(event) {
    event.preventDefault();
    const name = this.renderRoot.querySelector('wa-input');
    const days = Number(this.renderRoot.querySelector('wa-select').value);
    this.problem = undefined;
    try {
      this.made = await tokens.create((name.value ?? '').trim(), days ? days * DAY_SECONDS : undefined);
      name.value = '';
      this.loading.run();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async revoke(token) {
    const text = `Programs that use “${token.name}” are refused from then on.`;
    if (!(await confirmed({ title: 'Revoke this token?', text, action: 'Revoke' }))) {
      return;
    }
    try {
      await tokens.revoke(token.id);
      this.made = this.made?.id === token.id ? undefined : this.made;
    } catch (problem) {
      toastProblem(problem);
    }
    this.loading.run();
  }

  render() {
    const { value, problem } = this.loading;
    return html`
      <div class="head">
        <h1 tabindex="-1">API tokens</h1>
        <p class="soft">For scripts and other programs. They may do all that you may do, so treat them like a password.</p>
      </div>
      <div class="page">
        <form class="card" @submit=${this.create}>
          <wa-input label="Name" placeholder="Nightly upload" maxlength="100"></wa-input>
          <wa-select label="Valid for" value="90">
            ${Object.entries(lifetimes).map(([days, label]) => html`<wa-option value=${days}>${label}</wa-option>`)}
          </wa-select>
          <wa-button type="submit" variant="brand">Create</wa-button>
        </form>
        ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
        ${this.made ? this.secret() : nothing}
        ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
        ${value?.length
          ? html`<ul class="card" aria-label=${count(value.length, 'token')}>
              ${repeat(value, (token) => token.id, (token) => this.row(token))}
            </ul>`
          : nothing}
        <cut-voice-keys></cut-voice-keys>
      </div>
    `;
  }

  secret() {
    return html`<cut-shown-once
      heading=${this.made.name}
      text="Copy it now. It is stored as a hash only and cannot be shown again."
      secret=${this.made.token}
      @done=${() => (this.made = undefined)}
    ></cut-shown-once>`;
  }

  row(token) {
    const ends = token.expiresAt ? `valid until ${new Date(token.expiresAt).toLocaleDateString()}` : 'valid without end';
    return html`<li>
      <div class="grow">
        <h2 class="cut">${token.name}</h2>
        <p class="small soft">${token.createdAt ? `made ${ago(token.createdAt)} · ` : ''}${ends}</p>
      </div>
      <wa-button appearance="outlined" @click=${() => this.revoke(token)}>Revoke</wa-button>
    </li>`;
  }
}

customElements.define('cut-tokens', Tokens);
