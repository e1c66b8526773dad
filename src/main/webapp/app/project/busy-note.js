import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import '../ui/problem-note.js';
import { shared } from '../ui/styles.js';
import { toastProblem } from '../ui/toast.js';
import { busyHint, busySentence } from './busy.js';
import { free } from './free.js';

/**
 * Somebody else is at it: who, until when, and what can be done. Shown after an edit was refused.
 * Sends `freed` after an administrator forced the project open.
 */
class BusyNote extends LitElement {
  static properties = {
    project: { attribute: false },
    lock: { attribute: false },
    busy: { attribute: false },
    progress: { attribute: false },
    ownId: {},
    admin: { type: Boolean },
  };

  static styles = [
    shared,
    css`
      cut-problem {
        margin-bottom: var(--space-5);
      }
      .row {
        flex-wrap: wrap;
        margin-top: var(--space-3);
      }
    `,
  ];

  async free() {
    if (await free(this.project.id, this.project.name)) {
      this.dispatchEvent(new Event('freed'));
    }
  }

  render() {
    if (!this.busy) {
      return nothing;
    }
    const problem = {
      message: busySentence(this.busy, this.busy.progress ?? this.progress, this.ownId),
      hint: busyHint(this.busy),
    };
    return html`<cut-problem heading="This project is busy" tone="wait" .problem=${problem}>
      <div slot="action" class="row">
        <wa-button size="s" appearance="outlined" @click=${() => this.lock.tryAgain().catch(toastProblem)}>
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
}

customElements.define('cut-busy', BusyNote);
