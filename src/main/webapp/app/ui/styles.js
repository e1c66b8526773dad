import { css } from '../../vendor/lit.js';

/** What every component's shadow root shares: reset, type, a few layout words. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--text-2xl);
    font-weight: 620;
    line-height: 1.2;
    letter-spacing: -0.022em;
    outline: none;
  }
  h2 {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
    letter-spacing: -0.011em;
  }
  h3 {
    font-size: var(--text-m);
    font-weight: 600;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:focus-visible,
  button:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--radius-s);
  }
  button {
    font: inherit;
    color: inherit;
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
  }
  .soft {
    color: var(--ink-soft);
  }
  .faint {
    color: var(--ink-faint);
  }
  .small {
    font-size: var(--text-s);
  }
  .tiny {
    font-size: var(--text-xs);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 500;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  wa-button::part(base) {
    font-weight: 500;
  }
  wa-dialog::part(title) {
    font-size: var(--text-l);
    font-weight: 600;
    letter-spacing: -0.011em;
  }
`;
