import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import '../ui/problem-note.js';
import '../ui/segmented.js';
import { shared } from '../ui/styles.js';

const variants = [
  { value: 'final', label: 'Finished' },
  { value: 'raw', label: 'As cut' },
];

/**
 * A clip to watch: the finished version, and the one it was made from. `version` tells one render
 * from the next, since the file has the same address.
 */
class ClipPlayer extends LitElement {
  static properties = { clip: { attribute: false }, version: {}, variant: { state: true }, problem: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      video {
        display: block;
        width: 100%;
        max-height: var(--stage-height, 68vh);
        aspect-ratio: var(--shape, 9 / 16);
        border-radius: var(--radius-l);
        background: #000;
      }
    `,
  ];

  willUpdate(changed) {
    const before = changed.get('clip') ?? this.clip;
    const other = !this.variant || before.id !== this.clip.id;
    // Another clip, or one that has just been finished (again): the newest is what one wants to see.
    if (other || changed.has('version') || before.links?.final !== this.clip.links?.final) {
      this.variant = this.clip.links?.final ? 'final' : 'raw';
      this.problem = undefined;
    }
  }

  updated() {
    const { width, height } = this.clip;
    this.style.setProperty('--shape', `${width} / ${height}`);
  }

  /** Another address makes the player load what another render has put there. */
  get address() {
    const version = this.version ? `&render=${encodeURIComponent(this.version)}` : '';
    return `${clips.content(this.clip.id, this.variant)}${version}`;
  }

  render() {
    const { clip } = this;
    return html`
      ${clip.links?.final
        ? html`<cut-segmented label="Version" .options=${variants} .value=${this.variant}
            @choose=${(event) => (this.variant = event.detail)}></cut-segmented>`
        : nothing}
      <video
        controls
        autofocus
        playsinline
        preload="metadata"
        src=${this.address}
        poster=${clip.links?.thumbnail ? clips.thumbnail(clip.id) : nothing}
        aria-label=${clip.name}
        @loadedmetadata=${() => (this.problem = undefined)}
        @error=${() => (this.problem = { message: 'The player could not load this clip.' })}
      ></video>
      ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
    `;
  }
}

customElements.define('cut-player', ClipPlayer);
