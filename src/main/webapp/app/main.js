import { registerIconLibrary } from '../vendor/webawesome.js';
import './app-shell.js';

// Both of Web Awesome's libraries would otherwise ask a foreign server or use addresses that the
// Content-Security-Policy forbids.
const sprite = new URL('../vendor/icons.svg', import.meta.url).href;
for (const library of ['default', 'system']) {
  registerIconLibrary(library, { resolver: (name) => `${sprite}#${name}`, spriteSheet: true });
}
