import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { generations, projects, sources } from '../api/cutroom.js';
import { ProgressWatch, isActive } from '../api/progress-watch.js';
import '../clips/clip-dialog.js';
import '../clips/clip-grid.js';
import { ProjectClips } from '../clips/project-clips.js';
import '../finish/finish-view.js';
import '../project/busy-note.js';
import { EditLock } from '../project/edit-lock.js';
import '../project/generate-panel.js';
import '../project/log-dialog.js';
import '../project/project-head.js';
import '../project/run-panel.js';
import '../project/source-list.js';
import { queueOf } from '../project/upload-queue.js';
import { go, title } from '../router.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { toast } from '../ui/toast.js';

/** One project: its footage at the side, what happens and what came of it in the middle. */
class ProjectView extends LitElement {
  static properties = {
    projectId: {},
    clipId: {},
    ownId: {},
    admin: { type: Boolean },
    progress: { state: true },
    generation: { state: true },
    lock: { state: true },
    openId: { state: true },
    rendered: { state: true },
    logOf: { state: true },
    tick: { state: true },
  };

  static styles = [
    shared,
    css`
      .desk {
        display: grid;
        grid-template-columns: 21rem minmax(0, 1fr);
        gap: var(--space-6);
        align-items: start;
      }
      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        min-width: 0;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        margin-bottom: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 500;
      }
      .back:hover {
        color: var(--ink);
      }
      .ghosts {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-4);
        max-width: 52rem;
        margin-top: var(--space-4);
      }
      .ghosts i {
        aspect-ratio: 9 / 16;
        border: 1.5px dashed var(--line);
        border-radius: var(--radius-l);
      }
      @media (max-width: 60rem) {
        .desk {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--space-5);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.project = new Loading(this, () => projects.get(this.projectId));
    this.sources = new Loading(this, () => sources.of(this.projectId));
    this.clips = new ProjectClips(this);
    this.onUpload = () => (this.tick = (this.tick ?? 0) + 1);
    this.onSource = () => this.sources.run();
  }

  connectedCallback() {
    super.connectedCallback();
    this.queue = queueOf(this.projectId);
    this.queue.addEventListener('change', this.onUpload);
    this.queue.addEventListener('source', this.onSource);
    this.editLock = new EditLock(this.projectId);
    this.editLock.addEventListener('change', () => this.requestUpdate());
    this.watch = new ProgressWatch(this.projectId, {
      progress: (progress) => this.moved(progress),
      clip: (clip) => this.clips.moved(clip),
      missed: () => this.clips.run(),
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watch.stop();
    this.editLock.close();
    this.queue.removeEventListener('change', this.onUpload);
    this.queue.removeEventListener('source', this.onSource);
  }

  focusHeading() {
    this.renderRoot.querySelector('cut-project-head, cut-finish')?.focusHeading();
  }

  willUpdate(changed) {
    if (changed.has('clipId') && this.clipId) {
      this.openId = undefined;
    }
  }

  /** A change of state brings news beyond the percentage: who started it, why it failed, the clips. */
  async moved(progress) {
    const before = this.progress;
    this.progress = progress;
    if (before && before.state === progress.state && before.generationId === progress.generationId) {
      return;
    }
    this.generation = undefined;
    this.editLock.ended();
    if (!isActive(progress.state)) {
      this.lock = undefined;
    } else if (this.lock?.generationId !== progress.generationId) {
      this.lock = await projects.lock(this.projectId).catch(() => undefined);
    }
    if (progress.state === 'failed' || progress.state === 'cancelled') {
      this.generation = await generations.get(progress.generationId).catch(() => undefined);
    }
    if (before && isActive(before.state)) {
      if (!this.watch.flowing) {
        await this.clips.run();
      }
      if (progress.state === 'completed') {
        this.completed(progress);
      }
    }
  }

  async completed({ kind, generationId }) {
    if (kind !== 'render') {
      toast('Your clips are ready.');
      return;
    }
    const generation = await generations.get(generationId).catch(() => undefined);
    const clipId = generation?.request.clipId;
    this.rendered = { ...this.rendered, [clipId]: generationId };
    // Where it is being finished, it is shown.
    if (this.clipId !== clipId) {
      toast('Your finished video is ready.', clipId && { label: 'Watch', run: () => this.watchClip(clipId) });
    }
  }

  async watchClip(clipId) {
    if (this.clipId) {
      go(`projects/${encodeURIComponent(this.projectId)}`);
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    }
    this.openId = clipId;
  }

  throwAway(clip) {
    this.openId = undefined;
    return this.clips.trash(clip);
  }

  freed() {
    this.editLock.ended();
    this.watch.now();
  }

  render() {
    const project = this.project.value;
    if (!project) {
      return this.project.problem && !this.project.problem.isOutage ? this.missing() : nothing;
    }
    if (this.clipId) {
      return this.finish(project);
    }
    title(project.name);
    const items = this.sources.value ?? [];
    const empty = this.sources.value && items.length === 0 && this.queue.uploads.length === 0;
    return html`
      <cut-project-head
        .project=${project}
        .status=${this.progress?.state ?? project.status}
        .lock=${this.editLock}
        ?admin=${this.admin}
        @changed=${() => this.project.run()}
        @freed=${() => this.freed()}
      ></cut-project-head>
      ${this.happening(project)}
      ${empty && !this.clips.value?.length ? this.welcome() : this.desk(items)}
    `;
  }

  /** Who is at it, how far it is, and how it went. */
  happening(project) {
    return html`<cut-busy
        .project=${project}
        .lock=${this.editLock}
        .busy=${this.editLock.busy}
        .progress=${this.progress}
        .ownId=${this.ownId}
        ?admin=${this.admin}
        @freed=${() => this.freed()}
      ></cut-busy>
      <cut-run
        .progress=${this.progress}
        .generation=${this.generation}
        .holder=${this.lock?.locked && this.lock.holderId !== this.ownId ? `Started by ${this.lock.holderName}` : ''}
        @changed=${() => this.watch.now()}
        @show-log=${(event) => (this.logOf = event.detail)}
      ></cut-run>
      <cut-log .generationId=${this.logOf} @closed=${() => (this.logOf = undefined)}></cut-log>`;
  }

  /** One clip of the project, to be finished. */
  finish(project) {
    const clip = this.clips.value?.find((each) => each.id === this.clipId);
    title(clip?.name, project.name);
    return html`<a class="back" href="#/projects/${encodeURIComponent(project.id)}"
        ><wa-icon name="arrow-left"></wa-icon>${project.name}</a
      >
      ${this.happening(project)} ${clip ? this.finishing(clip) : this.noClip()}`;
  }

  finishing(clip) {
    return html`<cut-finish
      .clip=${clip}
      .sources=${this.sources.value ?? []}
      .lock=${this.editLock}
      .busy=${this.editLock.busy}
      .ownId=${this.ownId}
      .version=${this.rendered?.[clip.id]}
      ?running=${isActive(this.progress?.state)}
      @files=${(event) => this.queue.add(event.detail)}
      @started=${() => this.started()}
      @busy=${() => this.watch.now()}
    ></cut-finish>`;
  }

  /** The progress is at the top of the page, where the eye has to be. */
  started() {
    this.watch.now();
    scrollTo({ top: 0, behavior: 'smooth' });
  }

  noClip() {
    const problem = { message: 'This clip is not in the project any more.', hint: 'It may be in the trash.' };
    return this.clips.value
      ? html`<cut-problem heading="This clip cannot be shown" .problem=${problem}></cut-problem>`
      : nothing;
  }

  missing() {
    return html`<cut-problem heading="This project cannot be shown" .problem=${this.project.problem}>
      <a slot="action" class="link" href="#/projects">All projects</a>
    </cut-problem>`;
  }

  welcome() {
    return html`<cut-drop-zone large @files=${(event) => this.queue.add(event.detail)}></cut-drop-zone>`;
  }

  desk(items) {
    return html`<div class="desk">
      <aside aria-label="Footage and options">
        <cut-sources
          .items=${items}
          .queue=${this.queue}
          .tick=${this.tick}
          @files=${(event) => this.queue.add(event.detail)}
          @changed=${() => this.sources.run()}
        ></cut-sources>
        <cut-generate
          .projectId=${this.projectId}
          .ownId=${this.ownId}
          .sources=${items}
          .progress=${this.progress}
          .running=${isActive(this.progress?.state)}
          @started=${() => this.watch.now()}
          @busy=${() => this.watch.now()}
        ></cut-generate>
      </aside>
      <div>${this.clips.value?.length ? this.results() : this.ghosts()}</div>
    </div>`;
  }

  results() {
    const items = this.clips.value;
    const open = items.find((clip) => clip.id === this.openId);
    return html`<cut-clips
        .items=${items}
        @open=${(event) => (this.openId = event.detail.id)}
        @select=${(event) => this.clips.select(event.detail)}
        @trash=${(event) => this.clips.trash(event.detail)}
      ></cut-clips>
      <cut-clip-dialog
        .clip=${open}
        .sources=${this.sources.value}
        .lock=${this.editLock}
        .ownId=${this.ownId}
        .version=${this.rendered?.[this.openId]}
        .place=${open ? `${items.indexOf(open) + 1} of ${items.length}` : ''}
        @changed=${(event) => this.clips.moved(event.detail)}
        @step=${(event) => (this.openId = this.clips.beside(this.openId, event.detail)?.id ?? this.openId)}
        @trash=${(event) => this.throwAway(event.detail)}
        @closed=${() => (this.openId = undefined)}
      ></cut-clip-dialog>`;
  }

  ghosts() {
    return this.clips.value
      ? html`<h2>Clips</h2>
          <p class="soft">They appear here as soon as they are rendered and verified.</p>
          <div class="ghosts" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`
      : nothing;
  }
}

customElements.define('cut-project', ProjectView);
