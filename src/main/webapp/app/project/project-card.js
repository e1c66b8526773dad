import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { isActive } from '../api/progress-watch.js';
import { ago, count } from '../format.js';
import '../ui/progress-bar.js';
import '../ui/status-badge.js';
import { shared } from '../ui/styles.js';

const STRIP_FRAMES = 8;

/** A project in the list: its state, its name, and a frame for each clip. */
class ProjectCard extends LitElement {
  static properties = { project: { attribute: false } };

  static styles = [
    shared,
    css`
      .project {
        position: relative;
        display: grid;
        grid-template-rows: auto auto auto 1fr;
        gap: var(--space-1);
        min-height: 10.5rem;
        padding: var(--space-4);
        transition:
          border-color var(--quick),
          box-shadow var(--quick);
      }
      .strip {
        display: flex;
        align-items: flex-end;
        gap: 5px;
        padding-top: var(--space-2);
      }
      .strip i {
        width: 1.35rem;
        aspect-ratio: 9 / 16;
        border-radius: 0.25rem;
        background: color-mix(in oklab, var(--ink) 13%, var(--surface));
      }
      .strip i:first-child {
        background: var(--accent);
      }
      .strip.none i {
        border: 1px dashed var(--line-strong);
        background: none;
        opacity: 0.6;
      }
      .row {
        min-height: 1.5rem;
      }
      .project:hover {
        border-color: color-mix(in oklab, var(--line-strong) 55%, var(--line));
        box-shadow: var(--shade);
      }
      .project h2 a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: inherit;
      }
      .project h2 a:focus-visible {
        outline: none;
      }
      .project:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
    `,
  ];

  render() {
    const { project } = this;
    return html`<article class="card project">
      <div class="row">
        <cut-status status=${project.status}></cut-status>
        ${isActive(project.status)
          ? html`<cut-progress
              class="grow"
              label="Progress of ${project.name}"
              .value=${project.progress?.percentage ?? 0}
            ></cut-progress>`
          : nothing}
      </div>
      <h2 class="cut"><a href="#/projects/${project.id}">${project.name}</a></h2>
      <p class="small soft">
        ${project.clipCount ? count(project.clipCount, 'clip') : 'No clips yet'} · changed ${ago(project.updatedAt)}
      </p>
      <div class="strip ${project.clipCount ? '' : 'none'}" aria-hidden="true">
        ${Array.from({ length: Math.min(project.clipCount || 3, STRIP_FRAMES) }, () => html`<i></i>`)}
      </div>
    </article>`;
  }
}

customElements.define('cut-project-card', ProjectCard);
