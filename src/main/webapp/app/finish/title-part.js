import { html, nothing } from '../../vendor/lit.js';
import { fields } from '../ui/field-styles.js';
import '../ui/section.js';
import { shared } from '../ui/styles.js';
import { DraftPart } from './part.js';
import './style-choice.js';

const LONGEST = 2000;

/** A title over the beginning. */
class TitlePart extends DraftPart {
  static properties = { styles: { attribute: false }, samples: { attribute: false }, tick: { type: Number } };

  static pointer = '/title';

  static styles = [shared, fields];

  render() {
    const { on, text, style } = this.part;
    const summary = on && text.trim() ? `“${text.trim()}”, over the first seconds` : 'A line over the first seconds, to make people stay';
    return html`<cut-section heading="Title" icon="title" summary=${summary} ?on=${on}
      @toggle=${(event) => this.change({ on: event.detail })}
    >
      <div>
        <wa-textarea
          label="Text of the title"
          rows="2"
          resize="auto"
          maxlength=${LONGEST}
          .value=${text}
          @input=${(event) => this.change({ text: event.target.value })}
        ></wa-textarea>
        ${this.fault('text', '')}
      </div>
      ${this.styles.length
        ? html`<div>
            <cut-styles label="Look of the title" kind="title" .styles=${this.styles} .value=${style}
              .samples=${this.samples} .tick=${this.tick}
              @choose=${(event) => this.change({ style: event.detail })}></cut-styles>
            ${this.fault('style')}
          </div>`
        : nothing}
    </cut-section>`;
  }
}

customElements.define('cut-title-part', TitlePart);
