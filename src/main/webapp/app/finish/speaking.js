/** About how long a text takes to be spoken. Pure. */

/** Fifteen characters a second is an unhurried voice; ideographs say more each. */
const SECONDS_PER_LETTER = 1 / 15;
const SECONDS_PER_IDEOGRAPH = 0.25;
const SECONDS_PER_SENTENCE = 0.35;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** @param {string} text @returns {number} seconds; a rough guess, before anybody has spoken */
export function spokenSeconds(text) {
  const wide = text.match(ideographs)?.length ?? 0;
  const narrow = [...text.replace(/\s+/g, ' ').trim()].length - wide;
  const sentences = text.match(/[.!?…。！？]+(?=\s|$)|[。！？]/g)?.length ?? 0;
  return narrow * SECONDS_PER_LETTER + wide * SECONDS_PER_IDEOGRAPH + sentences * SECONDS_PER_SENTENCE;
}
