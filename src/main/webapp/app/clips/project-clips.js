import { clips } from '../api/cutroom.js';
import { Loading } from '../ui/loading.js';
import { toast, toastProblem } from '../ui/toast.js';

/** Newest first; times of the server are of one form but for trailing zeros. */
const age = (clip) => `${clip.createdAt.replace('Z', '')} ${clip.id}`;

/**
 * The clips of a project: loaded once, then kept as events tell, and changed under the edit lock.
 * The host has `projectId`, its `editLock` and its `watch`.
 */
export class ProjectClips extends Loading {
  /** @param {import('../../vendor/lit.js').LitElement} host */
  constructor(host) {
    super(host, () => clips.of(host.projectId));
    this.host = host;
  }

  /** A clip came, was changed here or elsewhere, or went to the trash. */
  moved(clip) {
    const others = (this.value ?? []).filter((other) => other.id !== clip.id);
    const items = clip.deletedAt ? others : [...others, clip];
    this.value = items.sort((one, other) => (age(one) < age(other) ? 1 : -1));
    this.host.requestUpdate();
  }

  /** The clip so many places behind, or before, another one. */
  beside(id, step) {
    const items = this.value ?? [];
    return items[items.findIndex((clip) => clip.id === id) + step];
  }

  async select(clip) {
    const change = async () => {
      const { etag } = await clips.get(clip.id);
      this.moved((await clips.change(clip.id, { selected: !clip.selected }, etag)).clip);
    };
    await this.host.editLock.during(change).catch(toastProblem);
  }

  async trash(clip) {
    const change = async () => {
      await clips.trash(clip.id);
      toast(`“${clip.name}” is in the trash.`, { label: 'Undo', run: () => this.restore(clip) });
    };
    await this.host.editLock.during(change).catch(toastProblem);
    this.#reload();
  }

  async restore(clip) {
    await this.host.editLock.during(() => clips.restore(clip.id)).catch(toastProblem);
    this.#reload();
  }

  /** What this page has changed comes back as an event, if events flow. */
  #reload() {
    if (!this.host.watch.flowing) {
      this.run();
    }
  }
}
