import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import { shared } from '../ui/styles.js';

const titles = {
  decodes: 'Decodes',
  frames: 'Frames',
  size: 'Size',
  frameRate: 'Frame rate',
  streams: 'Streams',
  videoCodec: 'Video',
  audioCodec: 'Sound',
  colour: 'Colour',
  loudness: 'Loudness',
  truePeak: 'True peak',
  offsetAtStart: 'Sound offset, start',
  offsetAtEnd: 'Sound offset, end',
  indexFirst: 'Index at the front',
  editList: 'Edit list',
  bytes: 'Bytes',
};

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
    return html`<section aria-labelledby="title">
      <h3 id="title">Verified</h3>
      <ul>
        ${this.report.checks.map(
          (check) => html`<li title="Expected: ${check.expected}">
            <wa-icon
              class=${check.passed ? 'good' : 'bad'}
              name=${check.passed ? 'circle-check' : 'circle-xmark'}
              label=${check.passed ? 'Passed' : 'Failed'}
            ></wa-icon>
            <span>${this.words(check.name)}</span>
            <span class="soft numbers">${check.measured}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  /** The server's stable names are camelCase; a check that this page does not know yet still reads well. */
  words(name) {
    return titles[name] ?? name.replace(/([A-Z])/g, ' $1').toLowerCase().replace(/^./, (first) => first.toUpperCase());
  }
}

customElements.define('cut-report', ClipReport);
