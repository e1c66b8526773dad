import { css } from '../../vendor/lit.js';

/** What stands under a field, and fields side by side. */
export const fields = css`
  .under {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--space-3);
    margin-top: var(--space-1);
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .fault {
    margin-top: var(--space-1);
    color: var(--bad);
    font-size: var(--text-s);
    overflow-wrap: anywhere;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: var(--space-3);
  }
  wa-textarea::part(textarea) {
    line-height: 1.5;
  }
`;
