import { LitElement, css, html, keyed, nothing } from '../vendor/lit.js';
import { client } from './api/client.js';
import { session } from './api/cutroom.js';
import { Connection } from './connection.js';
import { cancelAllUploads } from './project/upload-queue.js';
import { currentRoute } from './router.js';
import { shared } from './ui/styles.js';
import { toastProblem } from './ui/toast.js';
import './ui/confirm.js';
import './ui/problem-note.js';
import './ui/top-bar.js';
import './views/admin.js';
import './views/audit.js';
import './views/project.js';
import './views/projects.js';
import './views/sign-in.js';
import './views/tokens.js';
import './views/trash.js';
import './views/webhooks.js';

/**
 * The frame: who is signed in, where we are, whether the server answers. When a session ends in the
 * middle, the sign-in screen covers the view and the view stays as it was, with what was typed.
 */
class App extends LitElement {
  static properties = { me: { state: true }, signedOut: { state: true }, route: { state: true } };

  static styles = [
    shared,
    css`
      main {
        max-width: 76rem;
        margin: 0 auto;
        padding: var(--space-6) var(--space-5) var(--space-8);
      }
      .banner {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        background: var(--warn-soft);
        color: var(--warn);
        font-size: var(--text-s);
        font-weight: 500;
      }
      main:focus {
        outline: none;
      }
      @media (max-width: 40rem) {
        main {
          padding: var(--space-5) var(--space-4) var(--space-7);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.route = currentRoute();
    this.connection = new Connection(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.moved());
    client.addEventListener('signed-out', () => (this.signedOut = true));
    client.addEventListener('restored', () => this.me || this.signedOut || this.identify());
    this.identify();
  }

  async identify() {
    try {
      this.me = await session.me();
      this.signedOut = false;
    } catch {
      // Signed out, or the server is away: both have been announced by the client.
    }
  }

  /** A new view starts at its top, with the focus on its heading, so that a screen reader names it. */
  async moved() {
    this.route = currentRoute();
    scrollTo(0, 0);
    await this.updateComplete;
    this.renderRoot.querySelector('main > *')?.focusHeading?.();
  }

  async signedIn() {
    const before = this.me?.id;
    await this.identify();
    if (this.me?.id === before) {
      client.dispatchEvent(new Event('restored'));
    }
  }

  async signOut() {
    try {
      await session.signOut();
      cancelAllUploads();
      this.me = undefined;
      this.signedOut = true;
    } catch (problem) {
      toastProblem(problem);
    }
  }

  render() {
    return html`
      ${this.connection.down ? this.banner() : nothing}
      ${this.signedOut
        ? html`<cut-sign-in ?again=${Boolean(this.me)} @signed-in=${() => this.signedIn()}></cut-sign-in>`
        : nothing}
      ${this.me
        ? html`<div ?hidden=${this.signedOut}>
            <cut-top-bar
              .me=${this.me}
              .view=${this.route.view}
              @skip=${() => this.renderRoot.querySelector('main').focus()}
              @sign-out=${() => this.signOut()}
            ></cut-top-bar>
            <main tabindex="-1">${this.view()}</main>
          </div>`
        : nothing}
      <cut-toasts></cut-toasts>
      <cut-confirm></cut-confirm>
    `;
  }

  banner() {
    return html`<div class="banner" role="status">
      <wa-icon name="cloud-off"></wa-icon>
      <span>${this.connection.problem.message} Trying again…</span>
    </div>`;
  }

  /** Keyed: another project, and another account, is another view with a state of its own. */
  view() {
    return keyed(`${this.me.id} ${this.route.view} ${this.route.id}`, this.unkeyedView());
  }

  get isAdmin() {
    return this.me.roles.includes('admin');
  }

  /** The server refuses everybody else anyway; this says so without asking it. */
  administration() {
    if (!this.isAdmin) {
      const problem = { message: 'Only administrators see this.' };
      return html`<cut-problem heading="Not for this account" .problem=${problem}></cut-problem>`;
    }
    return this.route.view === 'audit' ? html`<cut-audit></cut-audit>` : html`<cut-admin></cut-admin>`;
  }

  unkeyedView() {
    switch (this.route.view) {
      case 'project':
        return html`<cut-project
          .projectId=${this.route.id}
          .clipId=${this.route.clipId}
          .ownId=${this.me.id}
          ?admin=${this.isAdmin}
        ></cut-project>`;
      case 'trash':
        return html`<cut-trash></cut-trash>`;
      case 'tokens':
        return html`<cut-tokens></cut-tokens>`;
      case 'webhooks':
        return html`<cut-webhooks></cut-webhooks>`;
      case 'admin':
      case 'audit':
        return this.administration();
      default:
        return html`<cut-projects></cut-projects>`;
    }
  }
}

customElements.define('cut-app', App);
