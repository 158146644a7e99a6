import { html } from "../lit.js";
import { t } from "../texts.js";
import { Part } from "./part.js";
import { icon } from "./icon.js";

/** A dialog over the page: the browser keeps the focus in it and gives it back. Tells `close`. */
export class Dialog extends Part {
  static properties = { heading: {}, body: { attribute: false } };

  #opener;

  firstUpdated() {
    this.#opener = document.activeElement;
    this.querySelector("dialog").showModal();
    this.querySelector("[autofocus]")?.focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#opener?.isConnected) {
      this.#opener.focus();
    }
  }

  render() {
    return html`<dialog aria-labelledby="dialog-heading" @close=${() => this.emit("close")} @click=${this.#backdrop}>
      <div class="dialog-box">
        <header><h2 id="dialog-heading">${this.heading}</h2>
          <button class="plain square" type="button" aria-label=${t("app.close")} @click=${() => this.close()}>${icon("close")}</button></header>
        ${this.body}
      </div></dialog>`;
  }

  close() {
    this.querySelector("dialog").close();
  }

  #backdrop(event) {
    if (event.target.tagName === "DIALOG") {
      this.close();
    }
  }
}

customElements.define("coterie-dialog", Dialog);
