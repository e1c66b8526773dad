import { html, nothing } from '../../vendor/lit.js';
import '../ui/section.js';
import '../ui/slider.js';
import { shared } from '../ui/styles.js';
import { untouched } from './draft.js';
import { DraftPart } from './part.js';

const change = (from, less, more) => (value) => {
  const percent = Math.round((value - from) * 100);
  return percent === 0 ? 'as it is' : `${Math.abs(percent)} % ${percent > 0 ? more : less}`;
};
const strength = (value) => ['off', 'a little', 'clearly', 'strongly', 'as much as it goes'][Math.ceil(value * 4)];

const filters = [
  { name: 'brightness', label: 'Brightness', min: -0.5, max: 0.5, step: 0.01, words: change(0, 'darker', 'brighter') },
  { name: 'contrast', label: 'Contrast', min: 0.5, max: 1.5, step: 0.01, words: change(1, 'less', 'more') },
  { name: 'saturation', label: 'Colour', min: 0, max: 2, step: 0.01, words: change(1, 'paler', 'richer') },
  { name: 'sharpen', label: 'Sharpen', min: 0, max: 1, step: 0.05, words: strength },
  { name: 'denoise', label: 'Remove grain', min: 0, max: 1, step: 0.05, words: strength },
];

/** Corrections of all pictures; each has its way back, and all of them together. */
class PicturePart extends DraftPart {
  static properties = { open: { state: true } };

  static pointer = '/filters';

  static styles = [shared];

  get touched() {
    return filters.filter(({ name }) => this.part[name] !== untouched[name]);
  }

  render() {
    const { touched } = this;
    const open = this.open ?? touched.length > 0;
    const summary = touched.length ? touched.map(({ label }) => label).join(', ') : 'Brightness, contrast, colour, sharpness, grain';
    return html`<cut-section heading="Picture" icon="sliders" summary=${summary} ?on=${open}
      @toggle=${(event) => this.toggle(event.detail)}
    >
      ${filters.map(
        ({ name, label, min, max, step, words }) => html`<cut-slider
          label=${label}
          min=${min}
          max=${max}
          step=${step}
          neutral=${untouched[name]}
          .value=${this.part[name]}
          .words=${words}
          .fault=${this.faultText(name)}
          @slide=${(event) => this.change({ [name]: event.detail })}
        ></cut-slider>`,
      )}
      ${touched.length
        ? html`<div>
            <wa-button size="s" appearance="plain" @click=${() => this.change(untouched)}>
              <wa-icon slot="start" name="retry"></wa-icon>Reset all
            </wa-button>
          </div>`
        : nothing}
    </cut-section>`;
  }

  /** Switched off, the picture is as it was filmed. */
  toggle(open) {
    this.open = open;
    if (!open && this.touched.length) {
      this.change(untouched);
    }
  }
}

customElements.define('cut-picture-part', PicturePart);
