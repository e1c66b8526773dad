import { unescaped } from './edits.js';

/**
 * Where in a JSON text the value of a pointer stands, so that a fault can be shown where it is.
 * @param {string} text JSON that parses
 * @param {string} pointer RFC 6901
 * @returns {[number, number]} from and to; of the deepest value on the way that is there
 */
export function placeOf(text, pointer) {
  const steps = pointer.split('/').slice(1).map(unescaped);
  let from = skipSpace(text, 0);
  for (const step of steps) {
    const next = member(text, from, step);
    if (next === undefined) {
      break;
    }
    from = next;
  }
  return [from, endOf(text, from)];
}

const skipSpace = (text, at) => at + /^[\s,:]*/.exec(text.slice(at))[0].length;

/** Where the value of a member, or of an element, begins; undefined where there is none. */
function member(text, from, step) {
  const object = text[from] === '{';
  if (!object && text[from] !== '[') {
    return undefined;
  }
  let at = skipSpace(text, from + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    let name = String(index);
    if (object) {
      const nameEnd = endOf(text, at);
      name = JSON.parse(text.slice(at, nameEnd));
      at = skipSpace(text, nameEnd);
    }
    if (name === step) {
      return at;
    }
    at = skipSpace(text, endOf(text, at));
  }
  return undefined;
}

/** Where the value that begins at `from` ends. */
function endOf(text, from) {
  const tokens = /"(?:[^"\\]|\\.)*"|[[{]|[\]}]|[^\s,:"[\]{}]+/gy;
  let depth = 0;
  let at = from;
  do {
    tokens.lastIndex = skipSpace(text, at);
    const token = tokens.exec(text)?.[0];
    if (token === undefined) {
      return text.length;
    }
    at = tokens.lastIndex;
    depth += token === '{' || token === '[' ? 1 : token === '}' || token === ']' ? -1 : 0;
  } while (depth > 0);
  return at;
}
