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
  /** @param {string} [idempotencyKey] the same for the same wish, so that asking twice starts one */
  start: (project, request, idempotencyKey) =>
    data(call('POST', `projects/${id(project)}/generations`, { body: request, idempotencyKey })),
  /** What a request would do and cost; nothing is stored. */
  plan: (project, request, signal) =>
    data(call('POST', `projects/${id(project)}/generations?dryRun=true`, { body: request, signal })),
  /** @returns {Promise<object[]>} the latest, newest first */
  latest: async (project) => (await list(`projects/${id(project)}/generations`, null, 200)).items,
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
  /** The Edit that the clip was made from. */
  edit: (clip) => data(call('GET', `clips/${id(clip)}/edit`)),
  /** @returns {Promise<string>} WebVTT, which says when each word begins; rejects where there are none */
  captions: (clip) => data(call('GET', `clips/${id(clip)}/captions.vtt`, { as: 'text' })),
  /**
   * A picture of what a request would give, without rendering it.
   * @param {object} request as for a generation of kind `render`, without the kind
   * @returns {Promise<Blob>} PNG
   */
  preview: (clip, atSeconds, request, signal) =>
    data(call('POST', `clips/${id(clip)}/preview?at=${atSeconds}`, { body: request, as: 'blob', quiet: true, signal })),
  thumbnail: (clip) => address(`clips/${id(clip)}/thumbnail`),
  contactSheet: (clip) => address(`clips/${id(clip)}/contact-sheet`),
  /** @param {'raw'|'final'} [variant] without: the final version, or the raw one where there is no final */
  content: (clip, variant) => address(`clips/${id(clip)}/content${variant ? `?variant=${variant}` : ''}`),
  download: (clip, variant) =>
    address(`clips/${id(clip)}/content?${variant ? `variant=${variant}&` : ''}download=true`),
  /** @param {'srt'|'vtt'} form */
  subtitles: (clip, form) => address(`clips/${id(clip)}/captions.${form}`),
  voice: (clip) => address(`clips/${id(clip)}/voice?download=true`),
};

const known = new Map();
/** What changes with the server's version only: one answer serves the visit, a failure is asked again. */
async function once(path) {
  if (!known.has(path)) {
    known.set(path, data(call('GET', path)));
  }
  try {
    return await known.get(path);
  } catch (problem) {
    known.delete(path);
    throw problem;
  }
}

/** Platform presets. */
export const presets = async () => (await once('presets')).items;

/** @returns {Promise<{captions: object[], titles: object[], fonts: any[]}>} the designed styles */
export const styles = () => once('styles');

/** Who can speak, and why not where one can't: keys come and go, so it is asked each time. */
export const voices = async () => (await data(call('GET', 'voices'))).items;

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

export const voiceKeys = {
  all: () => all('voice-keys'),
  create: (provider, key) => data(call('POST', 'voice-keys', { body: { provider, key } })),
  remove: (key) => call('DELETE', `voice-keys/${id(key)}`),
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
