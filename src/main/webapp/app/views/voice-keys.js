import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { voiceKeys, voices } from '../api/cutroom.js';
import { ago, count } from '../format.js';
import { confirmed } from '../ui/confirm.js';
import { Loading } from '../ui/loading.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

/** Keys for the vendors whose voices one pays for. A key is never shown again, not even once. */
class VoiceKeys extends LitElement {
  static properties = { problem: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-5);
      }
      form {
        display: grid;
        grid-template-columns: 12rem 1fr auto;
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
    this.loading = new Loading(this, async () => {
      const [keys, speakers] = await Promise.all([voiceKeys.all(), voices()]);
      return { keys, vendors: speakers.filter(({ remote }) => remote) };
    });
  }

  async add(event) {
    event.preventDefault();
    const key = this.renderRoot.querySelector('wa-input');
    const provider = this.renderRoot.querySelector('wa-select').value;
    this.problem = undefined;
    try {
      await voiceKeys.create(provider, (key.value ?? '').trim());
      key.value = '';
      this.loading.run();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async remove(key) {
    const text = `Voices of ${this.vendor(key.provider)} are no longer paid for with the key that ends in ${key.lastFour}.`;
    if (!(await confirmed({ title: 'Remove this key?', text, action: 'Remove' }))) {
      return;
    }
    try {
      await voiceKeys.remove(key.id);
    } catch (problem) {
      toastProblem(problem);
    }
    this.loading.run();
  }

  vendor(name) {
    return this.loading.value.vendors.find((each) => each.name === name)?.title ?? name;
  }

  render() {
    const { value, problem } = this.loading;
    return html`
      <div>
        <h2>Keys for voices</h2>
        <p class="soft">For speakers that you have an account with. A voice-over then costs what they charge you.</p>
      </div>
      ${value?.vendors.length ? this.form(value.vendors) : nothing}
      ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value?.keys.length
        ? html`<ul class="card" aria-label=${count(value.keys.length, 'key')}>
            ${repeat(value.keys, (key) => key.id, (key) => this.row(key))}
          </ul>`
        : nothing}
    `;
  }

  form(vendors) {
    return html`<form class="card" @submit=${this.add}>
      <wa-select label="Speaker" value=${vendors[0].name}>
        ${vendors.map(({ name, title }) => html`<wa-option value=${name}>${title}</wa-option>`)}
      </wa-select>
      <wa-input label="Key" type="password" autocomplete="off" maxlength="400"></wa-input>
      <wa-button type="submit" variant="brand">Add</wa-button>
    </form>`;
  }

  row(key) {
    const rests = key.exhaustedUntil && new Date(key.exhaustedUntil) > new Date();
    return html`<li>
      <div class="grow">
        <h3 class="cut">${this.vendor(key.provider)} …${key.lastFour}</h3>
        <p class="small soft">
          ${key.lastUsedAt ? `used ${ago(key.lastUsedAt)}` : 'not used yet'}${rests ? ` · rests: ${key.exhaustedReason}` : nothing}
        </p>
      </div>
      <wa-button appearance="outlined" @click=${() => this.remove(key)}>Remove</wa-button>
    </li>`;
  }
}

customElements.define('cut-voice-keys', VoiceKeys);
