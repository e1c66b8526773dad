import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { ago, clock, count } from '../format.js';
import { title } from '../router.js';
import { confirmed } from '../ui/confirm.js';
import { Loading } from '../ui/loading.js';
import { shared } from '../ui/styles.js';
import { toast, toastProblem } from '../ui/toast.js';

/** Clips that were thrown away: back to their project, or gone for ever. */
class Trash extends LitElement {
  static styles = [
    shared,
    css`
      .head {
        margin-bottom: var(--space-5);
      }
      .empty {
        padding: var(--space-8) var(--space-4);
        text-align: center;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        padding: var(--space-3) var(--space-4);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      img {
        width: 2.5rem;
        aspect-ratio: 9 / 16;
        object-fit: cover;
        border-radius: var(--radius-s);
        background: var(--sunken);
      }
      @media (max-width: 40rem) {
        .word {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.loading = new Loading(this, () => clips.trashed());
  }

  connectedCallback() {
    super.connectedCallback();
    title('Trash');
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  async restore(clip) {
    try {
      await clips.restore(clip.id);
      toast(`“${clip.name}” is back in its project.`);
    } catch (problem) {
      toastProblem(problem);
    }
    this.loading.run();
  }

  async destroy(clip) {
    const question = {
      title: 'Delete for ever?',
      text: `“${clip.name}” and its files cannot be brought back afterwards.`,
      action: 'Delete for ever',
    };
    if (!(await confirmed(question))) {
      return;
    }
    try {
      await clips.removeForever(clip.id);
      toast(`“${clip.name}” is gone.`);
    } catch (problem) {
      toastProblem(problem);
    }
    this.loading.run();
  }

  render() {
    const { value, problem } = this.loading;
    return html`
      <div class="head">
        <h1 tabindex="-1">Trash</h1>
        ${value?.length ? html`<p class="soft">${count(value.length, 'clip')}</p>` : nothing}
      </div>
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value?.length === 0
        ? html`<div class="empty card">
            <h2>The trash is empty</h2>
            <p class="soft">Clips that you throw away wait here until you delete them for ever.</p>
          </div>`
        : nothing}
      ${value?.length
        ? html`<ul class="card" aria-label="Clips in the trash">
            ${repeat(value, (clip) => clip.id, (clip) => this.row(clip))}
          </ul>`
        : nothing}
    `;
  }

  row(clip) {
    return html`<li>
      <img src=${clips.thumbnail(clip.id)} alt="" loading="lazy" />
      <div class="grow">
        <h2 class="cut">${clip.name}</h2>
        <p class="small soft numbers">
          ${clock(clip.durationSeconds)}${clip.deletedAt ? ` · thrown away ${ago(clip.deletedAt)}` : ''}
        </p>
      </div>
      <wa-button appearance="outlined" @click=${() => this.restore(clip)}>
        <wa-icon name="restore" label="Restore ${clip.name}"></wa-icon><span class="word">&ensp;Restore</span>
      </wa-button>
      <wa-button
        appearance="plain"
        variant="danger"
        @click=${() => this.destroy(clip)}
      >
        <wa-icon name="trash" label="Delete ${clip.name} for ever"></wa-icon>
      </wa-button>
    </li>`;
  }
}

customElements.define('cut-trash', Trash);
