import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import '../clips/clip-files.js';
import '../clips/clip-player.js';
import '../clips/clip-report.js';
import '../ui/segmented.js';
import { shared } from '../ui/styles.js';
import './preview-picture.js';

/**
 * What the video looks like: the preview of what is being changed, or what came of it. Sends `show`
 * with which of the two; `at` and `answer` are those of the preview.
 */
class Stage extends LitElement {
  static properties = {
    clip: { attribute: false },
    request: { attribute: false },
    at: { type: Number },
    seconds: { type: Number },
    preset: { attribute: false },
    shows: {},
    version: {},
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      .result {
        display: grid;
        gap: var(--space-4);
      }
      .warning {
        align-items: flex-start;
        color: var(--warn);
      }
      .warning wa-icon {
        flex: none;
        margin-top: 0.25em;
      }
    `,
  ];

  again(event) {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  render() {
    const finished = Boolean(this.clip.links?.final);
    const choices = [
      { value: 'preview', label: 'Preview', icon: 'eye' },
      { value: 'video', label: finished ? 'Finished video' : 'As cut', icon: 'play' },
    ];
    return html`<cut-segmented label="What is shown" .options=${choices} .value=${this.shows}
        @choose=${(event) => this.dispatchEvent(new CustomEvent('show', { detail: event.detail }))}></cut-segmented>
      <h2 class="unseen">What it looks like</h2>
      ${this.preview()} ${this.shows === 'video' ? this.result(finished) : nothing}
      <p class="unseen" role="status">${this.version && finished ? 'The finished video is ready.' : ''}</p>`;
  }

  /** Hidden, it keeps its picture and asks for no other. */
  preview() {
    const hidden = this.shows !== 'preview';
    return html`<cut-preview
      ?hidden=${hidden}
      .clip=${this.clip}
      .request=${hidden ? undefined : this.request}
      .at=${this.at}
      .seconds=${this.seconds}
      .preset=${this.preset}
      @at=${this.again}
      @answer=${this.again}
    ></cut-preview>`;
  }

  result(finished) {
    const { clip } = this;
    return html`<div class="result">
      <cut-player .clip=${clip} .version=${this.version}></cut-player>
      ${clip.warnings?.map(
        (warning) => html`<p class="small row warning"><wa-icon name="triangle-alert"></wa-icon><span>${warning}</span></p>`,
      )}
      <cut-files .clip=${clip}></cut-files>
      ${finished
        ? html`<cut-report .clipId=${clip.id} .version=${this.version} .available=${Boolean(clip.links?.report)}></cut-report>`
        : nothing}
    </div>`;
  }
}

customElements.define('cut-stage', Stage);
