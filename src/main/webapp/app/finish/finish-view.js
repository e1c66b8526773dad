import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { busyHint, busySentence } from '../project/busy.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import '../ui/segmented.js';
import { shared } from '../ui/styles.js';
import { catalogue } from './catalogue.js';
import './cue-list.js';
import './design.js';
import { gaps, keepingCues, requestOf } from './draft.js';
import { drafts, startingDraft } from './drafts.js';
import './edit-json.js';
import { EditSession } from './edit-session.js';
import { cueOfFault, withFix } from './edits.js';
import { faultsAt, sentences } from './faults.js';
import './render-bar.js';
import { RenderWork } from './render-work.js';
import './stage.js';

/**
 * Where a clip becomes a finished video: what it looks like at one side, what can be chosen at the
 * other. Nothing is stored before it is rendered. Sends `started`, `busy` and `files`.
 */
class FinishView extends LitElement {
  static properties = {
    clip: { attribute: false },
    sources: { attribute: false },
    lock: { attribute: false },
    busy: { attribute: false },
    ownId: {},
    running: { type: Boolean },
    version: {},
    draft: { state: true },
    session: { state: true },
    mode: { state: true },
    written: { state: true },
    at: { state: true },
    shows: { state: true },
    problem: { state: true },
    tried: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        --stage-height: min(64vh, 40rem);
      }
      .head {
        margin-bottom: var(--space-5);
      }
      .head p {
        margin-top: var(--space-1);
      }
      .desk {
        display: grid;
        grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
        gap: var(--space-6);
        align-items: start;
      }
      cut-stage {
        position: sticky;
        /* Below the bar at the top of the page, which stays as well. */
        top: 5rem;
      }
      .tools {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      cut-render-bar {
        position: sticky;
        bottom: var(--space-4);
        z-index: 2;
      }
      .note {
        padding: 0 var(--space-1);
      }
      @media (max-width: 56rem) {
        :host {
          --stage-height: 44vh;
        }
        .desk {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--space-5);
        }
        cut-stage {
          position: static;
        }
        cut-render-bar {
          bottom: var(--space-2);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.mode = 'design';
    this.shows = 'preview';
    this.at = 0;
    this.choices = new Loading(this, catalogue);
    this.work = new RenderWork(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.untouch();
  }

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  willUpdate(changed) {
    const before = changed.get('clip');
    if (changed.has('clip') && before?.id !== this.clip.id) {
      this.begin(this.clip);
    } else if (changed.has('version') || (before && before.links?.final !== this.clip.links?.final)) {
      this.finished(this.clip);
    }
    if (changed.has('running') && !this.running) {
      this.problem = undefined;
    }
    this.work.of(this.request);
  }

  /** Where somebody left off here, else what was rendered last, else nothing yet. */
  async begin(clip) {
    this.at = Math.round(Math.min(1.5, clip.durationSeconds / 2) * 10) / 10;
    this.shows = 'preview';
    const session = await this.open(clip);
    const draft = drafts.kept(clip.id) ?? (await startingDraft(clip, session?.edit.output.preset ?? 'instagram-reel'));
    if (clip.id === this.clip.id) {
      this.draft = session?.isFixed ? keepingCues(draft, session.cues) : draft;
      this.session = session;
    }
  }

  /** The Edit of a clip; without it, and without its captions, all the rest still works. */
  async open(clip) {
    try {
      return await EditSession.of(clip);
    } catch (problem) {
      this.problem = problem;
      return undefined;
    }
  }

  /** A render has come to its end: there is something new to see, and to correct. */
  async finished(clip) {
    this.shows = 'video';
    this.session = await this.open(clip);
    this.written = this.session?.edit;
    this.work.forget();
    if (this.session?.isFixed && this.draft) {
      this.draft = keepingCues(this.draft, this.session.cues);
    }
  }

  /** What a generation would be asked for, but for its kind; undefined while there is nothing to ask. */
  get request() {
    if (!this.draft) {
      return undefined;
    }
    if (this.mode === 'design') {
      return requestOf(this.draft, this.clip.id);
    }
    const edit = this.mode === 'captions' ? this.session.current : this.written;
    return edit ? { clipId: this.clip.id, edit } : undefined;
  }

  change(part, value) {
    this.draft = { ...this.draft, [part]: value };
    drafts.keep(this.clip.id, this.draft);
    this.touched();
  }

  /** Whatever is changed: one looks at what it becomes, and others are kept off meanwhile. */
  touched() {
    this.shows = 'preview';
    this.problem = undefined;
    this.work.problem = undefined;
    this.touch();
  }

  /** Holds the project's edit lock from the first change until this is left or rendered. */
  async touch() {
    if (this.holding || this.running || this.lock.busy) {
      return;
    }
    this.holding = true;
    try {
      this.holding = await this.lock.begin();
    } catch (problem) {
      this.holding = false;
      this.problem = problem;
    }
  }

  untouch() {
    if (this.holding) {
      this.holding = false;
      this.lock.end();
    }
  }

  choose(mode) {
    this.mode = mode;
    this.work.forget();
    this.tried = false;
    this.written = this.session?.current;
  }

  async submit() {
    this.tried = true;
    if (this.work.sending || this.missing.length || !this.request) {
      return;
    }
    this.problem = undefined;
    try {
      const generation = await this.work.start(this.clip.projectId, this.request);
      if (generation) {
        this.untouch();
        drafts.drop(this.clip.id);
        this.dispatchEvent(new CustomEvent('started', { detail: generation }));
      }
    } catch (problem) {
      this.problem = this.held({ locked: true, ...problem.extensions });
      this.dispatchEvent(new Event('busy'));
    }
  }

  held(lock) {
    return { message: busySentence(lock, lock.progress, this.ownId), hint: busyHint(lock), waits: true };
  }

  /** What is switched on and empty; said only after somebody wanted to render it. */
  get missing() {
    return this.mode === 'design' && this.draft ? gaps(this.draft) : [];
  }

  get shownFaults() {
    return this.tried ? [...this.missing, ...this.work.faults] : this.work.faults;
  }

  fix(fix) {
    if (this.mode === 'design') {
      this.change('preset', fix.patch.output.preset);
      return;
    }
    this.written = withFix(this.mode === 'json' ? this.written : this.session.current, fix);
    this.mode = 'json';
    this.touched();
  }

  /** The design is no document that a fix could be put into, but for its preset. */
  canFix(fix) {
    return this.mode !== 'design' || Boolean(fix.patch?.output?.preset);
  }

  cues(change) {
    change(this.session);
    this.requestUpdate();
    this.touched();
  }

  render() {
    const { clip } = this;
    return html`<div class="head">
        <h1 tabindex="-1">${clip.name}</h1>
        <p class="soft">Give it a voice, words, music and a look. Nothing is stored until you render.</p>
      </div>
      ${this.choices.problem && !this.choices.problem.isOutage
        ? html`<cut-problem heading="This cannot be shown" .problem=${this.choices.problem}></cut-problem>`
        : nothing}
      ${this.draft && this.choices.value ? this.desk() : nothing}`;
  }

  desk() {
    const { presets } = this.choices.value;
    const name = this.request?.preset ?? this.request?.edit.output?.preset;
    return html`<div class="desk">
      <cut-stage
        .clip=${this.clip}
        .request=${this.request}
        .at=${this.at}
        .seconds=${this.work.plan?.clips?.[0]?.durationSeconds ?? this.clip.durationSeconds}
        .preset=${presets.find((preset) => preset.name === name)}
        .shows=${this.shows}
        .version=${this.version}
        @show=${(event) => (this.shows = event.detail)}
        @at=${(event) => (this.at = event.detail)}
        @answer=${(event) => event.detail?.errors.length && this.work.refused(event.detail)}
      ></cut-stage>
      <div class="tools">
        ${this.modes()} ${this.tools()}
        <cut-render-bar
          .plan=${this.work.plan}
          ?planning=${this.work.planning}
          .faults=${this.shownFaults}
          .problem=${this.problem ?? this.work.problem ?? (this.busy ? this.held(this.busy) : undefined)}
          ?running=${this.running}
          ?sending=${this.work.sending}
          ?again=${Boolean(this.clip.links?.final)}
          .applicable=${(fix) => this.canFix(fix)}
          @render=${() => this.submit()}
          @fix=${(event) => this.fix(event.detail)}
        ></cut-render-bar>
      </div>
    </div>`;
  }

  modes() {
    const modes = [
      { value: 'design', label: 'Design', icon: 'palette' },
      this.session?.cues.length ? { value: 'captions', label: 'Fix captions', icon: 'pencil' } : undefined,
      this.session ? { value: 'json', label: 'Edit as JSON', icon: 'code' } : undefined,
    ];
    const offered = modes.filter(Boolean);
    return offered.length > 1
      ? html`<cut-segmented label="What to change" .options=${offered} .value=${this.mode}
          @choose=${(event) => this.choose(event.detail)}></cut-segmented>`
      : nothing;
  }

  tools() {
    if (this.mode === 'captions' && this.session) {
      return this.captions();
    }
    return this.mode === 'json' ? this.document() : this.design();
  }

  design() {
    return html`<cut-design
      .clip=${this.clip}
      .draft=${this.draft}
      .choices=${this.choices.value}
      .sources=${this.sources}
      .faults=${this.shownFaults}
      @part=${({ detail }) => this.change(detail.name, detail.value)}
      @files=${(event) => this.dispatchEvent(new CustomEvent('files', { detail: event.detail }))}
    ></cut-design>`;
  }

  captions() {
    const { session } = this;
    const texts = session.cues.map((cue, index) =>
      sentences(this.work.faults.filter((fault) => cueOfFault(session.current, fault) === index)),
    );
    return html`<cut-cues
      .cues=${session.cues}
      .originals=${session.originals}
      .faults=${texts}
      .at=${this.at}
      ?canUndo=${session.history.canUndo}
      ?canRedo=${session.history.canRedo}
      @cues=${(event) => this.cues((edited) => edited.become(event.detail))}
      @draft=${(event) => this.cues((edited) => (edited.draft = event.detail))}
      @undo=${() => this.cues((edited) => edited.undo())}
      @redo=${() => this.cues((edited) => edited.redo())}
      @look=${(event) => (this.at = event.detail)}
    ></cut-cues>`;
  }

  document() {
    return html`<cut-edit-json
      .edit=${this.written}
      .faults=${faultsAt(this.work.faults, '/edit')}
      @edit=${(event) => {
        this.written = event.detail;
        this.touched();
      }}
    ></cut-edit-json>`;
  }
}

customElements.define('cut-finish', FinishView);
