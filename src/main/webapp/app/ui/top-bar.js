import { LitElement, css, html, nothing, svg } from '../../vendor/lit.js';
import { shared } from './styles.js';

/** The product's mark, as in favicon.svg, in the colours of the scheme. */
export const mark = svg`<svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
  <rect width="32" height="32" rx="8" fill="var(--ink)"/>
  <rect x="7" y="6" width="8" height="20" rx="2" fill="var(--surface)"/>
  <rect x="17" y="6" width="8" height="8" rx="2" fill="#7c98ff"/>
  <rect x="17" y="16" width="8" height="10" rx="2" fill="var(--surface)" opacity=".55"/>
</svg>`;

const themes = { auto: ['monitor', 'Same as the system'], light: ['sun', 'Light'], dark: ['moon', 'Dark'] };

/** Where one can go, who one is, and light or dark. */
class TopBar extends LitElement {
  static properties = { me: { attribute: false }, view: {}, theme: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        position: sticky;
        top: 0;
        z-index: 20;
        background: var(--ground);
        border-bottom: 1px solid var(--line);
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-5);
        max-width: 76rem;
        height: 3.5rem;
        margin: 0 auto;
        padding: 0 var(--space-5);
      }
      .skip {
        position: absolute;
        left: var(--space-4);
        top: var(--space-2);
        clip-path: inset(50%);
        padding: var(--space-2) var(--space-3);
        border: 0;
        background: var(--ink);
        color: var(--surface);
        border-radius: var(--radius-s);
      }
      .skip:focus {
        clip-path: none;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-weight: 650;
        font-size: var(--text-l);
        letter-spacing: -0.02em;
      }
      nav {
        display: flex;
        gap: var(--space-1);
        flex: 1;
      }
      nav a {
        padding: 0.3rem 0.7rem;
        border-radius: var(--radius-s);
        color: var(--ink-soft);
        font-weight: 500;
      }
      nav a:hover {
        color: var(--ink);
      }
      nav a[aria-current] {
        background: var(--sunken);
        color: var(--ink);
      }
      .who {
        padding: var(--space-2) var(--space-3);
        max-width: 18rem;
      }
      @media (max-width: 40rem) {
        header {
          gap: var(--space-3);
          padding: 0 var(--space-4);
        }
        .brand span {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.theme = window.cutroomTheme.choice;
  }

  choose(event) {
    const value = event.detail.item.value;
    if (value in themes) {
      window.cutroomTheme.choice = value;
      this.theme = value;
    } else if (['tokens', 'webhooks', 'admin'].includes(value)) {
      location.hash = `#/${value}`;
    } else if (value === 'sign-out') {
      this.dispatchEvent(new Event('sign-out'));
    }
  }

  render() {
    return html`<header>
      <button class="skip" @click=${() => this.dispatchEvent(new Event('skip'))}>Skip to the content</button>
      <a class="brand" href="#/projects" aria-label="Cutroom, all projects">${mark}<span>Cutroom</span></a>
      <nav aria-label="Main">
        ${this.link('projects', 'Projects', ['projects', 'project'])} ${this.link('trash', 'Trash', ['trash'])}
      </nav>
      <wa-dropdown placement="bottom-end" @wa-select=${this.choose}>
        <wa-button slot="trigger" appearance="plain">
          <wa-icon name=${themes[this.theme][0]} label="Colours: ${themes[this.theme][1]}"></wa-icon>
        </wa-button>
        ${Object.entries(themes).map(
          ([value, [icon, label]]) => html`<wa-dropdown-item value=${value}>
            <wa-icon slot="icon" name=${icon}></wa-icon>${label}
          </wa-dropdown-item>`,
        )}
      </wa-dropdown>
      <wa-dropdown placement="bottom-end" @wa-select=${this.choose}>
        <wa-button slot="trigger" appearance="plain">
          <wa-icon name="user" label="Account"></wa-icon>
        </wa-button>
        <div class="who small soft cut">${this.me.displayName || this.me.email}</div>
        <wa-dropdown-item value="tokens"><wa-icon slot="icon" name="key"></wa-icon>API tokens</wa-dropdown-item>
        <wa-dropdown-item value="webhooks"><wa-icon slot="icon" name="webhook"></wa-icon>Webhooks</wa-dropdown-item>
        ${this.me.roles.includes('admin')
          ? html`<wa-dropdown-item value="admin"
              ><wa-icon slot="icon" name="shield"></wa-icon>Administration</wa-dropdown-item
            >`
          : nothing}
        <wa-dropdown-item value="sign-out"><wa-icon slot="icon" name="log-out"></wa-icon>Sign out</wa-dropdown-item>
      </wa-dropdown>
    </header>`;
  }

  link(path, label, views) {
    return html`<a href="#/${path}" aria-current=${views.includes(this.view) ? 'page' : nothing}>${label}</a>`;
  }
}

customElements.define('cut-top-bar', TopBar);
