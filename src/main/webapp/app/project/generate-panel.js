import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { generations, presets } from '../api/cutroom.js';
import { clock } from '../format.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { busyHint, busySentence } from './busy.js';
import './segment-choice.js';

/** The few choices before a generation starts. Sends `started`, or `busy` when the project is held. */
class GeneratePanel extends LitElement {
  static properties = {
    projectId: {},
    ownId: {},
    sources: { attribute: false },
    progress: { attribute: false },
    running: { type: Boolean },
    kind: { state: true },
    segments: { state: true },
    order: { state: true },
    excluded: { state: true },
    problem: { state: true },
    sending: { state: true },
  };

  static styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        padding: var(--space-4);
      }
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--space-3);
      }
      fieldset {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
        min-width: 0;
      }
      legend {
        margin-bottom: var(--space-2);
        padding: 0;
        font-weight: 500;
      }
      wa-radio {
        flex: 1;
        justify-content: center;
        text-align: center;
      }
      wa-radio:state(checked) {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 550;
      }
      wa-radio-group::part(form-control-input) {
        display: flex;
      }
      wa-checkbox::part(label) {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.sources = [];
    this.kind = 'clips';
    this.segments = [];
    this.order = 'given';
    this.excluded = new Set();
    this.presets = new Loading(this, presets);
  }

  willUpdate(changed) {
    // What stood in the way has passed when the generation that was in the way has ended.
    if (changed.has('running') && !this.running) {
      this.problem = undefined;
    }
  }

  get videos() {
    return this.sources.filter((source) => source.kind === 'video');
  }

  /** What has a picture can become a clip; sound alone cannot. */
  get pictures() {
    return this.sources.filter((source) => source.kind !== 'audio');
  }

  get chosen() {
    return this.pictures.filter((source) => !this.excluded.has(source.id));
  }

  request() {
    const value = (id) => this.renderRoot.querySelector(`#${id}`)?.value;
    const preset = value('preset');
    if (this.kind === 'segments') {
      return { kind: 'segments', segments: this.segments, order: this.order, preset };
    }
    return {
      kind: 'clips',
      sourceIds: this.chosen.map((source) => source.id),
      variantCount: Number(value('variants')),
      targetDurationSeconds: Number(value('seconds')),
      preset,
    };
  }

  async submit(event) {
    event.preventDefault();
    if (this.sending || this.running) {
      return;
    }
    this.sending = true;
    this.problem = undefined;
    try {
      const generation = await generations.start(this.projectId, this.request());
      this.dispatchEvent(new CustomEvent('started', { detail: generation }));
    } catch (problem) {
      this.problem = problem;
      if (problem.code === 'PROJECT_LOCKED') {
        this.dispatchEvent(new Event('busy'));
      }
    } finally {
      this.sending = false;
    }
  }

  choose(kind) {
    this.kind = kind;
    this.problem = undefined;
  }

  toggle(source, use) {
    const next = new Set(this.excluded);
    use ? next.delete(source.id) : next.add(source.id);
    this.excluded = next;
  }

  render() {
    const ready = this.kind === 'clips' ? this.chosen.length > 0 : this.segments.length > 0;
    return html`<form class="card" @submit=${this.submit} aria-labelledby="title">
        <h2 id="title">New clips</h2>
        <wa-radio-group
          label="How to choose"
          .value=${this.kind}
          orientation="horizontal"
          @change=${(event) => this.choose(event.target.value)}
        >
          <wa-radio appearance="button" value="clips">Best moments</wa-radio>
          <wa-radio appearance="button" value="segments">My segments</wa-radio>
        </wa-radio-group>
        ${this.kind === 'clips' ? this.clipChoices() : this.segmentChoices()} ${this.presetChoice()}
        ${this.problem ? this.failure() : nothing}
        <wa-button type="submit" variant="brand" ?loading=${this.sending} ?disabled=${!ready || this.running}>
          <wa-icon slot="start" name="sparkles"></wa-icon>Generate
        </wa-button>
        ${this.running
          ? html`<p class="small soft">One generation at a time: this project is busy until the current one ends.</p>`
          : nothing}
        ${!this.running && this.pictures.length === 0
          ? html`<p class="small soft">Add a video first: clips are cut from footage.</p>`
          : nothing}
      </form>`;
  }

  clipChoices() {
    return html`
      ${this.pictures.length > 1
        ? html`<fieldset>
            <legend>From</legend>
            ${this.pictures.map(
              (source) => html`<wa-checkbox
                .checked=${!this.excluded.has(source.id)}
                @change=${(event) => this.toggle(source, event.target.checked)}
                >${source.fileName} <span class="faint numbers">${clock(source.durationSeconds ?? Number.NaN)}</span></wa-checkbox
              >`,
            )}
          </fieldset>`
        : nothing}
      <div class="pair">
        <wa-number-input id="variants" label="Clips" value="3" min="1" max="10" step="1" required></wa-number-input>
        <wa-number-input id="seconds" label="Seconds each" value="15" min="1" max="600" step="1" required></wa-number-input>
      </div>
    `;
  }

  segmentChoices() {
    return html`<cut-segment-choice
      .sources=${this.videos}
      .segments=${this.segments}
      .order=${this.order}
      @segments=${(event) => (this.segments = event.detail)}
      @order=${(event) => (this.order = event.detail)}
    ></cut-segment-choice>`;
  }

  presetChoice() {
    const { value, problem } = this.presets;
    if (problem && !problem.isOutage) {
      return html`<cut-problem .problem=${problem}></cut-problem>`;
    }
    if (!value) {
      return nothing;
    }
    const first = value.find((preset) => preset.name === 'instagram-reel') ?? value[0];
    return html`<wa-select id="preset" label="For" value=${first?.name ?? nothing}>
      ${value.map(
        (preset) => html`<wa-option value=${preset.name} label=${preset.title}>
          ${preset.title} <span class="faint numbers small">${preset.width} × ${preset.height}</span>
        </wa-option>`,
      )}
    </wa-select>`;
  }

  failure() {
    if (this.problem.code !== 'PROJECT_LOCKED') {
      return html`<cut-problem .problem=${this.problem}></cut-problem>`;
    }
    const lock = { locked: true, ...this.problem.extensions };
    const progress = lock.progress ?? this.progress;
    const busy = { message: busySentence(lock, progress, this.ownId), hint: busyHint(lock) };
    return html`<cut-problem heading="This project is busy" tone="wait" .problem=${busy}></cut-problem>`;
  }
}

customElements.define('cut-generate', GeneratePanel);
