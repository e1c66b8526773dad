import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { shared } from '../ui/styles.js';

/** What was measured on the finished file before it was called done. */
class ClipReport extends LitElement {
  static properties = { clipId: {}, available: { type: Boolean }, report: { state: true } };

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-2);
      }
      li {
        display: grid;
        grid-template-columns: 1.25rem minmax(0, 1fr) auto;
        gap: var(--space-1);
        align-items: baseline;
        font-size: var(--text-s);
        padding: 0.15rem 0;
      }
      wa-icon {
        align-self: center;
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
      .warn {
        color: var(--warn);
      }
    `,
  ];

  willUpdate(changed) {
    if (changed.has('clipId') || changed.has('available')) {
      this.report = undefined;
      if (this.available) {
        this.load(this.clipId);
      }
    }
  }

  async load(id) {
    const report = await clips.report(id).catch(() => undefined);
    if (id === this.clipId) {
      this.report = report;
    }
  }

  render() {
    if (!this.report) {
      return nothing;
    }
    const { checks = [], warnings = [] } = this.report;
    return html`<section aria-labelledby="title">
      <h3 id="title">Verified</h3>
      <ul>
        ${checks.map(
          (check) => html`<li>
            <wa-icon
              class=${check.passed ? 'good' : 'bad'}
              name=${check.passed ? 'circle-check' : 'circle-xmark'}
              label=${check.passed ? 'Passed' : 'Failed'}
            ></wa-icon>
            <span>${check.title ?? check.name}</span>
            <span class="soft numbers">${this.value(check.measured)}</span>
          </li>`,
        )}
        ${warnings.map(
          (warning) => html`<li>
            <wa-icon class="warn" name="triangle-alert" label="Note"></wa-icon>
            <span>${warning.message ?? warning}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  value(measured) {
    return typeof measured === 'number' ? Number(measured.toFixed(2)).toLocaleString() : (measured ?? '');
  }
}

customElements.define('cut-report', ClipReport);
