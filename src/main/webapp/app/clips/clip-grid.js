import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { clock, count } from '../format.js';
import { finishing } from '../router.js';
import { shared } from '../ui/styles.js';

/**
 * The clips of a project as 9:16 cards, best first within each generation. Sends `open`, `select`
 * and `trash` with the clip.
 */
class ClipGrid extends LitElement {
  static properties = { items: { attribute: false }, onlySelected: { state: true } };

  static styles = [
    shared,
    css`
      .head {
        margin-bottom: var(--space-4);
        min-height: 2.25rem;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
        gap: var(--space-5) var(--space-4);
      }
      .clip {
        position: relative;
        min-width: 0;
      }
      .picture {
        position: relative;
        display: block;
        width: 100%;
        padding: 0;
        border: 0;
        aspect-ratio: 9 / 16;
        border-radius: var(--radius-l);
        background: var(--sunken);
        overflow: hidden;
        cursor: pointer;
      }
      .picture:focus-visible {
        border-radius: var(--radius-l);
      }
      .picture img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
        transition: transform var(--calm) ease-out;
      }
      .picture:hover img {
        transform: scale(1.02);
      }
      .selected .picture {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .time,
      .done,
      .play {
        position: absolute;
        color: #fff;
        background: rgb(15 15 14 / 72%);
      }
      .done {
        display: flex;
        align-items: center;
        gap: 0.3em;
        left: var(--space-2);
        bottom: var(--space-2);
      }
      .time {
        right: var(--space-2);
        bottom: var(--space-2);
      }
      .time,
      .done {
        padding: 0 0.45em;
        border-radius: 0.3rem;
        font-size: var(--text-xs);
        font-weight: 550;
      }
      .play {
        inset: 0;
        width: 2.75rem;
        height: 2.75rem;
        margin: auto;
        display: grid;
        place-items: center;
        border-radius: 50%;
        opacity: 0;
        transition: opacity var(--quick);
      }
      .picture:hover .play,
      .picture:focus-visible .play {
        opacity: 1;
      }
      .star {
        position: absolute;
        top: var(--space-2);
        right: var(--space-2);
        display: grid;
        place-items: center;
        width: 2rem;
        height: 2rem;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: rgb(15 15 14 / 62%);
        color: #fff;
        cursor: pointer;
      }
      .star[aria-pressed='true'] {
        background: #2f55e0;
      }
      .foot {
        display: flex;
        align-items: center;
        margin-top: var(--space-2);
      }
      .name {
        font-weight: 550;
      }
      @media (max-width: 40rem) {
        .grid {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: var(--space-4) var(--space-3);
        }
      }
    `,
  ];

  send(name, clip) {
    this.dispatchEvent(new CustomEvent(name, { detail: clip }));
  }

  render() {
    const chosen = this.items.filter((clip) => clip.selected);
    const shown = this.onlySelected && chosen.length ? chosen : this.items;
    return html`<section aria-labelledby="title">
      <div class="row head">
        <h2 id="title">Clips</h2>
        <span class="faint grow">${this.items.length}</span>
        ${chosen.length
          ? html`<wa-button
              size="s"
              appearance=${this.onlySelected ? 'filled' : 'outlined'}
              @click=${() => (this.onlySelected = !this.onlySelected)}
            >
              ${this.onlySelected ? 'Show all' : `${count(chosen.length, 'pick')}`}
            </wa-button>`
          : nothing}
      </div>
      <ul class="grid">
        ${repeat(shown, (clip) => clip.id, (clip) => this.card(clip))}
      </ul>
    </section>`;
  }

  card(clip) {
    const length = clock(clip.durationSeconds);
    return html`<li class="clip ${clip.selected ? 'selected' : ''}">
      <button class="picture" aria-label="Open ${clip.name}, ${clip.links?.final ? 'finished ' : ''}${length}" @click=${() => this.send('open', clip)}>
        ${clip.links?.thumbnail
          ? html`<img src=${clips.thumbnail(clip.id)} alt="" loading="lazy" @error=${(event) => (event.target.hidden = true)} />`
          : nothing}
        <span class="play"><wa-icon name="play"></wa-icon></span>
        ${clip.links?.final ? html`<span class="done"><wa-icon name="check"></wa-icon>Finished</span>` : nothing}
        <span class="time numbers">${length}</span>
      </button>
      <button
        class="star"
        aria-pressed=${String(clip.selected)}
        aria-label="Pick ${clip.name}"
        @click=${() => this.send('select', clip)}
      >
        <wa-icon name=${clip.selected ? 'check' : 'plus'}></wa-icon>
      </button>
      <div class="foot">
        <div class="grow">
          <h3 class="name cut" title=${clip.name}>${clip.name}</h3>
          <p class="tiny soft cut">${clip.reasons?.join(' · ') || `${clip.width} × ${clip.height}`}</p>
        </div>
        <wa-dropdown placement="bottom-end" @wa-select=${(event) => this.chosen(event, clip)}>
          <wa-button slot="trigger" size="s" appearance="plain">
            <wa-icon name="more" label="More about ${clip.name}"></wa-icon>
          </wa-button>
          <wa-dropdown-item value="open"><wa-icon slot="icon" name="play"></wa-icon>Open</wa-dropdown-item>
          <wa-dropdown-item value="finish"
            ><wa-icon slot="icon" name="wand"></wa-icon>${clip.links?.final ? 'Change' : 'Finish'}</wa-dropdown-item
          >
          <wa-dropdown-item value="download"><wa-icon slot="icon" name="download"></wa-icon>Download</wa-dropdown-item>
          <wa-dropdown-item value="trash" variant="danger"
            ><wa-icon slot="icon" name="trash"></wa-icon>Move to trash</wa-dropdown-item
          >
        </wa-dropdown>
      </div>
    </li>`;
  }

  chosen(event, clip) {
    const { value } = event.detail.item;
    if (value === 'download') {
      location.assign(clips.download(clip.id));
    } else if (value === 'finish') {
      location.assign(finishing(clip));
    } else {
      this.send(value, clip);
    }
  }
}

customElements.define('cut-clips', ClipGrid);
