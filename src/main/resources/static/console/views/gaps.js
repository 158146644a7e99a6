import { html, nothing, repeat } from "../lit.js";
import { ask, latest } from "../api.js";
import { day, number } from "../format.js";
import { csv, current, go, href, setParams } from "../router.js";
import { t } from "../texts.js";
import { Part } from "../parts/part.js";
import { icon } from "../parts/icon.js";
import * as marks from "../parts/marks.js";
import "../parts/menu.js";
import { GAP, actionOf, reasonOf } from "../parts/gaps.js";

const PAGE = 50;

const GAPS = `query ($filter: GapFilter, $first: Int, $after: String) { engagementGaps(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { ...Gap account { id name owner score { fit tier } } } } } ${GAP}`;

const OWNERS = "{ owner: coverageSummary(by: OWNER) { key openGaps } }";

const SEVERAL = { level: "levelIn", kind: "kindIn", tier: "tierIn", owner: "ownerIn", state: "stateIn" };
const KINDS = ["ROLE_MISSING", "NO_POWER", "SINGLE_THREADED", "DETRACTOR", "NEVER_TOUCHED", "GONE_QUIET", "GHOSTED", "CONTACT_LEFT", "ROLE_UNDERFILLED", "UNREACHABLE"];

function filterOf(params) {
  return Object.fromEntries(Object.entries(SEVERAL).filter(([name]) => params.has(name)).map(([name, field]) => [field, params.getAll(name)]));
}

/** The inbox of gaps, worked through from the severest down, by keyboard alone if liked. */
class Gaps extends Part {
  static properties = { rows: { state: true }, total: { state: true }, page: { state: true }, at: { state: true }, owners: { state: true }, asking: { state: true }, failure: { state: true } };

  #again = () => this.#load(undefined);
  #keys = (event) => this.#key(event);

  #load = latest(async (after) => {
    const filter = filterOf(current().params);
    try {
      const first = after ? PAGE : Math.min(200, Math.max(PAGE, this.rows?.length ?? 0));
      const found = (await ask(GAPS, { filter, first, after })).engagementGaps;
      this.rows = after ? [...this.rows, ...found.nodes] : found.nodes;
      this.total = found.totalCount;
      this.page = found.pageInfo;
      this.at = Math.max(0, Math.min(this.at, this.rows.length - 1));
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure.message;
    }
  });

  constructor() {
    super();
    this.at = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("paramschange", this.#again);
    window.addEventListener("bookchange", this.#again);
    window.addEventListener("keydown", this.#keys);
    this.#load(undefined);
    ask(OWNERS).then(({ owner }) => (this.owners = owner), () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("paramschange", this.#again);
    window.removeEventListener("bookchange", this.#again);
    window.removeEventListener("keydown", this.#keys);
  }

  render() {
    document.title = `${t("gaps.title")} · ${t("app.title")}`;
    const { params } = current();
    const words = (name, values) => values.map((value) => ({ value, label: t(`enum.${name}.${value}`) }));
    const menus = { level: words("level", ["CRITICAL", "HIGH", "MEDIUM", "LOW"]), kind: words("kind", KINDS), tier: words("tier", ["TIER_1", "TIER_2", "TIER_3", "NOT_ICP"]),
      owner: (this.owners ?? []).filter((one) => one.key !== "(none)").map((one) => ({ value: one.key, label: marks.ownerName(one.key), count: one.openGaps })), state: words("state", ["OPEN", "SNOOZED", "DISMISSED", "RESOLVED"]) };
    const gap = this.rows?.[this.at];
    return html`<div class="view-head"><h1 tabindex="-1">${t("gaps.title")}</h1><span class="muted" aria-live="polite">${this.total == null ? nothing : t("gaps.count", { n: this.total })}</span><span class="grow"></span><span class="muted hint">${t("gaps.hint")}</span><a class="button plain" href=${csv("gaps", filterOf(params))} download>${icon("import")}CSV</a></div>
      <div class="filters" role="group" aria-label=${t("book.filters")}>${Object.entries(menus).map(([name, options]) => html`<coterie-menu .label=${t(`gaps.${name}`)} .options=${options} .chosen=${params.getAll(name)} @choose=${(event) => this.#set(name, event.detail)}></coterie-menu>`)}</div>
      ${this.failure ? html`<p class="failure" role="alert">${t("app.failed", { message: this.failure })}</p>` : nothing}
      ${this.rows?.length ? html`<div class="inbox"><div class="list"><ul role="listbox" aria-label=${t("gaps.list")} tabindex="0" aria-activedescendant="row-${this.at}">${repeat(this.rows, (row) => row.id, (row, index) => this.#row(row, index))}</ul>
          ${this.page.hasNextPage ? html`<p class="pager"><span class="muted">${t("app.shown", { shown: number(this.rows.length), n: number(this.total) })}</span><button type="button" @click=${() => this.#load(this.page.endCursor)}>${t("app.more")}</button></p>` : nothing}</div>
        <section class="card detail-pane" aria-labelledby="detail-heading"><header><h2 id="detail-heading"><a href=${href("account", gap.account.id)}>${gap.account.name}</a></h2>${marks.tier(gap.account.score.tier)}<span class="muted">${t("account.fit")} ${number(gap.account.score.fit)} · ${marks.ownerName(gap.account.owner)} · ${t("gaps.since", { day: day(gap.openedAt) })}</span></header>
          <coterie-gap .gap=${gap}></coterie-gap><p><a class="button" href=${href("account", gap.account.id)}>${t("gap.open")}</a></p></section></div>` : html`<p class="muted pad">${this.rows ? t("gaps.empty") : t("app.loading")}</p>`}
      ${this.asking && gap ? html`<coterie-decision .gap=${gap} .how=${this.asking} @close=${() => (this.asking = undefined)}></coterie-decision>` : nothing}`;
  }

  #row(row, index) {
    return html`<li role="option" id="row-${index}" aria-selected=${index === this.at} class="level-${row.level}" @click=${() => (this.at = index)} @dblclick=${() => go("account", row.account.id)}>
      <span class="severity">${marks.level(row.level, row.severity)}</span><span class="what"><b>${row.account.name}</b><span class="sub">${reasonOf(row)}</span></span>
      <span class="next-step muted">${actionOf(row)}</span>
      <span class="kind">${t(`enum.kind.${row.kind}`)}<span class="sub">${row.member?.person.fullName ?? (row.role ? t(`enum.role.${row.role}`) : "")}</span></span></li>`;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.rows?.length || event.target.closest("input, textarea, select, dialog, summary")) {
      return;
    }
    const onList = event.target.closest("[role=listbox]") || event.target === document.body || event.target.closest("h1");
    const actions = { j: () => this.#move(1), k: () => this.#move(-1), s: () => this.#ask("snooze"), d: () => this.#ask("dismiss") };
    const onListOnly = { ArrowDown: actions.j, ArrowUp: actions.k, Home: () => this.#move(-this.at), End: () => this.#move(this.rows.length), Enter: () => go("account", this.rows[this.at].account.id) };
    const action = actions[event.key] ?? (onList && onListOnly[event.key]);
    if (action) {
      event.preventDefault();
      action();
    }
  }

  async #move(by) {
    this.at = Math.max(0, Math.min(this.at + by, this.rows.length - 1));
    await this.updateComplete;
    this.querySelector("[role=listbox]").focus({ preventScroll: true });
    this.querySelector(`#row-${this.at}`).scrollIntoView({ block: "nearest" });
  }

  #ask(how) {
    if (this.rows[this.at].state === "OPEN") {
      this.querySelector("[role=listbox]").focus({ preventScroll: true });
      this.asking = how;
    }
  }

  #set(name, values) {
    const { params } = current();
    params.delete(name);
    values.forEach((value) => params.append(name, value));
    this.at = 0;
    setParams(params);
  }
}

customElements.define("coterie-gaps", Gaps);
