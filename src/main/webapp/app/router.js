/**
 * Routes live in the hash: the server needs to know one page only, a reload keeps the place, and no
 * path of the page can ever hide one of the API.
 */
export function currentRoute() {
  const parts = location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
  switch (parts[0]) {
    case 'projects':
      return parts[1] ? { view: 'project', id: parts[1], clipId: clipOf(parts) } : { view: 'projects' };
    case 'trash':
      return { view: 'trash' };
    case 'tokens':
      return { view: 'tokens' };
    case 'webhooks':
      return { view: 'webhooks' };
    case 'admin':
      return parts[1] === 'audit' ? { view: 'audit' } : { view: 'admin' };
    default:
      return { view: 'projects' };
  }
}

/** projects/PROJECT/clips/CLIP is where that clip is finished. */
function clipOf(parts) {
  return parts[2] === 'clips' ? parts[3] : undefined;
}

/** The address of the place where a clip is finished. */
export function finishing(clip) {
  return `#/projects/${encodeURIComponent(clip.projectId)}/clips/${encodeURIComponent(clip.id)}`;
}

/** @param {string} path such as "projects/…" */
export function go(path) {
  location.hash = `#/${path}`;
}

/** Names the browser's tab; the most specific word first, since tabs are narrow. */
export function title(...words) {
  document.title = [...words.filter(Boolean), 'Cutroom'].join(' · ');
}
