import { LitElement, css, html } from '../../vendor/lit.js';
import { projects } from '../api/cutroom.js';
import { go } from '../router.js';
import { confirmed } from '../ui/confirm.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';
import { toast, toastProblem } from '../ui/toast.js';

/** A project's name, state, and what can be done with the whole of it. Sends `changed` with the project. */
class ProjectHead extends LitElement {
  static properties = { project: { attribute: false }, status: {}, renaming: { state: true } };

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
    this.renaming = false;
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

  key(event) {
    if (event.key === 'Enter') {
      this.end(event.target);
    } else if (event.key === 'Escape') {
      this.renaming = false;
    }
  }

  async destroy() {
    const question = {
      title: 'Delete this project?',
      text: `“${this.project.name}” is deleted with its sources and its clips, for ever.`,
      action: 'Delete project',
    };
    if (!(await confirmed(question))) {
      return;
    }
    try {
      await projects.remove(this.project.id);
      toast(`“${this.project.name}” is deleted.`);
      go('projects');
    } catch (problem) {
      toastProblem(problem);
    }
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
        <wa-dropdown placement="bottom-end" @wa-select=${(event) => (event.detail.item.value === 'rename' ? this.begin() : this.destroy())}>
          <wa-button slot="trigger" appearance="outlined" size="s">
            <wa-icon name="more" label="More about this project"></wa-icon>
          </wa-button>
          <wa-dropdown-item value="rename"><wa-icon slot="icon" name="pencil"></wa-icon>Rename</wa-dropdown-item>
          <wa-dropdown-item value="delete" variant="danger"
            ><wa-icon slot="icon" name="trash"></wa-icon>Delete project</wa-dropdown-item
          >
        </wa-dropdown>
      </div>`;
  }
}

customElements.define('cut-project-head', ProjectHead);
