import { css } from '../../vendor/lit.js';
import { registerIconLibrary } from '../../vendor/webawesome.js';

// Both of Web Awesome's libraries would otherwise ask a foreign server or use addresses that the
// Content-Security-Policy forbids. One sprite serves them, made at build time (vendor/build.mjs).
const sprite = new URL('../../vendor/icons.svg', import.meta.url).href;
for (const library of ['default', 'system']) {
  registerIconLibrary(library, { resolver: (name) => `${sprite}#${name}`, spriteSheet: true });
}

// An svg element around a sprite's symbol has no size of its own, so browsers make it 300 pixels
// wide: nothing to see, but the page scrolls sideways. Icons inside Web Awesome's own components are
// out of reach of a style sheet of ours, hence the class itself.
customElements.get('wa-icon').elementStyles.push(
  css`
    svg {
      width: 1em;
    }
  `,
);
