/**
 * A failed call, in words. The server speaks RFC 9457 problem details; failures that never reached
 * the server are given the same shape, so that a view has one way to show what went wrong.
 */
export class Problem extends Error {
  /**
   * @param {object} fields members of the problem document; unknown members stay in `extensions`
   * @param {number} [retryAfterSeconds] from the Retry-After header
   */
  constructor(fields, retryAfterSeconds) {
    super(fields.detail || fields.title || 'Something went wrong.');
    this.name = 'Problem';
    /** HTTP status; 0 when no answer came. */
    this.status = fields.status ?? 0;
    /** Stable upper snake case code, the thing to branch on. */
    this.code = fields.code ?? 'UNKNOWN';
    this.hint = fields.hint ?? '';
    this.retryable = fields.retryable ?? false;
    /** Each fault with its place: {pointer, detail}. */
    this.errors = Array.isArray(fields.errors) ? fields.errors : [];
    this.extensions = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** No answer at all: offline, server gone, connection cut. */
  static network() {
    return new Problem({
      code: 'NETWORK',
      detail: 'The server cannot be reached.',
      hint: 'Check the connection; this page keeps trying.',
      retryable: true,
    });
  }

  /**
   * Reads a failed answer. A proxy in between may answer HTML: then the status has to speak.
   * @param {number} status HTTP status
   * @param {string} contentType
   * @param {string} text the body
   * @param {string|null} retryAfter header value, seconds
   */
  static from(status, contentType, text, retryAfter) {
    const seconds = Number.parseInt(retryAfter ?? '', 10);
    let fields = {};
    if (contentType.includes('json')) {
      try {
        fields = JSON.parse(text);
      } catch {
        fields = {};
      }
    }
    return new Problem(
      { detail: `The server answered with status ${status}.`, ...fields, status },
      Number.isFinite(seconds) ? seconds : undefined,
    );
  }

  /** The server, or its database, is out of reach: worth waiting for. */
  get isOutage() {
    return this.code === 'NETWORK' || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** What a field's message would be, by JSON pointer. */
  forPointer(pointer) {
    return this.errors.find((fault) => fault.pointer === pointer)?.detail ?? '';
  }
}
