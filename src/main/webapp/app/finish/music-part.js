import { css, html, nothing } from '../../vendor/lit.js';
import { sources } from '../api/cutroom.js';
import { clock } from '../format.js';
import { fields } from '../ui/field-styles.js';
import '../ui/section.js';
import '../ui/slider.js';
import { shared } from '../ui/styles.js';
import { DraftPart } from './part.js';

/** From which level on a word fits, the loudest first. */
const loudness = [
  [0, 'as loud as the rest'],
  [-6, 'clearly heard'],
  [-12, 'in the background'],
  [-20, 'quietly behind'],
  [-Infinity, 'barely there'],
];
const ducking = [
  [0, 'stays as it is'],
  [-5, 'steps back a little'],
  [-11, 'steps back'],
  [-17, 'steps far back'],
  [-Infinity, 'almost silent'],
];

const spoken = (words) => (db) => words.find(([from]) => db >= from)[1];

/** Music under everything: which, how loud, and how far it steps back while somebody speaks. */
class MusicPart extends DraftPart {
  static properties = { sources: { attribute: false }, speaks: { type: Boolean } };

  static pointer = '/music';

  static styles = [
    shared,
    fields,
    css`
      audio {
        display: block;
        width: 100%;
        height: 2.5rem;
      }
    `,
  ];

  /** Sound files first; the sound of a video can be music as well. */
  get audible() {
    const heard = this.sources.filter((source) => source.kind === 'audio' || (source.kind === 'video' && source.hasAudio));
    return heard.sort((one, other) => Number(other.kind === 'audio') - Number(one.kind === 'audio'));
  }

  toggle(on) {
    const first = this.audible.find((source) => source.kind === 'audio');
    this.change({ on, sourceId: this.part.sourceId || first?.id || '' });
  }

  pick(event) {
    this.dispatchEvent(new CustomEvent('files', { detail: [...event.target.files] }));
    event.target.value = '';
  }

  render() {
    const { on, sourceId, volumeDb, duckDb } = this.part;
    const name = this.sources.find((source) => source.id === sourceId)?.fileName;
    const summary = on && name ? `${name}, ${spoken(loudness)(volumeDb)}` : 'A track under everything, as long as the video';
    return html`<cut-section heading="Music" icon="music" summary=${summary} ?on=${on}
      @toggle=${(event) => this.toggle(event.detail)}
    >
      ${this.audible.length ? this.choice() : html`<p class="small soft">This project has no sound yet: add a track.</p>`}
      <div class="row">
        <wa-button size="s" appearance="outlined" @click=${() => this.renderRoot.querySelector('input').click()}>
          <wa-icon slot="start" name="upload"></wa-icon>Add a track
        </wa-button>
        <input type="file" hidden aria-label="Music to upload" accept="audio/*,.flac,.opus" @change=${this.pick} />
      </div>
      ${sourceId
        ? html`<cut-slider label="Volume" min="-30" max="6" step="1" neutral="-9" .value=${volumeDb}
              .words=${spoken(loudness)} .fault=${this.faultText('volumeDb')}
              @slide=${(event) => this.change({ volumeDb: event.detail })}></cut-slider>
            ${this.speaks
              ? html`<cut-slider label="While somebody speaks" min="-24" max="0" step="1" neutral="-12" .value=${duckDb}
                  .words=${spoken(ducking)} .fault=${this.faultText('duckDb')}
                  @slide=${(event) => this.change({ duckDb: event.detail })}></cut-slider>`
              : nothing}`
        : nothing}
    </cut-section>`;
  }

  choice() {
    const { sourceId } = this.part;
    return html`<div>
        <wa-select label="Track" placeholder="Choose a track" .value=${sourceId}
          @change=${(event) => this.change({ sourceId: event.target.value })}>
          ${this.audible.map(
            (source) => html`<wa-option value=${source.id} label=${source.fileName}>
              ${source.fileName} <span class="faint small numbers">${clock(source.durationSeconds ?? Number.NaN)}</span>
            </wa-option>`,
          )}
        </wa-select>
        ${this.fault('sourceId', '')}
      </div>
      ${sourceId
        ? html`<audio controls preload="none" src=${sources.content(sourceId)} aria-label="Listen to the track"></audio>`
        : nothing}`;
  }
}

customElements.define('cut-music-part', MusicPart);
