import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from './styles.js';

/** A bar from 0 to 100; without a value it says that something goes on and nobody knows how far. */
class ProgressBar extends LitElement {
  static properties = { value: { type: Number }, label: {} };

  static styles = [
    shared,
    css`
      .track {
        height: 6px;
        border-radius: 3px;
        background: color-mix(in oklab, var(--ink) 10%, transparent);
        overflow: hidden;
      }
      .fill {
        height: 100%;
        border-radius: inherit;
        background: var(--accent);
        transition: width var(--calm) linear;
      }
      .unknown {
        width: 30%;
        animation: slide 1.4s ease-in-out infinite alternate;
      }
      @keyframes slide {
        to {
          margin-left: 70%;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .unknown {
          width: 100%;
          opacity: 0.4;
          animation: none;
        }
      }
    `,
  ];

  /** Through the style object: the Content-Security-Policy forbids style attributes. */
  updated() {
    const fill = this.renderRoot.querySelector('.fill');
    fill.style.width = Number.isFinite(this.value) ? `${this.value}%` : '';
  }

  render() {
    const known = Number.isFinite(this.value);
    return html`<div
      class="track"
      role="progressbar"
      aria-label=${this.label ?? 'Progress'}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${known ? this.value : ''}
    >
      <div class="fill ${known ? '' : 'unknown'}"></div>
    </div>`;
  }
}

customElements.define('cut-progress', ProgressBar);
