// What the page uses of Lit, as one module.
export { LitElement, html, svg, css, nothing } from 'lit';
export { keyed } from 'lit/directives/keyed.js';
export { repeat } from 'lit/directives/repeat.js';
