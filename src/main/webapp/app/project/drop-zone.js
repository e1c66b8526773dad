import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';

/** Takes files by drop or by button. Sends `files` with a FileList. `large` fills an empty project. */
class DropZone extends LitElement {
  static properties = { large: { type: Boolean, reflect: true }, over: { state: true } };

  static styles = [
    shared,
    css`
      .zone {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-3);
        width: 100%;
        padding: var(--space-3) var(--space-4);
        border: 1.5px dashed color-mix(in oklab, var(--line-strong) 60%, var(--line));
        border-radius: var(--radius-m);
        background: none;
        color: var(--ink-soft);
        font-size: var(--text-s);
        text-align: center;
        cursor: pointer;
        transition:
          background var(--quick),
          border-color var(--quick);
      }
      .zone:hover,
      .zone.over {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--ink);
      }
      .zone b {
        color: var(--ink);
        font-weight: 600;
      }
      :host([large]) .zone {
        flex-direction: column;
        min-height: 22rem;
        font-size: var(--text-m);
        border-radius: var(--radius-l);
      }
      :host([large]) wa-icon {
        padding: var(--space-3);
        border-radius: 50%;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 1.5rem;
      }
      :host([large]) b {
        display: block;
        font-size: var(--text-l);
      }
    `,
  ];

  take(files) {
    if (files?.length) {
      this.dispatchEvent(new CustomEvent('files', { detail: [...files] }));
    }
  }

  picked(event) {
    this.take(event.target.files);
    event.target.value = '';
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take(event.dataTransfer.files);
  }

  render() {
    return html`
      <button
        class="zone ${this.over ? 'over' : ''}"
        @click=${() => this.renderRoot.querySelector('input').click()}
        @dragover=${(event) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}
      >
        <wa-icon name="upload"></wa-icon>
        ${this.large
          ? html`<span><b>Drop your footage here</b>or choose files: video, sound or pictures</span>`
          : html`<span><b>Add files</b> or drop them here</span>`}
      </button>
      <input
        type="file"
        multiple
        hidden
        aria-label="Footage to upload"
        accept="video/*,audio/*,image/*,.mkv,.mts,.m2ts,.flac,.opus"
        @change=${this.picked}
      />
    `;
  }
}

customElements.define('cut-drop-zone', DropZone);
