import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { bytes } from '../format.js';
import { fields } from '../ui/field-styles.js';
import { shared } from '../ui/styles.js';

/** More is no subtitle file; somebody has picked the video. */
const LARGEST_BYTES = 2_000_000;
const example = '1\n00:00:00,000 --> 00:00:02,000\nYour words here';

/**
 * Subtitles from a file or pasted, with what the server finds wrong, line by line. Sends `text`.
 */
class SubtitleField extends LitElement {
  static properties = { text: {}, faults: { attribute: false }, fileName: { state: true }, refusal: { state: true } };

  static styles = [
    shared,
    fields,
    css`
      .row {
        flex-wrap: wrap;
        margin-bottom: var(--space-2);
      }
      wa-textarea::part(textarea) {
        font-family: var(--mono);
        font-size: var(--text-s);
        max-height: 16rem;
      }
      .faults ul {
        display: grid;
        gap: var(--space-1);
      }
      .faults {
        margin-top: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--bad-soft);
        font-size: var(--text-s);
        max-height: 12rem;
        overflow-y: auto;
      }
      .faults .link {
        margin-inline-start: var(--space-2);
      }
    `,
  ];

  send(text) {
    this.dispatchEvent(new CustomEvent('text', { detail: text }));
  }

  /** Read as UTF-8; what is not shows replacement characters, and the server says which line. */
  async take(file) {
    this.refusal = '';
    if (!file) {
      return;
    }
    if (file.size > LARGEST_BYTES) {
      this.refusal = `“${file.name}” has ${bytes(file.size)}; a subtitle file is a small text.`;
      return;
    }
    this.fileName = file.name;
    this.send(await file.text());
  }

  /** Marks a line in the text, so that a fault is found at a glance. */
  show(line) {
    const area = this.renderRoot.querySelector('wa-textarea');
    const lines = this.text.split('\n');
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0), 'none');
    area.scrollPosition({ top: (line - 3) * 19 });
  }

  get found() {
    return this.faults.filter(({ pointer }) => /^\/captions\/(srt|vtt)/.test(pointer));
  }

  render() {
    return html`<div class="row">
        <wa-button size="s" appearance="outlined" @click=${() => this.renderRoot.querySelector('input').click()}>
          <wa-icon slot="start" name="upload"></wa-icon>Choose a file
        </wa-button>
        <span class="small soft grow cut">${this.fileName ?? 'SRT or WebVTT, or paste it below'}</span>
        <input
          type="file"
          hidden
          aria-label="Subtitle file"
          accept=".srt,.vtt,text/vtt,application/x-subrip"
          @change=${(event) => this.take(event.target.files[0])}
        />
      </div>
      <wa-textarea label="Subtitles" rows="7" resize="vertical" placeholder=${example} spellcheck="false"
        .value=${this.text} @input=${(event) => this.send(event.target.value)}></wa-textarea>
      ${this.refusal ? html`<p class="fault" role="status">${this.refusal}</p>` : nothing}
      ${this.found.length
        ? html`<div class="faults" role="status">
            <ul aria-label="What is wrong with the subtitles">
              ${this.found.map((fault) => this.row(fault))}
            </ul>
          </div>`
        : nothing}`;
  }

  row({ detail }) {
    const line = Number(/^Line (\d+)/.exec(detail)?.[1]);
    return html`<li>
      ${detail}${line ? html`<button class="link" aria-label="Show line ${line}" @click=${() => this.show(line)}>Show</button>` : nothing}
    </li>`;
  }
}

customElements.define('cut-subtitles', SubtitleField);
