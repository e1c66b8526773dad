import { LitElement, css, html } from '../../vendor/lit.js';
import { shared } from '../ui/styles.js';
import './captions-part.js';
import { speaks } from './draft.js';
import './music-part.js';
import './picture-part.js';
import './preset-part.js';
import { StyleSamples } from './style-samples.js';
import './title-part.js';
import './voice-part.js';

/** All that can be chosen, one section each. Sends `part` with `{name, value}`, and `files`. */
class Design extends LitElement {
  static properties = {
    clip: { attribute: false },
    draft: { attribute: false },
    choices: { attribute: false },
    sources: { attribute: false },
    faults: { attribute: false },
    tick: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
    `,
  ];

  disconnectedCallback() {
    super.disconnectedCallback();
    this.samples?.stop();
    this.samples = undefined;
  }

  willUpdate() {
    if (this.samples?.clip.id !== this.clip.id) {
      this.samples?.stop();
      this.samples = new StyleSamples(this.clip);
      this.samples.addEventListener('change', () => (this.tick = (this.tick ?? 0) + 1));
    }
  }

  send(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  render() {
    const { draft, samples, tick, faults } = this;
    const { presets, captionStyles, titleStyles, speakers } = this.choices;
    const part = (name) => (event) => this.send('part', { name, value: event.detail });
    return html`
      <cut-voice-part .part=${draft.voiceOver} .speakers=${speakers} .faults=${faults} @part=${part('voiceOver')}></cut-voice-part>
      <cut-captions-part .part=${draft.captions} .styles=${captionStyles} .samples=${samples} .tick=${tick}
        .faults=${faults} @part=${part('captions')}></cut-captions-part>
      <cut-title-part .part=${draft.title} .styles=${titleStyles} .samples=${samples} .tick=${tick}
        .faults=${faults} @part=${part('title')}></cut-title-part>
      <cut-music-part .part=${draft.music} .sources=${this.sources} ?speaks=${speaks(draft)} .faults=${faults}
        @part=${part('music')} @files=${(event) => this.send('files', event.detail)}></cut-music-part>
      <cut-picture-part .part=${draft.filters} .faults=${faults} @part=${part('filters')}></cut-picture-part>
      <cut-preset-part .presets=${presets} .value=${draft.preset} .faults=${faults} @preset=${part('preset')}></cut-preset-part>
    `;
  }
}

customElements.define('cut-design', Design);
