import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { projects } from '../api/cutroom.js';
import { go } from '../router.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';

/** Asks for the one thing that a project needs, and goes there. Sends `closed`. */
class NewProject extends LitElement {
  static properties = { open: { type: Boolean }, problem: { state: true } };

  static styles = [
    shared,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
    `,
  ];

  get field() {
    return this.renderRoot.querySelector('wa-input');
  }

  async create(event) {
    event.preventDefault();
    try {
      const project = await projects.create((this.field.value ?? '').trim());
      this.close();
      go(`projects/${project.id}`);
    } catch (problem) {
      this.problem = problem;
    }
  }

  close() {
    this.dispatchEvent(new Event('closed'));
  }

  /** Ready for the next time. */
  afterHide() {
    this.problem = undefined;
    this.field.value = '';
    this.close();
  }

  render() {
    return html`<wa-dialog
      label="New project"
      ?open=${this.open}
      @wa-after-show=${() => this.field.focus()}
      @wa-after-hide=${this.afterHide}
    >
      <form @submit=${this.create}>
        <wa-input label="Name" placeholder="Spring shoes" maxlength="200" autofocus></wa-input>
        ${this.problem ? html`<cut-problem .problem=${this.problem}></cut-problem>` : nothing}
      </form>
      <wa-button slot="footer" appearance="outlined" @click=${this.close}>Cancel</wa-button>
      <wa-button
        slot="footer"
        variant="brand"
        @click=${() => this.renderRoot.querySelector('form').requestSubmit()}
        >Create project</wa-button
      >
    </wa-dialog>`;
  }
}

customElements.define('cut-new-project', NewProject);
