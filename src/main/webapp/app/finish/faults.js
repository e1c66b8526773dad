/** Faults of a refused request, by the place they belong to. Pure. */

/**
 * @param {{pointer: string, detail: string}[]} faults
 * @param {string} pointer JSON pointer of a part
 * @returns {{pointer: string, detail: string}[]} those at the part and within it
 */
export function faultsAt(faults, pointer) {
  return faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
}

/** Several faults as one text; each begins and ends as a sentence does. */
export function sentences(faults) {
  return faults.map(({ detail }) => detail[0].toUpperCase() + detail.slice(1) + (/[.!?]$/.test(detail) ? '' : '.')).join(' ');
}

/** A pointer into the Edit: requests carry the Edit under `/edit`, the Edit itself does not. */
export function inEdit(pointer) {
  return pointer.replace(/^\/edit(?=\/|$)/, '');
}
