import { css, html, nothing } from '../../vendor/lit.js';

const tabs = { admin: ['#/admin', 'Generations'], audit: ['#/admin/audit', 'Audit log'] };

/** The ways between the views of the administration; these are links, as in the main navigation. */
export function adminTabs(current) {
  return html`<nav class="tabs" aria-label="Administration">
    ${Object.entries(tabs).map(
      ([view, [href, label]]) => html`<a href=${href} aria-current=${view === current ? 'page' : nothing}>${label}</a>`,
    )}
  </nav>`;
}

export const tabStyles = css`
  .bar {
    margin: var(--space-4) 0;
    min-height: 2.25rem;
    flex-wrap: wrap;
  }
  .tabs {
    display: flex;
    gap: var(--space-1);
  }
  .tabs a {
    padding: 0.3rem 0.7rem;
    border-radius: var(--radius-s);
    color: var(--ink-soft);
    font-weight: 500;
    white-space: nowrap;
  }
  .tabs a:hover {
    color: var(--ink);
  }
  .tabs a[aria-current] {
    background: var(--sunken);
    color: var(--ink);
  }
  .empty {
    padding: var(--space-7) var(--space-4);
    text-align: center;
  }
  .more {
    margin-top: var(--space-5);
    text-align: center;
  }
`;
