import { Problem } from './problem.js';

/**
 * The one place that speaks HTTP. Other modules hear of three things through `client`:
 * `signed-out` (a 401), `outage` (no answer, or 503) and `answered` (the server is there).
 */
export const client = new EventTarget();

const base = new URL('api/v1/', document.baseURI);

/** Address of an API path, for `<img>`, `<video>` and downloads. */
export function address(path) {
  return new URL(path, base).href;
}

/**
 * One call.
 *
 * @param {string} method
 * @param {string} path relative to /api/v1/, without a leading slash
 * @param {object} [options]
 * @param {unknown} [options.body] sent as JSON
 * @param {string} [options.idempotencyKey] makes a repeated POST have one effect
 * @param {'json'|'text'|'blob'} [options.as] what the answer is read as
 * @param {string} [options.ifMatch] ETag that a change builds on
 * @param {string} [options.ifNoneMatch] ETag already held; a 304 gives `data: undefined`
 * @param {boolean} [options.quiet] that this is too much for the server just now is no outage
 * @param {AbortSignal} [options.signal]
 * @param {boolean} [options.keepalive] goes out even if the page is closed meanwhile
 * @returns {Promise<{status: number, data: any, etag: string|null}>}
 * @throws {Problem} for every status of 400 and above, and when no answer came
 */
export async function call(
  method,
  path,
  { body, ifMatch, ifNoneMatch, idempotencyKey, as = 'json', quiet, signal, keepalive } = {},
) {
  const headers = { Accept: as === 'json' ? 'application/json' : '*/*' };
  if (body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  }
  if (ifMatch) {
    headers['If-Match'] = ifMatch;
  }
  if (ifNoneMatch) {
    headers['If-None-Match'] = ifNoneMatch;
  }
  if (idempotencyKey) {
    headers['Idempotency-Key'] = idempotencyKey;
  }
  let response;
  try {
    response = await fetch(address(path), {
      method,
      headers,
      signal,
      keepalive,
      body: body === undefined ? undefined : JSON.stringify(body),
      // The browser's own cache would answer a poll from memory; we hold the ETags ourselves.
      cache: 'no-store',
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw report(Problem.network());
  }
  if (response.status >= 400) {
    const type = response.headers.get('Content-Type') ?? '';
    const text = await response.text().catch(() => '');
    const problem = Problem.from(response.status, type, text, response.headers.get('Retry-After'));
    throw quiet && response.status === 503 ? problem : report(problem);
  }
  const data = await read(response, as);
  client.dispatchEvent(new Event('answered'));
  return { status: response.status, data, etag: response.headers.get('ETag') };
}

/** An answer that breaks off in the middle is an outage as well. */
async function read(response, as) {
  try {
    if (as !== 'json') {
      return await response[as]();
    }
    const text = await response.text();
    return response.status === 304 || text === '' ? undefined : JSON.parse(text);
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : report(Problem.network());
  }
}

/**
 * Tells the page about a problem that concerns all of it, and hands it back.
 * @param {Problem} problem
 */
export function report(problem) {
  if (problem.isOutage) {
    client.dispatchEvent(new CustomEvent('outage', { detail: problem }));
  } else {
    client.dispatchEvent(new Event('answered'));
    if (problem.status === 401) {
      client.dispatchEvent(new CustomEvent('signed-out', { detail: problem }));
    }
  }
  return problem;
}

/**
 * Every item of a list, page by page.
 * @param {string} path a list, with or without a query
 * @returns {Promise<any[]>} newest first
 */
export async function all(path) {
  const items = [];
  let cursor = null;
  do {
    const page = await list(path, cursor, 200);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

/**
 * One page of a list.
 * @returns {Promise<{items: any[], nextCursor: string|null}>}
 */
export async function list(path, cursor, limit) {
  const query = new URLSearchParams({ limit: String(limit) });
  if (cursor) {
    query.set('cursor', cursor);
  }
  const { data } = await call('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
  return data;
}
