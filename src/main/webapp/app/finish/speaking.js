/** About how long a text takes to be spoken. Pure. */

/** As the server guesses, by what its offline voice takes, pauses included; ideographs say more each. */
const SECONDS_PER_LETTER = 0.066;
const SECONDS_PER_IDEOGRAPH = 0.25;

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** @param {string} text @returns {number} seconds; a rough guess, before anybody has spoken */
export function spokenSeconds(text) {
  const wide = text.match(ideographs)?.length ?? 0;
  const narrow = [...text.replace(/\s+/g, ' ').trim()].length - wide;
  return narrow * SECONDS_PER_LETTER + wide * SECONDS_PER_IDEOGRAPH;
}
