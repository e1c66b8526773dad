import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { session } from '../api/cutroom.js';
import { title } from '../router.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { mark } from '../ui/top-bar.js';

/** Sign-in; with `again`, over a view whose session ended, which stays as it was. */
class SignIn extends LitElement {
  static properties = { again: { type: Boolean }, busy: { state: true }, problem: { state: true } };

  static styles = [
    shared,
    css`
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
        min-height: 100vh;
      }
      .form {
        display: grid;
        align-content: center;
        justify-items: center;
        padding: var(--space-6) var(--space-5);
      }
      form {
        display: grid;
        gap: var(--space-4);
        width: 100%;
        max-width: 21rem;
      }
      .brand {
        margin-bottom: var(--space-5);
        font-weight: 650;
        font-size: var(--text-l);
        letter-spacing: -0.02em;
      }
      h1 + p {
        margin-top: calc(-1 * var(--space-2));
      }
      wa-button {
        margin-top: var(--space-2);
      }
      .scene {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-4);
        align-items: center;
        padding: 0 var(--space-7);
        background: var(--sunken);
        border-left: 1px solid var(--line);
        overflow: hidden;
      }
      .frame {
        aspect-ratio: 9 / 16;
        border-radius: var(--radius-l);
        background: linear-gradient(160deg, var(--surface), color-mix(in oklab, var(--surface) 60%, var(--line)));
        border: 1px solid var(--line);
        box-shadow: var(--shade);
        transform: translateY(-9%);
      }
      .frame:nth-child(even) {
        transform: translateY(9%);
      }
      .frame.chosen {
        background: linear-gradient(160deg, #7c98ff, #2f55e0);
        border-color: transparent;
      }
      @media (max-width: 55rem) {
        main {
          grid-template-columns: 1fr;
        }
        .scene {
          display: none;
        }
      }
    `,
  ];

  firstUpdated() {
    title('Sign in');
    this.renderRoot.querySelector('wa-input').updateComplete.then(() => this.renderRoot.querySelector('wa-input').focus());
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const [email, password] = [...this.renderRoot.querySelectorAll('wa-input')].map((field) => field.value ?? '');
    this.busy = true;
    this.problem = undefined;
    try {
      await session.signIn(email, password);
      this.dispatchEvent(new Event('signed-in'));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`<main>
      <div class="form">
        <form @submit=${this.submit}>
          <div class="row brand">${mark} Cutroom</div>
          <h1>${this.again ? 'Sign in again' : 'Sign in'}</h1>
          <p class="soft">
            ${this.again ? 'Your session has ended. You go on where you were.' : 'Footage in, finished vertical clips out.'}
          </p>
          <wa-input label="Email" type="email" name="email" autocomplete="username" required></wa-input>
          <wa-input
            label="Password"
            type="password"
            name="password"
            autocomplete="current-password"
            password-toggle
            required
          ></wa-input>
          ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
          <wa-button type="submit" variant="brand" ?loading=${this.busy}>Sign in</wa-button>
        </form>
      </div>
      <div class="scene" aria-hidden="true">
        <div class="frame"></div>
        <div class="frame chosen"></div>
        <div class="frame"></div>
        <div class="frame"></div>
      </div>
    </main>`;
  }
}

customElements.define('cut-sign-in', SignIn);
