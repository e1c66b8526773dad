import { address, all, call, list } from './client.js';

/** The calls of the page, by the nouns of the HTTP contract. Each rejects with a `Problem`. */

const id = encodeURIComponent;
const data = async (answer) => (await answer).data;

export const session = {
  me: () => data(call('GET', 'me')),
  signIn: (email, password) => call('POST', 'sessions', { body: { email, password } }),
  signOut: () => call('DELETE', 'sessions/current'),
};

export const projects = {
  /** @returns {Promise<{items: object[], nextCursor: string|null}>} newest first */
  page: (search, cursor) => list(`projects${search ? `?q=${id(search)}` : ''}`, cursor, 50),
  get: (project) => data(call('GET', `projects/${id(project)}`)),
  create: (name) => data(call('POST', 'projects', { body: { name } })),
  /** Reads the ETag first: whoever renames means the name that stands there now. */
  async rename(project, name) {
    const { etag } = await call('GET', `projects/${id(project)}`);
    return data(call('PATCH', `projects/${id(project)}`, { body: { name }, ifMatch: etag }));
  },
  remove: (project) => call('DELETE', `projects/${id(project)}`),
  /** @param {string} [etag] of the last answer; unchanged gives `data: undefined` */
  progress: (project, etag) => call('GET', `projects/${id(project)}/progress`, { ifNoneMatch: etag }),
  /** Takes the edit lock, or renews it; rejects with 409 `PROJECT_LOCKED` when it is somebody else's. */
  takeLock: (project, ttlSeconds) => call('PUT', `projects/${id(project)}/lock`, { body: { ttlSeconds } }),
  /** @param {boolean} [leaving] sends it even if the page goes away */
  giveLockBack: (project, leaving) => call('DELETE', `projects/${id(project)}/lock`, { keepalive: leaving }),
  /** For administrators: ends whatever holds the project. */
  forceFree: (project) => call('DELETE', `projects/${id(project)}/lock?force=true`),
  lock: (project) => data(call('GET', `projects/${id(project)}/lock`)),
};

export const sources = {
  of: (project) => all(`projects/${id(project)}/sources`),
  uploadAddress: (project) => address(`projects/${id(project)}/sources`),
  thumbnail: (source) => address(`sources/${id(source)}/thumbnail`),
  content: (source) => address(`sources/${id(source)}/content`),
  remove: (source) => call('DELETE', `sources/${id(source)}`),
};

export const generations = {
  start: (project, request) => data(call('POST', `projects/${id(project)}/generations`, { body: request })),
  get: (generation) => data(call('GET', `generations/${id(generation)}`)),
  cancel: (generation) => call('POST', `generations/${id(generation)}/cancel`),
  retry: (generation) => call('POST', `generations/${id(generation)}/retry`),
  log: (generation) => data(call('GET', `generations/${id(generation)}/log`)),
};

export const clips = {
  of: (project) => all(`projects/${id(project)}/clips`),
  trashed: () => all('trash'),
  /** @returns {Promise<{clip: object, etag: string}>} */
  async get(clip) {
    const answer = await call('GET', `clips/${id(clip)}`);
    return { clip: answer.data, etag: answer.etag };
  },
  /** @returns {Promise<{clip: object, etag: string}>} rejects with 412 `STALE` when somebody was faster */
  async change(clip, change, etag) {
    const answer = await call('PATCH', `clips/${id(clip)}`, { body: change, ifMatch: etag });
    return { clip: answer.data, etag: answer.etag };
  },
  trash: (clip) => call('DELETE', `clips/${id(clip)}`),
  restore: (clip) => call('POST', `clips/${id(clip)}/restore`),
  removeForever: (clip) => call('DELETE', `clips/${id(clip)}?permanent=true`),
  report: (clip) => data(call('GET', `clips/${id(clip)}/report`)),
  thumbnail: (clip) => address(`clips/${id(clip)}/thumbnail`),
  content: (clip) => address(`clips/${id(clip)}/content`),
  download: (clip) => address(`clips/${id(clip)}/content?download=true`),
};

let knownPresets;
/** Platform presets; they change with the server's version only, so one answer serves the visit. */
export async function presets() {
  knownPresets ??= data(call('GET', 'presets')).then((answer) => answer.items ?? answer);
  try {
    return await knownPresets;
  } catch (problem) {
    knownPresets = undefined;
    throw problem;
  }
}

/** For administrators. */
export const admin = {
  /** @returns {Promise<{items: object[], nextCursor: string|null}>} newest first */
  generations: (state, cursor) => list(`admin/generations${state ? `?state=${id(state)}` : ''}`, cursor, 50),
  audit: (cursor) => list('admin/audit', cursor, 50),
};

export const tokens = {
  all: () => all('tokens'),
  /** @returns {Promise<{id: string, name: string, token: string, expiresAt: string|null}>} the only time the token is shown */
  create: (name, expiresInSeconds) =>
    data(call('POST', 'tokens', { body: expiresInSeconds ? { name, expiresInSeconds } : { name } })),
  revoke: (token) => call('DELETE', `tokens/${id(token)}`),
};

export const webhooks = {
  all: () => all('webhooks'),
  /** @returns {Promise<{id: string, url: string, secret: string}>} the only time the secret is shown */
  create: (webhook) => data(call('POST', 'webhooks', { body: webhook })),
  /** @returns {Promise<{id: string, url: string, secret: string}>} the only time the new secret is shown */
  rotate: (webhook) => data(call('POST', `webhooks/${id(webhook)}/rotate-secret`, { body: {} })),
  /** Reads the ETag first: on or off is meant whatever else has changed. */
  async enable(webhook, enabled) {
    const { etag } = await call('GET', `webhooks/${id(webhook)}`);
    return data(call('PATCH', `webhooks/${id(webhook)}`, { body: { enabled }, ifMatch: etag }));
  },
  remove: (webhook) => call('DELETE', `webhooks/${id(webhook)}`),
  test: (webhook) => data(call('POST', `webhooks/${id(webhook)}/test`)),
  /** @returns {Promise<{items: object[], nextCursor: string|null}>} newest first */
  deliveries: (webhook) => list(`webhooks/${id(webhook)}/deliveries`, undefined, 20),
  replay: (webhook, delivery) => data(call('POST', `webhooks/${id(webhook)}/deliveries/${id(delivery)}/replay`)),
};
