import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { projects } from '../api/cutroom.js';
import { isActive } from '../api/progress-watch.js';
import '../project/new-project.js';
import '../project/project-card.js';
import { title } from '../router.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

const TYPING_PAUSE_MS = 250;
const REFRESH_MS = 4000;

/** All projects, newest first: find one, or begin one. */
class Projects extends LitElement {
  static properties = { search: { state: true }, creating: { state: true }, more: { state: true } };

  static styles = [
    shared,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        margin-bottom: var(--space-5);
      }
      .head wa-input {
        width: 16rem;
      }
      .head wa-input::part(form-control-label) {
        position: absolute;
        clip-path: inset(50%);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
        gap: var(--space-4);
      }
      .more {
        margin-top: var(--space-5);
        text-align: center;
      }
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-8) var(--space-4);
        text-align: center;
      }
      .frames {
        display: flex;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }
      .frames i {
        width: 2.6rem;
        aspect-ratio: 9 / 16;
        border: 1.5px dashed var(--line-strong);
        border-radius: 0.4rem;
      }
      .frames i:nth-child(2) {
        border: 0;
        background: var(--accent);
      }
      @media (max-width: 40rem) {
        .head {
          flex-wrap: wrap;
        }
        .head wa-input {
          order: 3;
          width: 100%;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.search = '';
    this.more = [];
    this.loading = new Loading(this, () => projects.page(this.search));
  }

  connectedCallback() {
    super.connectedCallback();
    title('Projects');
    this.refresh = setInterval(() => {
      const busy = this.loading.value?.items.some((project) => isActive(project.status));
      if (busy && document.visibilityState === 'visible') {
        this.loading.run();
      }
    }, REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.refresh);
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  typed(event) {
    this.search = event.target.value ?? '';
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.more = [];
      this.loading.run();
    }, TYPING_PAUSE_MS);
  }

  async showMore() {
    const last = this.more.at(-1) ?? this.loading.value;
    try {
      this.more = [...this.more, await projects.page(this.search, last.nextCursor)];
    } catch (problem) {
      toastProblem(problem);
    }
  }

  render() {
    const { value, problem } = this.loading;
    const items = [...(value?.items ?? []), ...this.more.flatMap((page) => page.items)];
    const next = (this.more.at(-1) ?? value)?.nextCursor;
    return html`
      <div class="head">
        <h1 class="grow" tabindex="-1">Projects</h1>
        <wa-input
          type="search"
          placeholder="Search projects"
          label="Search projects"
          with-clear
          @input=${this.typed}
        >
          <wa-icon slot="start" name="search"></wa-icon>
        </wa-input>
        <wa-button variant="brand" @click=${() => (this.creating = true)}>
          <wa-icon slot="start" name="plus"></wa-icon>New project
        </wa-button>
      </div>
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value && items.length === 0 ? this.nothingHere() : nothing}
      <ul class="grid" aria-label="Projects">
        ${repeat(items, (project) => project.id, (project) => html`<li><cut-project-card .project=${project}></cut-project-card></li>`)}
      </ul>
      ${next
        ? html`<p class="more"><wa-button appearance="outlined" @click=${this.showMore}>Show more</wa-button></p>`
        : nothing}
      <cut-new-project .open=${this.creating} @closed=${() => (this.creating = false)}></cut-new-project>
    `;
  }

  nothingHere() {
    return this.search
      ? html`<div class="empty"><h2>Nothing found</h2><p class="soft">No project's name contains “${this.search}”.</p></div>`
      : html`<div class="empty">
          <div class="frames" aria-hidden="true"><i></i><i></i><i></i></div>
          <h2>Your first project</h2>
          <p class="soft">Give it a name, drop your footage in, and get vertical clips back.</p>
          <wa-button variant="brand" @click=${() => (this.creating = true)}>New project</wa-button>
        </div>`;
  }
}

customElements.define('cut-projects', Projects);
