import { html, nothing } from "./lit.js";
import { current, go, href } from "./router.js";
import { LANGUAGES, currentLanguage, setLanguage, t } from "./texts.js";
import { Part } from "./parts/part.js";
import { icon } from "./parts/icon.js";
import "./parts/search.js";
import "./parts/first-run.js";
import "./parts/dialog.js";

const VIEWS = {
  book: { load: () => import("./views/book.js"), show: () => html`<coterie-book></coterie-book>`, nav: true, key: "b" },
  coverage: { load: () => import("./views/coverage.js"), show: () => html`<coterie-coverage></coterie-coverage>`, nav: true, key: "c" },
  missing: { load: () => import("./views/missing.js"), show: () => html`<coterie-missing></coterie-missing>`, nav: true, key: "m" },
  gaps: { load: () => import("./views/gaps.js"), show: () => html`<coterie-gaps></coterie-gaps>`, nav: true, key: "g" },
  import: { load: () => import("./views/import.js"), show: () => html`<coterie-import></coterie-import>`, nav: true, key: "i" },
  account: { load: () => import("./views/account.js"), show: ({ id }) => html`<coterie-account .account=${id}></coterie-account>` },
};

const SAID_FOR = 8000;

/** The frame around the views: where to go, search, language, colours, what was done. */
class App extends Part {
  static properties = { route: { state: true }, ready: { state: true }, said: { state: true }, help: { state: true } };

  #timer;
  #leader = false;

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", () => this.#show(true));
    window.addEventListener("say", (event) => this.#say(event.detail));
    window.addEventListener("keydown", (event) => this.#key(event));
    this.#show(false);
  }

  async #show(moved) {
    const route = current();
    const view = VIEWS[route.view] ?? VIEWS.book;
    await view.load();
    const other = !this.ready || route.view !== this.route.view || route.id !== this.route.id;
    this.route = route;
    this.ready = view;
    await this.updateComplete;
    if (moved && other) {
      this.querySelector("main h1")?.focus();
      window.scrollTo(0, 0);
    }
    if (!other) {
      window.dispatchEvent(new Event("paramschange"));
    }
  }

  render() {
    const now = this.route?.view;
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${t("app.skip")}</a>
      <header class="top">
        <a class="brand" href=${href("book")} aria-label=${t("app.title")}><img src="console/icon.svg" alt="" width="26" height="26"><span>${t("app.title")}</span></a>
        <coterie-search></coterie-search>
        <div class="settings">
          <select aria-label=${t("app.language")} @change=${(event) => setLanguage(event.target.value)}>
            ${Object.entries(LANGUAGES).map(([tag, texts]) => html`<option value=${tag} lang=${tag} ?selected=${tag === currentLanguage()}>${texts.name}</option>`)}</select>
          <button class="plain square" type="button" aria-label=${t("app.theme")} title=${t("app.theme")} @click=${this.#theme}>${icon(dark() ? "sun" : "moon")}</button>
          <button class="plain square" type="button" aria-label=${t("app.help")} title=${t("app.help")} @click=${() => (this.help = true)}>${icon("help")}</button>
        </div>
      </header>
      <nav class="rail" aria-label=${t("app.navigation")}>
        ${Object.entries(VIEWS).filter(([, view]) => view.nav).map(([name]) => html`<a href=${href(name)} aria-current=${name === now ? "page" : nothing}>
          ${icon(name)}<span>${t(`nav.${name}`)}</span></a>`)}
      </nav>
      <main id="content" tabindex="-1">
        <coterie-first-run .view=${now}></coterie-first-run>
        ${this.ready ? this.ready.show(this.route) : html`<p class="muted pad">${t("app.loading")}</p>`}
      </main>
      <div class="said" role="status" aria-live="polite">${this.said ? html`<span>${this.said.message}</span>
        ${this.said.action ? html`<button type="button" class="link" @click=${this.#undo}>${this.said.action.label}</button>` : nothing}` : nothing}</div>
      ${this.help ? html`<coterie-dialog .heading=${t("help.title")} .body=${this.#keys()} @close=${() => (this.help = false)}></coterie-dialog>` : nothing}`;
  }

  #keys() {
    const lines = (keys) => keys.map(([key, name]) => html`<div><dt>${key.split(" ").map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${t(`help.keys.${name}`)}</dd></div>`);
    return html`<h3>${t("help.anywhere")}</h3><dl class="keys">${lines([["/", "search"], ["u", "undo"], ["?", "help"], ["g b", "go"]])}</dl>
      <h3>${t("help.inbox")}</h3><dl class="keys">${lines([["j", "next"], ["k", "previous"], ["Enter", "open"], ["s", "snooze"], ["d", "dismiss"]])}</dl>`;
  }

  #say(said) {
    clearTimeout(this.#timer);
    this.said = said;
    this.#fade();
  }

  /** What is read, or about to be undone, stays. */
  #fade() {
    this.#timer = setTimeout(() => (this.querySelector(".said:hover, .said:focus-within") ? this.#fade() : (this.said = undefined)), SAID_FOR);
  }

  async #undo() {
    const { action } = this.said;
    clearTimeout(this.#timer);
    this.said = undefined;
    try {
      await action.run();
    } catch (failure) {
      this.#say({ message: t("app.failed", { message: failure.message }) });
    }
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector("main").focus();
  }

  #theme() {
    const chosen = dark() ? "light" : "dark";
    localStorage.setItem("coterie.theme", chosen);
    document.documentElement.dataset.theme = chosen;
    window.dispatchEvent(new Event("themechange"));
    this.requestUpdate();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]):not([type=range]), textarea, select, dialog")) {
      return;
    }
    const leader = this.#leader;
    this.#leader = false;
    const view = leader && Object.entries(VIEWS).find(([, one]) => one.key === event.key);
    if (view) {
      event.preventDefault();
      go(view[0]);
    } else if (event.key === "/") {
      event.preventDefault();
      this.querySelector("coterie-search input").focus();
    } else if (event.key === "?") {
      this.help = true;
    } else if (event.key === "u" && this.said?.action) {
      this.#undo();
    } else {
      this.#leader = event.key === "g";
    }
  }
}

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

customElements.define("coterie-app", App);
