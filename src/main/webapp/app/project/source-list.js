import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { sources } from '../api/cutroom.js';
import { bytes, clock } from '../format.js';
import { confirmed } from '../ui/confirm.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';
import './drop-zone.js';
import './upload-row.js';

const kindIcons = { video: 'film', audio: 'music', image: 'image' };

/** What a project is made from, and what is on its way to it. Sends `files` and `changed`. */
class SourceList extends LitElement {
  static properties = { items: { attribute: false }, queue: { attribute: false }, tick: { type: Number } };

  static styles = [
    shared,
    css`
      section {
        padding: var(--space-4);
      }
      .title {
        margin-bottom: var(--space-2);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) 0;
      }
      .picture {
        position: relative;
        display: grid;
        place-items: center;
        flex: none;
        width: 4rem;
        height: 2.5rem;
        border-radius: var(--radius-s);
        background: var(--sunken);
        color: var(--ink-faint);
        overflow: hidden;
      }
      .picture img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .name {
        font-weight: 550;
      }
      cut-drop-zone {
        margin-top: var(--space-3);
      }
    `,
  ];

  async destroy(source) {
    const question = {
      title: 'Delete this source?',
      text: `“${source.fileName}” is deleted from the server. Clips that were made from it stay.`,
      action: 'Delete',
    };
    if (!(await confirmed(question))) {
      return;
    }
    try {
      await sources.remove(source.id);
    } catch (problem) {
      toastProblem(problem);
    }
    this.dispatchEvent(new Event('changed'));
  }

  render() {
    return html`<section class="card" aria-labelledby="title">
      <div class="row title"><h2 id="title" class="grow">Sources</h2></div>
      <ul>
        ${repeat(this.items, (source) => source.id, (source) => this.row(source))}
      </ul>
      ${repeat(
        this.queue.uploads,
        (upload) => upload,
        (upload) => html`<cut-upload
          .upload=${upload}
          .tick=${this.tick}
          @dismiss=${() => this.queue.dismiss(upload)}
          @again=${() => this.queue.again(upload)}
        ></cut-upload>`,
      )}
      <cut-drop-zone @files=${(event) => this.dispatchEvent(new CustomEvent('files', { detail: event.detail }))}></cut-drop-zone>
    </section>`;
  }

  row(source) {
    return html`<li>
      <span class="picture">
        <wa-icon name=${kindIcons[source.kind] ?? 'film'}></wa-icon>
        ${source.kind === 'audio'
          ? nothing
          : html`<img
              src=${sources.thumbnail(source.id)}
              alt=""
              loading="lazy"
              @error=${(event) => (event.target.hidden = true)}
            />`}
      </span>
      <div class="grow">
        <p class="name cut" title=${source.fileName}>${source.fileName}</p>
        <p class="tiny soft numbers">${this.facts(source)}</p>
      </div>
      <wa-button size="s" appearance="plain" @click=${() => this.destroy(source)}>
        <wa-icon name="trash" label="Delete ${source.fileName}"></wa-icon>
      </wa-button>
    </li>`;
  }

  facts(source) {
    return [
      source.kind === 'image' ? '' : clock(source.durationSeconds ?? Number.NaN),
      source.width ? `${source.width} × ${source.height}` : '',
      bytes(source.sizeBytes),
      source.kind === 'video' && !source.hasAudio ? 'no sound' : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

customElements.define('cut-sources', SourceList);
