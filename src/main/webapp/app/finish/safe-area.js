import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';

/** What the platform's own buttons and texts may cover, laid over a picture. */
class SafeArea extends LitElement {
  static properties = { preset: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
        pointer-events: none;
        overflow: hidden;
        border-radius: inherit;
      }
      .free {
        position: absolute;
        border: 1.5px dashed #fff;
        border-radius: var(--radius-s);
        box-shadow: 0 0 0 200vmax rgb(10 10 12 / 55%);
      }
      .word {
        position: absolute;
        bottom: var(--space-2);
        left: 0;
        right: 0;
        padding: 0 var(--space-2);
        color: #fff;
        font-size: var(--text-xs);
        font-weight: 550;
        text-align: center;
        text-shadow: 0 1px 3px #000;
      }
    `,
  ];

  /** Through the style object: the Content-Security-Policy forbids style attributes. */
  updated() {
    const { width, height, safeArea } = this.preset;
    const style = this.renderRoot.querySelector('.free').style;
    style.top = `${(safeArea.top / height) * 100}%`;
    style.bottom = `${(safeArea.bottom / height) * 100}%`;
    style.left = `${(safeArea.left / width) * 100}%`;
    style.right = `${(safeArea.right / width) * 100}%`;
  }

  render() {
    return html`<div class="free"></div>
      <p class="word">${this.preset.title} may cover what is dark</p>`;
  }
}

customElements.define('cut-safe-area', SafeArea);
