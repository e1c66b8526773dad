import { LitElement, html, nothing } from '../../vendor/lit.js';
import { clock } from '../format.js';
import { fields } from '../ui/field-styles.js';
import '../ui/section.js';
import { shared } from '../ui/styles.js';
import { faultsAt, sentences } from './faults.js';

/** Where the video is to be published. Sends `preset` with the name. */
class PresetPart extends LitElement {
  static properties = { presets: { attribute: false }, value: {}, faults: { attribute: false } };

  static styles = [shared, fields];

  render() {
    const chosen = this.presets.find((preset) => preset.name === this.value);
    const fault = sentences(faultsAt(this.faults, '/preset'));
    return html`<cut-section heading="Made for" icon="smartphone" summary=${this.facts(chosen)} fixed on>
      <div>
        <wa-select label="Platform" .value=${this.value}
          @change=${(event) => this.dispatchEvent(new CustomEvent('preset', { detail: event.target.value }))}>
          ${this.presets.map(
            (preset) => html`<wa-option value=${preset.name} label=${preset.title}>
              ${preset.title} <span class="faint numbers small">${preset.width} × ${preset.height}</span>
            </wa-option>`,
          )}
        </wa-select>
        ${fault ? html`<p class="fault" role="status">${fault}</p>` : nothing}
      </div>
    </cut-section>`;
  }

  facts(preset) {
    return preset ? `${preset.width} × ${preset.height}, up to ${clock(preset.limits.maxSeconds)}` : '';
  }
}

customElements.define('cut-preset-part', PresetPart);
