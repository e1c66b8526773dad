import { LitElement, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { shared } from '../ui/styles.js';

/**
 * What of a clip can be taken away: the video itself at once, all else in a menu. `second` where
 * something else is the first thing to do.
 */
class ClipFiles extends LitElement {
  static properties = { clip: { attribute: false }, second: { type: Boolean } };

  static styles = [shared];

  get others() {
    const { id, links } = this.clip;
    const all = [
      ['raw', links?.final, 'film', 'Video as it was cut', clips.download(id, 'raw')],
      ['srt', links?.captionsSrt, 'captions', 'Captions as SRT', clips.subtitles(id, 'srt')],
      ['vtt', links?.captionsVtt, 'captions', 'Captions as WebVTT', clips.subtitles(id, 'vtt')],
      ['voice', links?.voice, 'mic', 'Voice-over', clips.voice(id)],
    ];
    return all.filter(([, there]) => there);
  }

  /** A link that is not there yet at the click: captions open as text unless they are named a download. */
  take(value) {
    const [, , , , address] = this.others.find(([name]) => name === value);
    const link = document.createElement('a');
    link.href = address;
    link.download = value === 'srt' || value === 'vtt' ? `${this.clip.name}.${value}` : '';
    link.click();
  }

  render() {
    const { clip, others } = this;
    return html`<div class="row">
      <wa-button variant=${this.second ? 'neutral' : 'brand'} appearance=${this.second ? 'outlined' : 'accent'} href=${clips.download(clip.id)}>
        <wa-icon slot="start" name="download"></wa-icon>Download
      </wa-button>
      ${others.length
        ? html`<wa-dropdown @wa-select=${(event) => this.take(event.detail.item.value)}>
            <wa-button slot="trigger" appearance="outlined" with-caret>More files</wa-button>
            ${others.map(
              ([value, , icon, label]) => html`<wa-dropdown-item value=${value}>
                <wa-icon slot="icon" name=${icon}></wa-icon>${label}
              </wa-dropdown-item>`,
            )}
          </wa-dropdown>`
        : nothing}
    </div>`;
  }
}

customElements.define('cut-files', ClipFiles);
