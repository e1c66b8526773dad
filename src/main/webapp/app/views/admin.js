import { LitElement, css, html, nothing, repeat } from '../../vendor/lit.js';
import { admin } from '../api/cutroom.js';
import { isActive } from '../api/progress-watch.js';
import { ago, queuePlace } from '../format.js';
import { free } from '../project/free.js';
import { title } from '../router.js';
import { adminTabs, tabStyles } from '../ui/admin-tabs.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

const REFRESH_MS = 4000;
const states = {
  '': 'All states',
  queued: 'Waiting',
  generating: 'Generating',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** The queue and all work of the installation, newest first. */
class Admin extends LitElement {
  static properties = { filter: { state: true }, more: { state: true } };

  static styles = [
    shared,
    tabStyles,
    css`
      wa-select {
        width: 14rem;
      }
      wa-select::part(form-control) {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      wa-select::part(form-control-label) {
        margin: 0;
      }
      wa-select::part(form-control-input) {
        flex: 1;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 8rem 6.5rem;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-3) var(--space-4);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .state span:empty {
        display: none;
      }
      .state {
        display: grid;
        justify-items: start;
        gap: var(--space-1);
      }
      .act {
        text-align: right;
      }
      .error {
        color: var(--bad);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .act {
          grid-column: 1 / -1;
          text-align: left;
        }
        .act:empty {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.filter = '';
    this.more = [];
    this.loading = new Loading(this, () => admin.generations(this.filter));
  }

  connectedCallback() {
    super.connectedCallback();
    title('Administration');
    this.refresh = setInterval(() => document.visibilityState === 'visible' && this.loading.run(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.refresh);
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  choose(event) {
    this.filter = event.target.value ?? '';
    this.more = [];
    this.loading.run();
  }

  async showMore(cursor) {
    try {
      this.more = [...this.more, await admin.generations(this.filter, cursor)];
    } catch (problem) {
      toastProblem(problem);
    }
  }

  async free(generation) {
    if (await free(generation.projectId, generation.projectName)) {
      this.loading.run();
    }
  }

  render() {
    const { value, problem } = this.loading;
    const pages = [value, ...this.more].filter(Boolean);
    // The first page moves on by itself; what has moved to the next one is shown once.
    const items = [...new Map(pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()];
    const next = pages.at(-1)?.nextCursor;
    return html`
      <h1 tabindex="-1">Administration</h1>
      <div class="row bar">
        ${adminTabs('admin')}
        <span class="grow"></span>
        <wa-select label="State" size="s" value=${this.filter} @change=${this.choose}>
          ${Object.entries(states).map(([state, label]) => html`<wa-option value=${state}>${label}</wa-option>`)}
        </wa-select>
      </div>
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value && items.length === 0 ? html`<p class="card empty soft">No generation is in this state.</p>` : nothing}
      ${items.length
        ? html`<ul class="card" aria-label="Generations">
            ${repeat(items, (item) => item.id, (item) => this.row(item))}
          </ul>`
        : nothing}
      ${next
        ? html`<p class="more"><wa-button appearance="outlined" @click=${() => this.showMore(next)}>Show more</wa-button></p>`
        : nothing}
    `;
  }

  row(item) {
    const { progress } = item;
    return html`<li>
      <div>
        <h2 class="cut">${item.projectName}</h2>
        <p class="small soft cut">${this.facts(item)}</p>
        ${item.error ? html`<p class="small error cut" title=${item.error.message}>${item.error.message}</p>` : nothing}
      </div>
      <div class="state">
        <cut-status status=${item.state}></cut-status>
        <span class="tiny soft numbers">${item.state === 'generating' ? `${progress.percentage} %` : queuePlace(progress.queuePosition)}</span>
      </div>
      <div class="act">
        ${isActive(item.state)
          ? html`<wa-button size="s" appearance="outlined" @click=${() => this.free(item)}>
              Free<span class="unseen">&nbsp;${item.projectName}</span>
            </wa-button>`
          : nothing}
      </div>
    </li>`;
  }

  facts(item) {
    return [
      item.ownerEmail,
      item.kind,
      ago(item.createdAt),
      item.priority === 'batch' ? 'batch' : '',
      item.attempt > 1 ? `attempt ${item.attempt}` : '',
      item.rescues ? `${item.rescues} × rescued` : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

customElements.define('cut-admin', Admin);
