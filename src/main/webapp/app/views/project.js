import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { clips, generations, projects, sources } from '../api/cutroom.js';
import { ProgressWatch, isActive } from '../api/progress-watch.js';
import '../clips/clip-dialog.js';
import '../clips/clip-grid.js';
import { busyHint, busySentence } from '../project/busy.js';
import { EditLock } from '../project/edit-lock.js';
import { free } from '../project/free.js';
import '../project/generate-panel.js';
import '../project/log-dialog.js';
import '../project/project-head.js';
import '../project/run-panel.js';
import '../project/source-list.js';
import { queueOf } from '../project/upload-queue.js';
import { title } from '../router.js';
import { Loading } from '../ui/loading.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { toast, toastProblem } from '../ui/toast.js';

/** One project: its footage at the side, what happens and what came of it in the middle. */
class ProjectView extends LitElement {
  static properties = {
    projectId: {},
    ownId: {},
    admin: { type: Boolean },
    progress: { state: true },
    generation: { state: true },
    lock: { state: true },
    openId: { state: true },
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
      .busy {
        margin-bottom: var(--space-5);
      }
      .busy .row {
        flex-wrap: wrap;
        margin-top: var(--space-3);
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
    this.clips = new Loading(this, () => clips.of(this.projectId));
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
      clip: (clip) => this.clipMoved(clip),
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
    this.renderRoot.querySelector('cut-project-head')?.focusHeading();
  }

  /** A change of state brings news beyond the percentage: who started it, why it failed, the clips. */
  async moved(progress) {
    const before = this.progress;
    this.progress = progress;
    if (before && before.state === progress.state && before.generationId === progress.generationId) {
      return;
    }
    this.lock = undefined;
    this.generation = undefined;
    this.editLock.ended();
    if (isActive(progress.state)) {
      this.lock = await projects.lock(this.projectId).catch(() => undefined);
    } else if (progress.state === 'failed' || progress.state === 'cancelled') {
      this.generation = await generations.get(progress.generationId).catch(() => undefined);
    }
    if (before && isActive(before.state)) {
      if (!this.watch.flowing) {
        await this.clips.run();
      }
      if (progress.state === 'completed') {
        toast('Your clips are ready.');
      }
    }
  }

  /** A clip came, was changed here or elsewhere, or went to the trash: its place in the list is by age. */
  clipMoved(clip) {
    const others = (this.clips.value ?? []).filter((other) => other.id !== clip.id);
    const items = clip.deletedAt ? others : [...others, clip];
    const age = (one) => `${one.createdAt.replace('Z', '')} ${one.id}`;
    this.clips.value = items.sort((one, other) => (age(one) < age(other) ? 1 : -1));
    this.requestUpdate();
  }

  clipAt(step) {
    const items = this.clips.value ?? [];
    const index = items.findIndex((clip) => clip.id === this.openId);
    return items[index + step];
  }

  replace(clip) {
    this.clips.value = this.clips.value.map((other) => (other.id === clip.id ? clip : other));
    this.requestUpdate();
  }

  async select(clip) {
    const change = async () => {
      const { etag } = await clips.get(clip.id);
      this.replace((await clips.change(clip.id, { selected: !clip.selected }, etag)).clip);
    };
    await this.editLock.during(change).catch(toastProblem);
  }

  async trash(clip) {
    this.openId = undefined;
    const change = async () => {
      await clips.trash(clip.id);
      toast(`“${clip.name}” is in the trash.`, { label: 'Undo', run: () => this.restore(clip) });
    };
    await this.editLock.during(change).catch(toastProblem);
    this.reloadClips();
  }

  async restore(clip) {
    await this.editLock.during(() => clips.restore(clip.id)).catch(toastProblem);
    this.reloadClips();
  }

  /** What this page has changed comes back as an event, if events flow. */
  reloadClips() {
    if (!this.watch.flowing) {
      this.clips.run();
    }
  }

  async free() {
    if (await free(this.projectId, this.project.value.name)) {
      this.freed();
    }
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
      ${this.editLock.busy ? this.busy(this.editLock.busy) : nothing}
      <cut-run
        .progress=${this.progress}
        .generation=${this.generation}
        .holder=${this.lock?.locked && this.lock.holderId !== this.ownId ? `Started by ${this.lock.holderName}` : ''}
        @changed=${() => this.watch.now()}
        @show-log=${(event) => (this.logOf = event.detail)}
      ></cut-run>
      ${empty && !this.clips.value?.length ? this.welcome() : this.desk(items)}
      <cut-log .generationId=${this.logOf} @closed=${() => (this.logOf = undefined)}></cut-log>
    `;
  }

  /** Somebody else is at it: who, until when, and what can be done. */
  busy(lock) {
    const problem = {
      message: busySentence(lock, lock.progress ?? this.progress, this.ownId),
      hint: busyHint(lock),
    };
    return html`<cut-problem class="busy" heading="This project is busy" tone="wait" .problem=${problem}>
      <div slot="action" class="row">
        <wa-button size="s" appearance="outlined" @click=${() => this.editLock.tryAgain().catch(toastProblem)}>
          <wa-icon slot="start" name="retry"></wa-icon>Try again
        </wa-button>
        ${this.admin
          ? html`<wa-button size="s" appearance="plain" @click=${() => this.free()}>
              <wa-icon slot="start" name="lock-open"></wa-icon>Free this project
            </wa-button>`
          : nothing}
      </div>
    </cut-problem>`;
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
        @select=${(event) => this.select(event.detail)}
        @trash=${(event) => this.trash(event.detail)}
      ></cut-clips>
      <cut-clip-dialog
        .clip=${open}
        .sources=${this.sources.value}
        .lock=${this.editLock}
        .ownId=${this.ownId}
        .place=${open ? `${items.indexOf(open) + 1} of ${items.length}` : ''}
        @changed=${(event) => this.replace(event.detail)}
        @step=${(event) => (this.openId = this.clipAt(event.detail)?.id ?? this.openId)}
        @trash=${(event) => this.trash(event.detail)}
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
