import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { href } from "../router.js";
import { t } from "../texts.js";
import { Part, changed, say } from "./part.js";
import { icon } from "./icon.js";

const OVERVIEW = "{ book { accounts demonstrationAccountIds } }";
const DELETE = "mutation ($ids: [ID!]!) { deleteAccounts(ids: $ids) { deleted } }";
const HIDDEN = "coterie.demo-hidden";
const OWN = "java -jar coterie-embedded.jar --coterie.neo4j.directory=./my-book --coterie.demo-data=false";
const DEMO = "java -jar coterie-embedded.jar --coterie.neo4j.directory=./demo";
const IMPORT = "java -jar coterie-embedded.jar import ./export --server http://127.0.0.1:8080";

/** Says what to do with an empty book, and that the demonstration is one. */
class FirstRun extends Part {
  static properties = { view: {}, book: { state: true }, hidden: { state: true } };

  #load = async () => {
    try {
      this.book = (await ask(OVERVIEW)).book;
    } catch {
      this.book = undefined;
    }
  };

  connectedCallback() {
    super.connectedCallback();
    this.hidden = sessionStorage.getItem(HIDDEN) === "true";
    window.addEventListener("bookchange", this.#load);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("bookchange", this.#load);
  }

  render() {
    if (!this.book) {
      return nothing;
    }
    if (this.book.accounts === 0) {
      return this.view === "import" ? nothing : this.#empty();
    }
    return this.book.demonstrationAccountIds.length && !this.hidden ? this.#demonstration(this.book.demonstrationAccountIds) : nothing;
  }

  #empty() {
    return html`<section class="welcome card" aria-labelledby="welcome">
      <h2 id="welcome">${t("first.emptyTitle")}</h2><p>${t("first.emptyText")}</p>
      <p><a class="button primary" href=${href("import")}>${icon("import")}${t("first.emptyImport")}</a></p>
      <p>${t("first.emptyElse")}</p><pre tabindex="0"><code>${IMPORT}</code></pre>
      <p>${t("first.emptyDemo")}</p><pre tabindex="0"><code>${DEMO}</code></pre></section>`;
  }

  #demonstration(ids) {
    return html`<section class="notice" aria-labelledby="demonstration">
      <p><b id="demonstration">${t("first.demoTitle")}.</b> ${t("first.demoText", { n: ids.length })}</p>
      <details><summary>${t("first.demoLeave")}</summary><div>
        <p>${t("first.demoOwn")}</p><pre tabindex="0"><code>${OWN}</code></pre>
        <p>${t("first.demoDelete")} <button type="button" @click=${() => this.#delete(ids)}>${t("first.demoDeleteButton", { n: ids.length })}</button></p></div></details>
      <button class="plain square" type="button" aria-label=${t("first.hide")} title=${t("first.hide")} @click=${this.#hide}>${icon("close")}</button></section>`;
  }

  async #delete(ids) {
    try {
      await ask(DELETE, { ids });
      say(t("first.demoDeleted"));
      changed();
    } catch (failure) {
      say(t("app.failed", { message: failure.message }));
    }
  }

  #hide() {
    sessionStorage.setItem(HIDDEN, "true");
    this.hidden = true;
  }
}

customElements.define("coterie-first-run", FirstRun);
