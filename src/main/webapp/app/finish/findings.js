import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';

const signs = { error: 'circle-xmark', warning: 'triangle-alert', notice: 'circle-alert' };
const words = { error: 'The platform refuses this', warning: 'Warning', notice: 'Advice' };

/** What the platform will not like about the video, with what would mend it. Sends `fix` with the fix. */
class Findings extends LitElement {
  static properties = { warnings: { attribute: false }, findings: { attribute: false }, applicable: { attribute: false } };

  static styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
        font-size: var(--text-s);
      }
      wa-icon {
        margin-top: 0.2em;
        color: var(--warn);
      }
      .error wa-icon {
        color: var(--bad);
      }
      .notice wa-icon {
        color: var(--ink-soft);
      }
    `,
  ];

  render() {
    return html`<ul>
      ${(this.findings ?? []).map((finding) => this.finding(finding))}
      ${(this.warnings ?? []).map((warning) => this.line('notice', warning))}
    </ul>`;
  }

  finding({ severity, message, fix }) {
    return this.line(
      severity,
      html`${message}
      ${fix
        ? html`<span class="soft">${fix.words}</span> ${this.applicable?.(fix)
              ? html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('fix', { detail: fix }))}>Do that</button>`
              : nothing}`
        : nothing}`,
    );
  }

  line(severity, content) {
    return html`<li class=${severity}>
      <wa-icon name=${signs[severity]} label=${words[severity]}></wa-icon><span>${content}</span>
    </li>`;
  }
}

customElements.define('cut-findings', Findings);
