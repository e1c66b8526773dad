import { css, html, nothing } from '../../vendor/lit.js';
import { clock, count } from '../format.js';
import { fields } from '../ui/field-styles.js';
import '../ui/section.js';
import { shared } from '../ui/styles.js';
import { DraftPart } from './part.js';
import { spokenSeconds } from './speaking.js';

/** For a server that does not say how long a text may be. */
const LONGEST = 5000;

/** The script of the voice-over, and who speaks it. */
class VoicePart extends DraftPart {
  static properties = { speakers: { attribute: false } };

  static pointer = '/voiceOver';

  static styles = [
    shared,
    fields,
    css`
      summary {
        cursor: pointer;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 500;
      }
      .why {
        display: flex;
        margin-top: var(--space-2);
        gap: var(--space-2);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .why wa-icon {
        flex: none;
        margin-top: 0.2em;
      }
    `,
  ];

  get speaker() {
    const { provider } = this.part;
    return this.speakers.find((each) => each.name === provider) ?? this.speakers.find((each) => each.available);
  }

  get summary() {
    if (!this.part.on) {
      return 'Somebody speaks over the video';
    }
    const seconds = spokenSeconds(this.part.text);
    return seconds > 0 ? `About ${clock(Math.max(1, seconds))} of speech; the video becomes as long` : 'Somebody speaks over the video';
  }

  render() {
    const { on, text } = this.part;
    return html`<cut-section heading="Voice-over" icon="mic" summary=${this.summary} ?on=${on}
      @toggle=${(event) => this.change({ on: event.detail })}
    >
      <div>
        <wa-textarea
          label="Script"
          rows="5"
          resize="auto"
          maxlength=${this.speaker?.mostCharacters ?? LONGEST}
          placeholder="What shall be said, as you would say it."
          .value=${text}
          @input=${(event) => this.change({ text: event.target.value })}
        ></wa-textarea>
        <p class="under numbers">
          <span>${count([...text].length, 'character')}</span>
          <span>${text.trim() ? `about ${Math.max(1, Math.round(spokenSeconds(text)))} seconds` : ''}</span>
        </p>
        ${this.fault('text', '')}
      </div>
      ${this.speakers.length ? this.choices() : nothing}
    </cut-section>`;
  }

  choices() {
    const silent = this.speakers.filter((each) => !each.available);
    const { speaker } = this;
    return html`<div class="pair">
        ${this.speakers.length > 1 && speaker
          ? html`<wa-select
              label="Speaker"
              .value=${speaker?.name ?? ''}
              @change=${(event) => this.change({ provider: event.target.value, voice: '' })}
            >
              ${this.speakers.map(
                (each) => html`<wa-option value=${each.name} ?disabled=${!each.available}>${each.title}</wa-option>`,
              )}
            </wa-select>`
          : nothing}
        ${speaker?.voices?.length ? this.voiceChoice(speaker) : nothing}
      </div>
      ${this.fault('provider', 'voice')}
      ${speaker?.remote
        ? html`<p class="why"><wa-icon name="cloud-off"></wa-icon>${speaker.title} gets the script over the internet.</p>`
        : nothing}
      ${silent.length ? this.reasons(silent) : nothing}`;
  }

  /** Why somebody can't speak is out of the way unless nobody can. What people can do themselves is a click away. */
  reasons(silent) {
    const all = silent.length === this.speakers.length;
    return html`<details ?open=${all}>
      <summary>${all ? 'Nobody can speak on this server yet' : 'Speakers that are not set up'}</summary>
      ${silent.map(
        (each) => html`<p class="why">
          <wa-icon name="lock"></wa-icon>
          <span>${each.title}: ${each.unavailable} ${each.remote ? html`<a href="#/tokens">Add a key</a>` : each.hint}</span>
        </p>`,
      )}
    </details>`;
  }

  voiceChoice(speaker) {
    return html`<wa-select
      label="Voice"
      .value=${this.part.voice || speaker.voices[0].id}
      @change=${(event) => this.change({ provider: speaker.name, voice: event.target.value })}
    >
      ${speaker.voices.map(
        (voice) => html`<wa-option value=${voice.id} label=${voice.name}>
          ${voice.name} ${voice.language ? html`<span class="faint small">${voice.language}</span>` : nothing}
        </wa-option>`,
      )}
    </wa-select>`;
  }
}

customElements.define('cut-voice-part', VoicePart);
