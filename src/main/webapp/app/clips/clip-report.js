import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips } from '../api/cutroom.js';
import '../finish/findings.js';
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
  black: 'Black pictures',
  frozen: 'Frozen pictures',
  silent: 'Silence',
  clipping: 'Clipped sound',
  offsetToMix: 'Sound offset',
  keyframes: 'Keyframes',
  closedGroups: 'Groups of pictures',
};

/**
 * What was measured on the finished file before it was called done: in a sentence, and one by one.
 * `version` tells one render from the next.
 */
class ClipReport extends LitElement {
  static properties = {
    clipId: {},
    version: {},
    available: { type: Boolean },
    report: { state: true },
    atAGlance: { state: true },
  };

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
      summary {
        cursor: pointer;
        font-size: var(--text-s);
        font-weight: 500;
      }
      img {
        display: block;
        width: 100%;
        margin-top: var(--space-1);
        border-radius: var(--radius-s);
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
    if (changed.has('clipId') || changed.has('version') || changed.has('available')) {
      this.report = changed.has('clipId') ? undefined : this.report;
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
    const { checks, findings } = this.report;
    const failed = checks.filter((check) => !check.passed);
    return html`<section aria-labelledby="title">
      <h3 id="title">Verified</h3>
      <p class="small">${this.sentence(checks, failed)}</p>
      ${findings?.length ? html`<cut-findings .findings=${findings}></cut-findings>` : nothing}
      <details ?open=${failed.length > 0}>
        <summary>${checks.length === 1 ? 'One check' : `All ${checks.length} checks`}</summary>
        <ul>
          ${checks.map((check) => this.check(check))}
        </ul>
      </details>
      <details @toggle=${(event) => (this.atAGlance = event.target.open)}>
        <summary>All of it at a glance</summary>
        ${this.atAGlance ? this.sheet() : nothing}
      </details>
    </section>`;
  }

  /** Made by the server when it is asked for, so not before somebody looks. */
  sheet() {
    const version = encodeURIComponent(this.version ?? '');
    return html`<img
      src=${`${clips.contactSheet(this.clipId)}?version=${version}`}
      alt="Twelve frames of the video with their times; what the platform may cover is red"
    />`;
  }

  check({ name, expected, measured, passed }) {
    return html`<li title="Expected: ${expected}">
      <wa-icon
        class=${passed ? 'good' : 'bad'}
        name=${passed ? 'circle-check' : 'circle-xmark'}
        label=${passed ? 'Passed' : 'Failed'}
      ></wa-icon>
      <span>${this.words(name)}</span>
      <span class="soft numbers">${measured}</span>
    </li>`;
  }

  /** What somebody wants to know who will publish it. */
  sentence(checks, failed) {
    const measured = (name) => checks.find((check) => check.name === name)?.measured;
    const loudness = measured('loudness');
    const sound = !loudness || loudness === 'silence'
      ? 'It has no sound to be heard.'
      : `Its loudness is ${loudness}, with peaks at ${measured('truePeak')}.`;
    const verdict = failed.length
      ? `Not right: ${failed.map((check) => this.words(check.name).toLowerCase()).join(', ')}.`
      : 'Every picture was decoded, and every check passed.';
    return `${verdict} ${sound}`;
  }

  /** The server's stable names are camelCase, or a platform's rule; an unknown one still reads well. */
  words(name) {
    const words = name.replace(/([A-Z])/g, ' $1').replace(/[._-]+/g, ' ').trim().toLowerCase();
    return titles[name] ?? words[0].toUpperCase() + words.slice(1);
  }
}

customElements.define('cut-report', ClipReport);
