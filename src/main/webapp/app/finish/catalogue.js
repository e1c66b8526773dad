import { presets, styles, voices } from '../api/cutroom.js';

/**
 * What there is to choose from. A server without a voice, or without designed styles, answers 404:
 * then there is nothing to choose, and nothing is wrong.
 */
export async function catalogue() {
  const [known, designed, speakers] = await Promise.all([
    presets(),
    styles().catch(absent({ captions: [], titles: [] })),
    voices().catch(absent([])),
  ]);
  return { presets: known, captionStyles: designed.captions.map(named), titleStyles: designed.titles.map(named), speakers };
}

function absent(value) {
  return (problem) => {
    if (problem.status !== 404) {
      throw problem;
    }
    return value;
  };
}

/** "bold-pop" reads as "Bold pop" where the server gives no title of its own. */
function named(style) {
  const name = style.name ?? style;
  const words = name.replaceAll('-', ' ');
  return { name, title: style.title ?? words[0].toUpperCase() + words.slice(1) };
}
