import { html, nothing, repeat } from "../lit.js";
import { ask, latest } from "../api.js";
import { number, percent, short } from "../format.js";
import { csv, current, href, setParams } from "../router.js";
import { t } from "../texts.js";
import { Part, say } from "../parts/part.js";
import { icon } from "../parts/icon.js";
import * as marks from "../parts/marks.js";
import "../parts/menu.js";
import "../parts/why.js";
import "../parts/weights.js";

const PAGE = 50;

const ROW = `fragment Row on Account { id name industry country numberOfEmployees isTarget lastTouchAt gaps { level }
  score { fit fitConfidence fitRank tier engagement rating momentum priority priorityRank excluded exclusionReason }
  committee { coverage { identified reached engaged } } }`;

const LIST = `query ($filter: AccountFilter, $order: AccountOrder, $first: Int, $after: String) {
  accounts(filter: $filter, orderBy: $order, first: $first, after: $after) { totalCount nodes { ...Row } pageInfo { hasNextPage endCursor } } } ${ROW}`;

const PREVIEW = `query ($model: ScoringModelInput!, $filter: AccountFilter, $first: Int, $after: String) {
  previewScoring(model: $model, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { fit rank liveRank node { ...Row } } } } ${ROW}`;

const CHOICES = `{ owner: coverageSummary(by: OWNER) { key accounts } industry: coverageSummary(by: INDUSTRY) { key accounts }
  country: coverageSummary(by: COUNTRY) { key accounts } roleTemplate { roles { role } } }`;

const PRESETS = {
  fit: {},
  now: { order: "PRIORITY" },
  buyer: { tier: "TIER_1", missing: "ECONOMIC_BUYER" },
  cold: { target: "1", rating: "COLD", order: "PRIORITY" },
};

const SEVERAL = { tier: "tierIn", rating: "ratingIn", owner: "ownerIn", industry: "industryIn", country: "countryIn", missing: "missingAnyOf" };

/** The filter of the API that the parameters of the URL stand for. */
function filterOf(params) {
  const filter = {};
  Object.entries(SEVERAL).forEach(([name, field]) => params.has(name) && (filter[field] = params.getAll(name)));
  if (params.get("text")) {
    filter.text = params.get("text");
  }
  if (params.get("target")) {
    filter.isTarget = true;
  }
  return filter;
}

/** The ranked accounts, filtered, with the weights beside them. */
class Book extends Part {
  static properties = {
    rows: { state: true }, total: { state: true }, page: { state: true }, choices: { state: true }, open: { state: true }, model: { state: true }, failure: { state: true }, panel: { state: true },
  };

  #moved = () => this.#reload();

  #load = latest(async (after) => {
    const started = performance.now();
    const params = current().params;
    const common = { filter: filterOf(params), first: PAGE, after };
    const { model } = this;
    try {
      const found = model ? await preview(common, model) : await listed(common, params);
      this.rows = after ? [...this.rows, ...found.rows] : found.rows;
      this.total = found.totalCount;
      this.page = found.pageInfo;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure.message;
    }
    await this.updateComplete;
    performance.measure(model ? "coterie:preview" : "coterie:list", { start: started });
  });

  connectedCallback() {
    super.connectedCallback();
    this.panel = current().params.has("weights");
    window.addEventListener("paramschange", this.#moved);
    window.addEventListener("bookchange", this.#moved);
    this.#first();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("paramschange", this.#moved);
    window.removeEventListener("bookchange", this.#moved);
  }

  /** The list before all else; what may be chosen can wait for it. */
  async #first() {
    await this.#load(undefined);
    ask(CHOICES).then((choices) => (this.choices = choices), () => {});
  }

  #reload() {
    this.#load(undefined);
  }

  render() {
    document.title = `${t("book.title")} · ${t("app.title")}`;
    const params = current().params;
    return html`<div class="view-head">
        <h1 tabindex="-1">${t("book.title")}</h1>
        <span class="muted" aria-live="polite">${this.total == null ? nothing : t("book.count", { n: this.total })}</span>
        <span class="grow"></span>
        <a class="button plain" href=${csv("accounts", filterOf(params))} download>${icon("import")}<span class="wide">CSV</span></a>
        <button type="button" class="plain" @click=${this.#copy}>${icon("link")}<span class="wide">${t("book.copy")}</span></button>
        <button type="button" aria-pressed=${this.panel} class=${this.panel ? "on" : ""} @click=${this.#togglePanel}>${icon("sliders")}<span class="wide">${t("weights.open")}</span></button>
      </div>
      <nav class="presets" aria-label=${t("book.views")}>${Object.entries(PRESETS).map(([name, preset]) => html`<a href=${href("book", null, preset)}
        aria-current=${new URLSearchParams(preset).toString() === withoutPanel(params) ? "true" : nothing}>${t(`book.presets.${name}`)}</a>`)}</nav>
      ${this.#filters(params)}
      <div class="book-body ${this.panel ? "with-panel" : ""}">
        ${this.failure ? html`<p class="failure" role="alert">${t("app.failed", { message: this.failure })} <button type="button" @click=${this.#reload}>${t("app.again")}</button></p>` : this.#table(params)}
        ${this.panel ? html`<coterie-weights .rows=${this.model ? this.rows : undefined} @tried=${this.#try}></coterie-weights>` : nothing}
      </div>`;
  }

  #filters(params) {
    const words = (name, values) => values.map((value) => ({ value, label: t(`enum.${name}.${value}`) }));
    const keys = (name) => (this.choices?.[name] ?? []).filter((one) => one.key !== "(none)").map((one) => ({ value: one.key, label: name === "owner" ? marks.ownerName(one.key) : one.key, count: one.accounts }));
    const menus = {
      tier: words("tier", ["TIER_1", "TIER_2", "TIER_3", "NOT_ICP"]), rating: words("rating", ["SUPER_HOT", "HOT", "WARM", "COLD"]),
      owner: keys("owner"), industry: keys("industry"), country: keys("country"), missing: words("role", (this.choices?.roleTemplate?.roles ?? []).map((one) => one.role)),
    };
    const filtered = [...params.keys()].some((name) => !["order", "asc", "weights"].includes(name));
    return html`<div class="filters" role="group" aria-label=${t("book.filters")}>
      <input type="search" aria-label=${t("book.filter.text")} placeholder=${t("book.filter.text")} .value=${params.get("text") ?? ""} @input=${(event) => this.#set("text", event.target.value)}>
      ${Object.entries(menus).map(([name, options]) => html`<coterie-menu .label=${t(`book.filter.${name}`)} .options=${options} .chosen=${params.getAll(name)}
        @choose=${(event) => this.#set(name, event.detail)}></coterie-menu>`)}
      <label class="choice inline"><input type="checkbox" .checked=${params.has("target")} @change=${(event) => this.#set("target", event.target.checked ? "1" : "")}>${t("book.filter.target")}</label>
      ${filtered ? html`<button type="button" class="plain" @click=${this.#clear}>${t("app.clear")}</button>` : nothing}</div>`;
  }

  #table(params) {
    if (!this.rows) {
      return html`<p class="muted pad">${t("app.loading")}</p>`;
    }
    if (!this.rows.length) {
      return html`<p class="muted pad">${t("book.empty")}</p>`;
    }
    const order = params.get("order") ?? "FIT";
    return html`<div class="list"><table class="book-table"><caption class="sr">${t("book.captionFit")}</caption>
      <thead><tr><th scope="col" class="right">${this.model ? t("weights.moved") : t("book.column.rank")}</th>${this.#sortable("NAME", "account", order, params)}<th scope="col" class="c-tier">${t("book.column.tier")}</th>
        ${this.#sortable("FIT", "fit", order, params)}${this.#sortable("PRIORITY", "priority", order, params, "c-priority")}${this.#sortable("ENGAGEMENT", "engagement", order, params, "c-engagement")}
        ${this.#sortable("COVERAGE", "coverage", order, params, "c-coverage")}<th scope="col" class="right c-gaps">${t("book.column.gaps")}</th>${this.#sortable("LAST_TOUCH", "touch", order, params, "c-touch")}
        <th scope="col"><span class="sr">${t("book.column.why")}</span></th></tr></thead>
      <tbody>${repeat(this.rows, (row) => row.id, (row) => this.#row(row, order))}</tbody></table>
      ${this.page?.hasNextPage ? html`<p class="pager"><span class="muted">${t("app.shown", { shown: number(this.rows.length), n: number(this.total) })}</span>
        <button type="button" @click=${() => this.#load(this.page.endCursor)}>${t("app.more")}</button></p>` : nothing}</div>`;
  }

  #sortable(field, name, order, params, kind = "") {
    const ascending = params.has("asc") !== (field === "NAME");
    const sorted = field === order && !this.model;
    return html`<th scope="col" class=${kind} aria-sort=${sorted ? (ascending ? "ascending" : "descending") : nothing}>
      <button type="button" class="sort" title=${t("book.sort", { name: t(`book.column.${name}`) })} @click=${() => this.#sort(field, sorted, params)}>${t(`book.column.${name}`)}<span aria-hidden="true">${sorted ? (ascending ? "↑" : "↓") : ""}</span></button></th>`;
  }

  #row(row, order) {
    const open = this.open === row.id;
    const score = row.score;
    return html`<tr class=${score.excluded ? "excluded" : ""}>
      <td class="rank num">${row.preview ? this.#move(row.preview) : number(order === "PRIORITY" ? score.priorityRank : score.fitRank)}</td>
      <th scope="row"><a href=${href("account", row.id)}>${row.name}</a>
        <span class="sub">${row.isTarget ? html`<span class="target" title=${t("book.target")}>◎<span class="sr">${t("book.target")}</span></span> ` : nothing}${[row.industry, row.country, row.numberOfEmployees ? t("book.employees", { n: short(row.numberOfEmployees) }) : null].filter(Boolean).join(" · ")}
          ${score.excluded ? html` · ${t("book.excluded", { reason: score.exclusionReason })}` : nothing}</span></th>
      <td class="c-tier">${marks.tier(score.tier)}</td>
      <td>${marks.bar(row.preview ? row.preview.fit : score.fit, { label: t("book.confidence", { share: percent(score.fitConfidence) }) })}
        ${row.preview && number(row.preview.fit) !== number(score.fit) ? html`<span class="was">${t("book.was", { n: number(score.fit) })}</span>` : nothing}</td>
      <td class="c-priority">${marks.bar(score.priority, { tone: "quiet" })}</td>
      <td class="c-engagement">${marks.rating(score)}</td>
      <td class="c-coverage">${marks.coverage(row.committee.coverage)}</td>
      <td class="right c-gaps">${marks.gapCount(row.gaps)}</td>
      <td class="c-touch">${marks.since(row.lastTouchAt)}</td>
      <td><button type="button" class="plain square" aria-expanded=${open} aria-label=${t("book.why", { name: row.name })} title=${t("book.column.why")} @click=${() => (this.open = open ? undefined : row.id)}><span class="turn">${icon("chevron")}</span></button></td></tr>
      ${open ? html`<tr class="detail"><td colspan="10"><coterie-why .account=${row.id} .model=${this.model}></coterie-why></td></tr>` : nothing}`;
  }

  #move({ rank, liveRank }) {
    const by = liveRank - rank;
    const words = by === 0 ? t("book.same") : t(by > 0 ? "book.up" : "book.down", { n: Math.abs(by) });
    return html`${number(rank)}<span class="move ${by > 0 ? "up" : by < 0 ? "down" : ""}" title=${words}><span aria-hidden="true">${by === 0 ? "=" : by > 0 ? `▲${by}` : `▼${-by}`}</span><span class="sr">${words}</span></span>`;
  }

  #set(name, value) {
    const params = current().params;
    params.delete(name);
    (Array.isArray(value) ? value : [value]).filter(Boolean).forEach((one) => params.append(name, one));
    setParams(params);
  }

  #sort(field, again, params) {
    params.delete("asc");
    if (again && !current().params.has("asc")) {
      params.set("asc", "1");
    }
    params.set("order", field);
    setParams(params);
  }

  #clear() {
    const params = new URLSearchParams();
    ["order", "asc", "weights"].forEach((name) => current().params.has(name) && params.set(name, current().params.get(name)));
    setParams(params);
  }

  #togglePanel() {
    this.panel = !this.panel;
    this.model = undefined;
    this.#set("weights", this.panel ? "1" : "");
  }

  #try(event) {
    this.model = event.detail;
    this.#reload();
  }

  async #copy() {
    await navigator.clipboard.writeText(location.href);
    say(t("book.copied"));
  }
}

function withoutPanel(params) {
  const rest = new URLSearchParams(params);
  rest.delete("weights");
  return rest.toString();
}

async function listed(common, params) {
  const field = params.get("order") ?? "FIT";
  const ascending = params.has("asc") !== (field === "NAME");
  const found = (await ask(LIST, { ...common, order: { field, direction: ascending ? "ASC" : "DESC" } })).accounts;
  return { ...found, rows: found.nodes };
}

async function preview(common, model) {
  const found = (await ask(PREVIEW, { ...common, model })).previewScoring;
  return { ...found, rows: found.edges.map(({ node, ...tried }) => ({ ...node, preview: tried })) };
}

customElements.define("coterie-book", Book);
