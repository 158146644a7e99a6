import { LitElement } from "../lit.js";

/**
 * A part of the console. It renders into the page itself, so that one set of styles, labels
 * and headings holds for all, and again when the language changes.
 */
export class Part extends LitElement {
  #again = () => this.requestUpdate();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("languagechange", this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("languagechange", this.#again);
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Says something to the planner, also to those who listen. */
export function say(message, action) {
  window.dispatchEvent(new CustomEvent("say", { detail: { message, action } }));
}

/** Tells that the book was changed here, so that what shows it asks again. */
export function changed() {
  window.dispatchEvent(new Event("bookchange"));
}
