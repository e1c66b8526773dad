import { css, html, nothing } from '../../vendor/lit.js';
import { fields } from '../ui/field-styles.js';
import '../ui/section.js';
import '../ui/segmented.js';
import { shared } from '../ui/styles.js';
import { DraftPart } from './part.js';
import './style-choice.js';
import './subtitle-field.js';

const origins = [
  { value: 'voice', label: 'From the script' },
  { value: 'file', label: 'My own subtitles' },
];
const groupings = ['1', '2', '3', '4', '5', '6', '8'];

/** The words on the picture: where they come from, and what they look like. */
class CaptionsPart extends DraftPart {
  static properties = { styles: { attribute: false }, samples: { attribute: false }, tick: { type: Number } };

  static pointer = '/captions';

  static styles = [
    shared,
    fields,
    css`
      wa-select {
        max-width: 16rem;
      }
    `,
  ];

  get summary() {
    const { on, from, style } = this.part;
    if (!on) {
      return 'The words on the picture, for those who watch without sound';
    }
    const title = this.styles.find((each) => each.name === style)?.title ?? this.styles[0]?.title;
    return [title, from === 'file' ? 'from your subtitles' : 'from the script'].filter(Boolean).join(', ');
  }

  render() {
    const { on, from, subtitles, style, wordsPerCue } = this.part;
    return html`<cut-section heading="Captions" icon="captions" summary=${this.summary} ?on=${on}
      @toggle=${(event) => this.change({ on: event.detail })}
    >
      <div>
        <cut-segmented label="The words come" .options=${origins} .value=${from}
          @choose=${(event) => this.change({ from: event.detail })}></cut-segmented>
        ${this.fault('')}
      </div>
      ${from === 'file'
        ? html`<cut-subtitles
            .text=${subtitles}
            .faults=${this.faults}
            @text=${(event) => this.change({ subtitles: event.detail })}
          ></cut-subtitles>`
        : nothing}
      ${this.styles.length
        ? html`<div>
            <cut-styles label="Look of the captions" kind="captions" .styles=${this.styles} .value=${style}
              .samples=${this.samples} .tick=${this.tick}
              @choose=${(event) => this.change({ style: event.detail })}></cut-styles>
            ${this.fault('style')}
          </div>`
        : nothing}
      <div>
        <wa-select label="Words at once" .value=${wordsPerCue ? String(wordsPerCue) : 'auto'}
          @change=${(event) => this.change({ wordsPerCue: Number(event.target.value) || null })}>
          <wa-option value="auto">As many as read well</wa-option>
          ${groupings.map((words) => html`<wa-option value=${words}>At most ${words}</wa-option>`)}
        </wa-select>
        ${this.fault('wordsPerCue')}
      </div>
    </cut-section>`;
  }
}

customElements.define('cut-captions-part', CaptionsPart);
