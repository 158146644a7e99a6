import { html, nothing, repeat } from "../lit.js";
import { ask, latest } from "../api.js";
import { number, percent } from "../format.js";
import { current, href, setParams } from "../router.js";
import { t } from "../texts.js";
import { Part } from "../parts/part.js";
import * as marks from "../parts/marks.js";
import "../parts/dialog.js";

const DIMENSIONS = { OWNER: "ownerIn", INDUSTRY: "industryIn", TIER: "tierIn", COUNTRY: "countryIn" };

const COVERAGE = `query ($filter: AccountFilter, $first: Int, $by: SummaryDimension!) {
  coverageSummary(by: $by) { key accounts identified reached engaged openGaps criticalGaps }
  roles: coverageSummary(by: ROLE, filter: $filter) { key identified reached engaged }
  coverageHeatmap(filter: $filter, first: $first) { roles rows { cells account { id name score { fit tier } committee { coverage { identified } } } } }
  accounts(filter: $filter, first: 0) { totalCount } roleTemplate { roles { role required } } }`;

const SEAT = `query ($id: ID!, $role: BuyingRole!) { account(id: $id) { committee { seats { role required identified reached engaged supportive status
    members { engagement lastTouchAt lastResponseAt person { id fullName title } } } } }
  missingStakeholders(filter: {accountIds: [$id], roleIn: [$role]}, first: 1) { nodes { candidates { confidence reason person { id fullName title } } } } }`;

const SIGNS = { MISSING: "✕", UNDERFILLED: "◐", UNREACHED: "○", QUIET: "–", ENGAGED: "●", optional: "·" };
const PAGE = 40;
const MOST = 200;
const NOBODYS = "(none)";

/** Which seats are filled: a heat map of accounts and roles, narrowed by owner, industry, tier. */
class Coverage extends Part {
  static properties = { found: { state: true }, first: { state: true }, cell: { state: true }, seat: { state: true }, failure: { state: true } };

  #again = () => this.#load();

  #load = latest(async () => {
    const { params } = current();
    const by = DIMENSIONS[params.get("by")] ? params.get("by") : "OWNER";
    const within = params.get("in");
    const text = params.get("text")?.trim();
    const filter = { ...(within && within !== NOBODYS ? { [DIMENSIONS[by]]: [within] } : {}), ...(text ? { text } : {}) };
    try {
      const found = await ask(COVERAGE, { by, first: this.first, filter });
      this.found = { ...found, by, within };
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure.message;
    }
  });

  constructor() {
    super();
    this.first = PAGE;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("paramschange", this.#again);
    window.addEventListener("bookchange", this.#again);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("paramschange", this.#again);
    window.removeEventListener("bookchange", this.#again);
  }

  render() {
    document.title = `${t("coverage.title")} · ${t("app.title")}`;
    const { found } = this;
    return html`<div class="view-head"><h1 tabindex="-1">${t("coverage.title")}</h1><span class="muted" aria-live="polite">${found ? t("book.count", { n: found.accounts.totalCount }) : nothing}</span></div>
      ${this.failure ? html`<p class="failure" role="alert">${t("app.failed", { message: this.failure })}</p>` : nothing}
      ${found ? html`<div class="coverage-body">${this.#summary(found)}${this.#heat(found)}</div>` : html`<p class="muted pad">${t("app.loading")}</p>`}
      ${this.cell ? html`<coterie-dialog .heading=${t("coverage.drill", { role: t(`enum.role.${this.cell.role}`), account: this.cell.account.name })} .body=${this.#drill()} @close=${() => (this.cell = undefined)}></coterie-dialog>` : nothing}`;
  }

  #summary({ by, within, coverageSummary }) {
    const rows = [...coverageSummary].sort((left, right) => (by === "TIER" ? tierOrder(left.key) - tierOrder(right.key) : right.accounts - left.accounts));
    return html`<section class="card" aria-labelledby="summary-heading"><header><h2 id="summary-heading">${t("coverage.summary", { name: t(`enum.dimension.${by}`) })}</h2>
      <span class="buttons" role="group" aria-label=${t("coverage.by")}>${Object.keys(DIMENSIONS).map((name) => html`<button type="button" class="small" aria-pressed=${name === by} @click=${() => this.#narrow({ by: name })}>${t(`enum.dimension.${name}`)}</button>`)}</span></header>
      <div class="scroll summary" tabindex="0" role="group" aria-labelledby="summary-heading"><table><thead><tr><th scope="col">${t(`enum.dimension.${by}`)}</th><th scope="col" class="right accounts">${t("coverage.accounts")}</th><th scope="col">${t("account.coverage")}</th><th scope="col" class="right layer">${t("account.reached")}</th><th scope="col" class="right layer">${t("account.engagedLayer")}</th><th scope="col" class="right">${t("coverage.open")}</th><th scope="col" class="right">${t("coverage.critical")}</th></tr></thead>
        <tbody>${rows.map((row) => html`<tr class=${row.key === within ? "chosen" : ""}><th scope="row">${row.key === NOBODYS ? html`<span class="muted">${t("app.none")}</span>` : html`<button type="button" class="link" aria-pressed=${row.key === within} @click=${() => this.#narrow(row.key === within ? { by } : { by, in: row.key })}>${keyName(by, row.key)}</button>`}</th>
          <td class="num accounts">${number(row.accounts)}</td><td>${marks.coverage(row)}</td><td class="num layer">${number(row.reached)}</td><td class="num layer">${number(row.engaged)}</td><td class="num">${number(row.openGaps)}</td><td class="num ${row.criticalGaps ? "critical" : "muted"}">${number(row.criticalGaps)}</td></tr>`)}</tbody></table></div></section>`;
  }

  #heat({ coverageHeatmap: heat, roles, accounts }) {
    const share = new Map(roles.map((role) => [role.key, role]));
    const needed = new Set(this.found.roleTemplate.roles.filter((one) => one.required).map((one) => one.role));
    const shown = (status, column) => (status === "MISSING" && !needed.has(heat.roles[column]) ? "optional" : status);
    return html`<section class="card heat-card" aria-labelledby="heat-heading"><header><h2 id="heat-heading">${t("coverage.heat")}</h2><span class="muted">${t("coverage.hint")}</span><span class="grow"></span>
        <input type="search" aria-label=${t("book.filter.text")} placeholder=${t("book.filter.text")} .value=${current().params.get("text") ?? ""} @input=${(event) => this.#narrow({ ...Object.fromEntries(current().params), text: event.target.value })}></header>
      <p class="legend">${Object.keys(SIGNS).map((status) => html`<span><span class="cell-key ${status}" aria-hidden="true">${SIGNS[status]}</span>${t(`enum.seat.${status}`)}</span>`)}</p>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="heat-heading"><table class="heat"><caption class="sr">${t("coverage.caption")}</caption>
        <thead><tr><th scope="col">${t("book.column.account")}</th><th scope="col" class="right">${t("account.coverage")}</th>${heat.roles.map((role) => html`<th scope="col" class="role"><span>${t(`enum.role.${role}`)}</span><span class="muted num">${share.get(role)?.identified == null ? nothing : percent(share.get(role).identified / 100)}</span></th>`)}</tr></thead>
        <tbody>${repeat(heat.rows, (row) => row.account.id, (row) => html`<tr><th scope="row"><a href=${href("account", row.account.id)}>${row.account.name}</a></th><td class="num">${number(row.account.committee.coverage.identified)}</td>
          ${row.cells.map((status, column) => html`<td class="cell">${status ? html`<button type="button" class=${shown(status, column)} @click=${() => this.#open(row.account, heat.roles[column])}
            aria-label=${t("coverage.cell", { account: row.account.name, role: t(`enum.role.${heat.roles[column]}`), status: t(`enum.seat.${shown(status, column)}`) })} title=${t(`enum.seat.${shown(status, column)}`)}>${SIGNS[shown(status, column)]}</button>` : html`<span class="muted" title=${t("coverage.notKnown")}>·</span>`}</td>`)}</tr>`)}</tbody></table></div>
      ${this.#pager(heat.rows.length, accounts.totalCount)}</section>`;
  }

  #pager(shown, n) {
    if (shown >= n) {
      return shown ? nothing : html`<p class="muted pad">${t("book.empty")}</p>`;
    }
    return this.first < MOST ? html`<p class="pager"><span class="muted">${t("app.shown", { shown, n })}</span><button type="button" @click=${this.#more}>${t("app.more")}</button></p>`
      : html`<p class="pager muted">${t("coverage.most", { shown, n })}</p>`;
  }

  #more() {
    this.first = MOST;
    this.#load();
  }

  #narrow({ text, ...rest }) {
    const kept = text ?? current().params.get("text");
    setParams(kept ? { ...rest, text: kept } : rest);
  }

  async #open(account, role) {
    this.seat = undefined;
    this.cell = { account, role };
    try {
      this.seat = seatOf(await ask(SEAT, { id: account.id, role }), role);
    } catch (failure) {
      this.failure = failure.message;
      this.cell = undefined;
    }
  }

  #drill() {
    const { seat } = this;
    if (!seat) {
      return html`<p class="muted">${t("app.loading")}</p>`;
    }
    return html`<p>${marks.seat(seat.status)} <span class="muted">${t("missing.of", { filled: seat.identified, required: seat.required })}</span></p>
      ${seat.members.length ? html`<ul class="candidates">${seat.members.map((member) => html`<li><div><b>${member.person.fullName}</b> <span class="muted">${member.person.title}</span><span class="sub">${t("account.lastTouch")}: ${marks.since(member.lastTouchAt)} · ${t("account.lastResponse")}: ${marks.since(member.lastResponseAt)}</span></div><span class="num">${number(member.engagement)}</span></li>`)}</ul>` : html`<p>${t("coverage.nobody")}</p>`}
      ${seat.candidates.length ? html`<h3>${t("missing.candidates")}</h3><ul class="candidates">${seat.candidates.map((one) => html`<li><div><b>${one.person.fullName}</b> <span class="muted">${one.person.title}</span><span class="sub" lang="en">${one.reason}</span></div></li>`)}</ul>` : nothing}
      <p><a class="button" href=${href("account", this.cell.account.id)}>${t("coverage.goAccount")}</a></p>`;
  }
}

function seatOf(found, role) {
  return { ...found.account.committee.seats.find((one) => one.role === role), candidates: found.missingStakeholders.nodes[0]?.candidates ?? [] };
}

const tierOrder = (key) => ["TIER_1", "TIER_2", "TIER_3", "NOT_ICP"].indexOf(key);

function keyName(by, key) {
  return by === "TIER" ? t(`enum.tier.${key}`) : by === "OWNER" ? marks.ownerName(key) : key;
}

customElements.define("coterie-coverage", Coverage);
