import { html, nothing } from "../lit.js";
import { t } from "../texts.js";
import { Part } from "./part.js";
import { icon } from "./icon.js";

const MANY = 12;

/**
 * A button that opens a list of choices, of which several may hold. Tells `choose` with all
 * that hold.
 */
export class Menu extends Part {
  static properties = { label: {}, options: { attribute: false }, chosen: { attribute: false }, sought: { state: true } };

  #outside = (event) => !this.contains(event.target) && this.#close(false);

  constructor() {
    super();
    this.options = [];
    this.chosen = [];
    this.sought = "";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#outside);
  }

  render() {
    const count = this.chosen.length;
    return html`<details class="menu" @toggle=${this.#toggled} @keydown=${this.#key}>
      <summary class="button ${count ? "on" : ""}">${this.label}${count ? html` <span class="count">${count}</span>` : nothing}${icon("chevron")}</summary>
      <div class="popover" role="group" aria-label=${this.label}>
        ${this.options.length > MANY ? html`<input type="search" aria-label=${t("app.narrow")} placeholder=${t("app.narrow")} .value=${this.sought} @input=${(event) => (this.sought = event.target.value)}>` : nothing}
        ${this.options.filter((option) => String(option.label).toLowerCase().includes(this.sought.trim().toLowerCase())).map((option) => html`<label class="choice"><input type="checkbox" .checked=${this.chosen.includes(option.value)}
          @change=${(event) => this.#choose(option.value, event.target.checked)}><span>${option.label}</span>${option.count == null ? nothing : html`<span class="muted num">${option.count}</span>`}</label>`)}
      </div></details>`;
  }

  #choose(value, on) {
    this.emit("choose", on ? [...this.chosen, value] : this.chosen.filter((other) => other !== value));
  }

  #toggled(event) {
    document[event.target.open ? "addEventListener" : "removeEventListener"]("pointerdown", this.#outside);
    const popover = this.querySelector(".popover");
    popover.style.left = "0";
    popover.style.left = `${Math.min(0, document.documentElement.clientWidth - 8 - popover.getBoundingClientRect().right)}px`;
  }

  #key(event) {
    const details = this.querySelector("details");
    if (event.key === "Escape" && details.open) {
      event.stopPropagation();
      this.#close(true);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && details.open) {
      event.preventDefault();
      const boxes = [...this.querySelectorAll(".popover input")];
      const next = boxes.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      boxes[Math.min(Math.max(next, 0), boxes.length - 1)]?.focus();
    }
  }

  #close(focus) {
    this.querySelector("details").open = false;
    if (focus) {
      this.querySelector("summary").focus();
    }
  }
}

customElements.define("coterie-menu", Menu);
