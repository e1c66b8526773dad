import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { admin } from '../api/cutroom.js';
import { title } from '../router.js';
import { adminTabs, tabStyles } from '../ui/admin-tabs.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** What somebody did that others may have to account for, newest first. */
class Audit extends LitElement {
  static properties = { more: { state: true } };

  static styles = [
    shared,
    tabStyles,
    css`
      li {
        display: grid;
        grid-template-columns: 11rem minmax(0, 1fr);
        gap: var(--space-1) var(--space-4);
        padding: var(--space-3) var(--space-4);
        overflow-wrap: anywhere;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      h2::first-letter {
        text-transform: uppercase;
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.more = [];
    this.loading = new Loading(this, () => admin.audit());
  }

  connectedCallback() {
    super.connectedCallback();
    title('Audit log');
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  async showMore(cursor) {
    try {
      this.more = [...this.more, await admin.audit(cursor)];
    } catch (problem) {
      toastProblem(problem);
    }
  }

  render() {
    const { value, problem } = this.loading;
    const pages = [value, ...this.more].filter(Boolean);
    const items = pages.flatMap((page) => page.items);
    const next = pages.at(-1)?.nextCursor;
    return html`
      <h1 tabindex="-1">Administration</h1>
      <div class="row bar">${adminTabs('audit')}</div>
      ${problem && !problem.isOutage ? html`<cut-problem .problem=${problem}></cut-problem>` : nothing}
      ${value && items.length === 0 ? html`<p class="card empty soft">Nothing has been done that must be accounted for.</p>` : nothing}
      ${items.length
        ? html`<ul class="card" aria-label="Audit log">
            ${items.map((deed) => this.row(deed))}
          </ul>`
        : nothing}
      ${next
        ? html`<p class="more"><wa-button appearance="outlined" @click=${() => this.showMore(next)}>Show more</wa-button></p>`
        : nothing}
    `;
  }

  row(deed) {
    return html`<li>
      <time class="small soft numbers" datetime=${deed.at}>${moment.format(Date.parse(deed.at))}</time>
      <div>
        <h2>${deed.action.replaceAll('-', ' ')}</h2>
        <p class="small">${deed.detail}</p>
        <p class="tiny faint">by account ${deed.accountId} · ${deed.objectType} ${deed.objectId}</p>
      </div>
    </li>`;
  }
}

customElements.define('cut-audit', Audit);
