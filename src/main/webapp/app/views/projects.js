import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { projects } from '../api/cutroom.js';
import { isActive } from '../api/progress-watch.js';
import { ago, count } from '../format.js';
import { go, title } from '../router.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import '../ui/progress-bar.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';

const TYPING_PAUSE_MS = 250;
const REFRESH_MS = 4000;
const STRIP_FRAMES = 8;

/** All projects, newest first: find one, or begin one. */
class Projects extends LitElement {
  static properties = { search: { state: true }, creating: { state: true }, problem: { state: true }, more: { state: true } };

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
      .project {
        position: relative;
        display: grid;
        grid-template-rows: auto auto 1fr;
        gap: var(--space-1);
        min-height: 10.5rem;
        padding: var(--space-4);
        transition:
          border-color var(--quick),
          box-shadow var(--quick);
      }
      .strip {
        display: flex;
        align-items: flex-end;
        gap: 5px;
        padding-top: var(--space-2);
      }
      .strip i {
        width: 1.35rem;
        aspect-ratio: 9 / 16;
        border-radius: 0.25rem;
        background: color-mix(in oklab, var(--ink) 13%, var(--surface));
      }
      .strip i:first-child {
        background: var(--accent);
      }
      .strip.none i {
        border: 1px dashed var(--line-strong);
        background: none;
        opacity: 0.6;
      }
      .project .row {
        grid-row: 1;
        min-height: 1.5rem;
      }
      .project:hover {
        border-color: color-mix(in oklab, var(--line-strong) 55%, var(--line));
        box-shadow: var(--shade);
      }
      .project h2 a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: inherit;
      }
      .project h2 a:focus-visible {
        outline: none;
      }
      .project:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
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
      form {
        display: grid;
        gap: var(--space-4);
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
      this.problem = problem;
    }
  }

  async create(event) {
    event.preventDefault();
    const name = this.renderRoot.querySelector('#name').value?.trim() ?? '';
    try {
      const project = await projects.create(name);
      this.creating = false;
      go(`projects/${project.id}`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  begin() {
    this.problem = undefined;
    this.creating = true;
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
        <wa-button variant="brand" @click=${this.begin}>
          <wa-icon slot="start" name="plus"></wa-icon>New project
        </wa-button>
      </div>
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value && items.length === 0 ? this.nothingHere() : nothing}
      <ul class="grid" aria-label="Projects">
        ${repeat(items, (project) => project.id, (project) => this.card(project))}
      </ul>
      ${next
        ? html`<p class="more"><wa-button appearance="outlined" @click=${this.showMore}>Show more</wa-button></p>`
        : nothing}
      ${this.dialog()}
    `;
  }

  card(project) {
    const busy = isActive(project.status);
    return html`<li class="card project">
      <h2 class="cut"><a href="#/projects/${project.id}">${project.name}</a></h2>
      <p class="small soft">
        ${project.clipCount ? count(project.clipCount, 'clip') : 'No clips yet'} · changed ${ago(project.updatedAt)}
      </p>
      <div class="strip ${project.clipCount ? '' : 'none'}" aria-hidden="true">
        ${Array.from({ length: Math.min(project.clipCount || 3, STRIP_FRAMES) }, () => html`<i></i>`)}
      </div>
      <div class="row">
        <cut-status status=${project.status}></cut-status>
        ${busy
          ? html`<cut-progress
              class="grow"
              label="Progress of ${project.name}"
              .value=${project.progress?.percentage ?? 0}
            ></cut-progress>`
          : nothing}
      </div>
    </li>`;
  }

  nothingHere() {
    return this.search
      ? html`<div class="empty"><h2>Nothing found</h2><p class="soft">No project's name contains “${this.search}”.</p></div>`
      : html`<div class="empty">
          <div class="frames" aria-hidden="true"><i></i><i></i><i></i></div>
          <h2>Your first project</h2>
          <p class="soft">Give it a name, drop your footage in, and get vertical clips back.</p>
          <wa-button variant="brand" @click=${this.begin}>New project</wa-button>
        </div>`;
  }

  dialog() {
    return html`<wa-dialog
      label="New project"
      ?open=${this.creating}
      @wa-after-hide=${() => (this.creating = false)}
      @wa-after-show=${() => this.renderRoot.querySelector('#name').focus()}
    >
      <form @submit=${this.create}>
        <wa-input id="name" label="Name" placeholder="Spring shoes" maxlength="200" autofocus></wa-input>
        ${this.creating && this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
      </form>
      <wa-button slot="footer" appearance="outlined" @click=${() => (this.creating = false)}>Cancel</wa-button>
      <wa-button slot="footer" variant="brand" @click=${() => this.renderRoot.querySelector('form').requestSubmit()}>Create project</wa-button>
    </wa-dialog>`;
  }
}

customElements.define('cut-projects', Projects);
