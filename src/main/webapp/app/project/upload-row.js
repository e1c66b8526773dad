import { LitElement, css, html, nothing } from '../../vendor/lit.js';
import { bytes, remaining } from '../format.js';
import '../ui/progress-bar.js';
import { shared } from '../ui/styles.js';

/** One file on its way: how far, how fast, how long still; or why it was refused. Sends `dismiss` and `again`. */
class UploadRow extends LitElement {
  static properties = { upload: { attribute: false }, tick: { type: Number } };

  static styles = [
    shared,
    css`
      :host {
        padding: var(--space-3) 0;
      }
      .body {
        display: grid;
        gap: var(--space-1);
      }
      .failed {
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--bad-soft);
      }
      .name {
        font-weight: 550;
      }
    `,
  ];

  send(name) {
    this.dispatchEvent(new Event(name));
  }

  render() {
    const { upload } = this;
    return upload.state === 'failed' ? this.failed(upload) : this.going(upload);
  }

  going(upload) {
    return html`<div class="body">
      <div class="row">
        <span class="name grow cut">${upload.file.name}</span>
        <wa-button size="s" appearance="plain" @click=${() => upload.cancel()}>
          <wa-icon name="xmark" label="Cancel the upload of ${upload.file.name}"></wa-icon>
        </wa-button>
      </div>
      <cut-progress
        label="Upload of ${upload.file.name}"
        .value=${upload.state === 'checking' ? undefined : upload.percentage}
      ></cut-progress>
      <p class="tiny soft numbers">${this.words(upload)}</p>
    </div>`;
  }

  words(upload) {
    if (upload.state === 'waiting') {
      return `${bytes(upload.file.size)} · waiting for the file before it`;
    }
    if (upload.state === 'checking') {
      return 'All sent. The server looks at it…';
    }
    const speed = upload.bytesPerSecond > 0 ? `${bytes(upload.bytesPerSecond)}/s` : '';
    return [
      `${upload.percentage} % of ${bytes(upload.file.size)}`,
      speed,
      speed ? remaining(upload.remainingSeconds) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  failed({ file, problem }) {
    return html`<div class="body failed" role="alert">
      <div class="row">
        <wa-icon name="circle-alert"></wa-icon>
        <span class="name grow cut">${file.name}</span>
        <wa-button size="s" appearance="plain" @click=${() => this.send('dismiss')}>
          <wa-icon name="xmark" label="Dismiss"></wa-icon>
        </wa-button>
      </div>
      <p class="small">${problem.message}</p>
      ${problem.errors?.map((fault) => html`<p class="small">${fault.detail}</p>`)}
      ${problem.hint ? html`<p class="small soft">${problem.hint}</p>` : nothing}
      ${problem.retryable || problem.isOutage
        ? html`<p><button class="link small" @click=${() => this.send('again')}>Send it again</button></p>`
        : nothing}
    </div>`;
  }
}

customElements.define('cut-upload', UploadRow);
