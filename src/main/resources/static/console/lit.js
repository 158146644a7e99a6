// What the console uses of Lit, in one place.
export { LitElement, html, svg, nothing } from "./lib/lit-element/lit-element.js";
export { classMap } from "./lib/lit-html/directives/class-map.js";
export { live } from "./lib/lit-html/directives/live.js";
export { repeat } from "./lib/lit-html/directives/repeat.js";
