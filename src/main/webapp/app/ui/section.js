import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from './styles.js';

/**
 * One thing that can be switched on, or is always there: a heading, a line that says how it stands,
 * and what belongs to it, seen while it is on. Sends `toggle` with whether it shall be on.
 */
class Section extends LitElement {
  static properties = {
    heading: {},
    icon: {},
    summary: {},
    fixed: { type: Boolean },
    on: { type: Boolean },
  };

  static styles = [
    shared,
    css`
      section {
        padding: var(--space-3) var(--space-4);
      }
      .head {
        gap: var(--space-3);
        min-height: 2.25rem;
      }
      .sign {
        display: grid;
        place-items: center;
        flex: none;
        width: 2rem;
        height: 2rem;
        border-radius: var(--radius-s);
        background: var(--sunken);
        color: var(--ink-soft);
      }
      .on .sign {
        background: var(--accent-soft);
        color: var(--accent);
      }
      h2 {
        font-size: var(--text-m);
      }
      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        padding: var(--space-3) 0 var(--space-2);
      }
    `,
  ];

  render() {
    const open = this.fixed || this.on;
    return html`<section class="card ${this.on ? 'on' : ''}" aria-labelledby="title">
      <div class="row head">
        <span class="sign"><wa-icon name=${this.icon}></wa-icon></span>
        <div class="grow">
          <h2 id="title">${this.heading}</h2>
          ${this.summary ? html`<p class="small soft">${this.summary}</p>` : nothing}
        </div>
        ${this.fixed
          ? html`<slot name="action"></slot>`
          : html`<wa-switch
              .checked=${this.on}
              @change=${(event) => this.dispatchEvent(new CustomEvent('toggle', { detail: event.target.checked }))}
              ><span class="unseen">${this.heading}</span></wa-switch
            >`}
      </div>
      ${open ? html`<div class="body"><slot></slot></div>` : nothing}
    </section>`;
  }
}

customElements.define('cut-section', Section);
