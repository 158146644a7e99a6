import { html, nothing } from "../lit.js";
import { ask, latest } from "../api.js";
import { go } from "../router.js";
import { t } from "../texts.js";
import { Part } from "./part.js";
import { icon } from "./icon.js";

const SEARCH = `query ($text: String!) { search(text: $text, first: 8) {
  account { id name country } person { id fullName title } } }`;

/** Finds an account or a person as the planner types. */
class Search extends Part {
  static properties = { hits: { state: true }, at: { state: true } };

  #find = latest(async (text) => {
    try {
      this.hits = (await ask(SEARCH, { text })).search;
      this.at = -1;
    } catch {
      this.hits = [];
    }
  });

  render() {
    const open = this.hits !== undefined;
    return html`<div class="search" role="search" @focusout=${this.#left}>
      ${icon("search")}
      <input type="search" role="combobox" aria-label=${t("app.search")} placeholder=${t("app.search")} aria-expanded=${open} aria-controls="search-hits"
        aria-autocomplete="list" aria-activedescendant=${open && this.at >= 0 ? `hit-${this.at}` : nothing} autocomplete="off" @input=${this.#typed} @keydown=${this.#key}>
      <kbd aria-hidden="true">/</kbd>
      <ul id="search-hits" role="listbox" aria-label=${t("app.search")} ?hidden=${!open}>
        ${open ? this.hits.map((hit, index) => this.#hit(hit, index)) : nothing}
        ${open && !this.hits.length ? html`<li role="option" aria-selected="false" aria-disabled="true" class="muted">${t("app.noHits")}</li>` : nothing}
      </ul></div>`;
  }

  #hit(hit, index) {
    return html`<li role="option" id="hit-${index}" aria-selected=${index === this.at} @pointerdown=${() => this.#open(hit)}>
      <b>${hit.person?.fullName ?? hit.account.name}</b><span class="muted">${hit.person ? `${hit.person.title ?? ""} · ${hit.account.name}` : hit.account.country}</span></li>`;
  }

  #typed(event) {
    const text = event.target.value.trim();
    if (text.length >= 2) {
      this.#find(text);
    } else {
      this.hits = undefined;
    }
  }

  #key(event) {
    const { hits } = this;
    if (event.key === "Escape") {
      this.hits = undefined;
      event.target.value = "";
    } else if (hits?.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length;
    } else if (hits?.length && event.key === "Enter") {
      this.#open(hits[Math.max(this.at, 0)]);
    }
  }

  #open(hit) {
    this.hits = undefined;
    this.querySelector("input").value = "";
    go("account", hit.account.id, hit.person ? { person: hit.person.id } : {});
  }

  #left(event) {
    if (!this.contains(event.relatedTarget)) {
      this.hits = undefined;
    }
  }
}

customElements.define("coterie-search", Search);
