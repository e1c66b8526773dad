import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { projects } from '../api/cutroom.js';
import { go } from '../router.js';
import { confirmed } from '../ui/confirm.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';
import { toast, toastProblem } from '../ui/toast.js';
import { free } from './free.js';

/**
 * A project's name, state, and what can be done with the whole of it. Renaming and deleting hold the
 * edit lock. Sends `changed` with the project, `freed` after an administrator forced it open.
 */
class ProjectHead extends LitElement {
  static properties = { project: { attribute: false }, status: {}, lock: { attribute: false }, admin: { type: Boolean }, renaming: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        margin-bottom: var(--space-5);
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
      .title {
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
      }
      h1 {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      wa-input {
        width: min(26rem, 100%);
      }
    `,
  ];

  focusHeading() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  async begin() {
    try {
      if (!(await this.lock.begin())) {
        return;
      }
    } catch (problem) {
      toastProblem(problem);
      return;
    }
    this.renaming = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('wa-input');
    await field.updateComplete;
    field.select();
  }

  async end(field) {
    const name = (field.value ?? '').trim();
    if (!this.renaming) {
      return;
    }
    this.stop();
    if (name === '' || name === this.project.name) {
      return;
    }
    try {
      const project = await projects.rename(this.project.id, name);
      this.dispatchEvent(new CustomEvent('changed', { detail: project }));
    } catch (problem) {
      toastProblem(problem);
    }
  }

  stop() {
    this.renaming = false;
    this.lock.end();
  }

  key(event) {
    if (event.key === 'Enter') {
      this.end(event.target);
    } else if (event.key === 'Escape') {
      this.stop();
    }
  }

  async destroy() {
    const question = {
      title: 'Delete this project?',
      text: `“${this.project.name}” is deleted with its sources and its clips, for ever.`,
      action: 'Delete project',
    };
    const remove = async () => {
      if (await confirmed(question)) {
        await projects.remove(this.project.id);
        this.lock.ended();
        toast(`“${this.project.name}” is deleted.`);
        go('projects');
      }
    };
    await this.lock.during(remove).catch(toastProblem);
  }

  async free() {
    if (await free(this.project.id, this.project.name)) {
      this.dispatchEvent(new Event('freed'));
    }
  }

  chosen(value) {
    ({ rename: () => this.begin(), delete: () => this.destroy(), free: () => this.free() })[value]();
  }

  render() {
    return html`<a class="back" href="#/projects"><wa-icon name="arrow-left"></wa-icon>Projects</a>
      <div class="row title">
        ${this.renaming
          ? html`<wa-input
              label="Name of the project"
              maxlength="200"
              .value=${this.project.name}
              @keydown=${this.key}
              @blur=${(event) => this.end(event.target)}
            ></wa-input>`
          : html`<h1 tabindex="-1">${this.project.name}</h1>`}
        <cut-status status=${this.status}></cut-status>
        <span class="grow"></span>
        <wa-dropdown placement="bottom-end" @wa-select=${(event) => this.chosen(event.detail.item.value)}>
          <wa-button slot="trigger" appearance="outlined" size="s">
            <wa-icon name="more" label="More about this project"></wa-icon>
          </wa-button>
          <wa-dropdown-item value="rename"><wa-icon slot="icon" name="pencil"></wa-icon>Rename</wa-dropdown-item>
          ${this.admin
            ? html`<wa-dropdown-item value="free"
                ><wa-icon slot="icon" name="lock-open"></wa-icon>Free this project</wa-dropdown-item
              >`
            : nothing}
          <wa-dropdown-item value="delete" variant="danger"
            ><wa-icon slot="icon" name="trash"></wa-icon>Delete project</wa-dropdown-item
          >
        </wa-dropdown>
      </div>`;
  }
}

customElements.define('cut-project-head', ProjectHead);
