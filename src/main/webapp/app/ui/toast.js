import { LitElement, css, html, repeat } from '../../vendor/lit.js';
import { shared } from './styles.js';

const bus = new EventTarget();
const SHOWN_MS = 8000;
const WITH_ACTION_MS = 15000;

/**
 * Says something in passing. With an action (such as Undo) it stays longer; whatever the action
 * does is also reachable elsewhere, so that nobody depends on being quick.
 * @param {string} text
 * @param {{label: string, run: () => void}} [action]
 * @param {'good'|'bad'} [tone]
 */
export function toast(text, action, tone = 'good') {
  bus.dispatchEvent(new CustomEvent('toast', { detail: { text, action, tone } }));
}

/** Shows a problem in passing: for actions whose place on the page has no room for words. */
export function toastProblem(problem) {
  toast([problem.message, problem.hint].filter(Boolean).join(' '), undefined, 'bad');
}

class Toasts extends LitElement {
  static properties = { items: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        position: fixed;
        z-index: 50;
        inset: auto 0 var(--space-5);
        padding: 0 var(--space-4);
        pointer-events: none;
      }
      [role='status'] {
        display: grid;
        justify-items: center;
        gap: var(--space-2);
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        max-width: 34rem;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--ink);
        color: var(--surface);
        box-shadow: var(--shade);
        pointer-events: auto;
        animation: rise var(--calm) ease-out;
      }
      .toast button {
        min-height: 1.75rem;
        padding: 0 var(--space-3);
        border: 0;
        border-radius: var(--radius-s);
        background: color-mix(in oklab, var(--surface) 16%, transparent);
        color: inherit;
        font-weight: 550;
        cursor: pointer;
      }
      .toast button:focus-visible {
        outline-color: currentColor;
      }
      .close {
        display: grid;
        place-items: center;
      }
      .bad wa-icon.tone {
        color: inherit;
      }
      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.items = [];
    this.next = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.onToast = ({ detail }) => this.show(detail);
    bus.addEventListener('toast', this.onToast);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    bus.removeEventListener('toast', this.onToast);
  }

  show(detail) {
    const item = { ...detail, key: (this.next += 1) };
    this.items = [...this.items.slice(-2), item];
    this.start(item);
  }

  start(item) {
    item.timer = setTimeout(() => this.close(item), item.action ? WITH_ACTION_MS : SHOWN_MS);
  }

  close(item) {
    clearTimeout(item.timer);
    this.items = this.items.filter((other) => other !== item);
  }

  render() {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        this.items,
        (item) => item.key,
        (item) => html`<div
          class="toast ${item.tone}"
          @pointerenter=${() => clearTimeout(item.timer)}
          @pointerleave=${() => this.start(item)}
          @focusin=${() => clearTimeout(item.timer)}
          @focusout=${() => this.start(item)}
        >
          ${item.tone === 'bad' ? html`<wa-icon class="tone" name="circle-alert"></wa-icon>` : ''}
          <span class="grow">${item.text}</span>
          ${item.action
            ? html`<button
                @click=${() => {
                  this.close(item);
                  item.action.run();
                }}
              >
                ${item.action.label}
              </button>`
            : ''}
          <button class="close" aria-label="Dismiss" @click=${() => this.close(item)}>
            <wa-icon name="xmark"></wa-icon>
          </button>
        </div>`,
      )}
    </div>`;
  }
}

customElements.define('cut-toasts', Toasts);
