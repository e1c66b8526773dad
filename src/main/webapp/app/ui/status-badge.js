import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from './styles.js';

const words = {
  idle: 'Not started',
  queued: 'Waiting',
  generating: 'Generating',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  pending: 'On its way',
  delivered: 'Delivered',
  enabled: 'Enabled',
  disabled: 'Disabled',
};

/** The state of a project, a delivery or a webhook in a word and a colour; the word alone suffices. */
class StatusBadge extends LitElement {
  static properties = { status: {} };

  static styles = [
    shared,
    css`
      :host {
        display: inline-flex;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 0.4em;
        padding: 0.1em 0.65em;
        border-radius: 99px;
        background: var(--sunken);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: 550;
        line-height: 1.7;
        white-space: nowrap;
      }
      span::before {
        content: '';
        width: 0.45em;
        height: 0.45em;
        border-radius: 50%;
        background: currentColor;
      }
      .queued,
      .pending,
      .generating {
        background: var(--accent-soft);
        color: var(--accent);
      }
      .generating::before {
        animation: breathe 1.6s ease-in-out infinite;
      }
      .completed,
      .delivered,
      .enabled {
        background: var(--good-soft);
        color: var(--good);
      }
      .failed {
        background: var(--bad-soft);
        color: var(--bad);
      }
      @keyframes breathe {
        50% {
          opacity: 0.25;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .generating::before {
          animation: none;
        }
      }
    `,
  ];

  render() {
    return html`<span class=${this.status}>${words[this.status] ?? this.status}</span>`;
  }
}

customElements.define('cut-status', StatusBadge);
