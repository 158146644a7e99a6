import { html, nothing, repeat } from "../lit.js";
import { ask, latest } from "../api.js";
import { number, percent } from "../format.js";
import { csv, current, href, setParams } from "../router.js";
import { t } from "../texts.js";
import { Part } from "../parts/part.js";
import { icon } from "../parts/icon.js";
import * as marks from "../parts/marks.js";
import "../parts/menu.js";
import { assign } from "../parts/role-dialogs.js";

const PAGE = 50;

const MISSING = `query ($filter: StakeholderFilter, $first: Int, $after: String) { missingStakeholders(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { role required filled severity account { id name owner score { fit tier } } candidates { confidence reason person { id fullName title } } } } }`;

const CHOICES = "{ owner: coverageSummary(by: OWNER) { key accounts } roleTemplate { roles { role required } } }";

const SEVERAL = { tier: "tierIn", owner: "ownerIn", role: "roleIn" };

function filterOf(params) {
  return Object.fromEntries(Object.entries(SEVERAL).filter(([name]) => params.has(name)).map(([name, field]) => [field, params.getAll(name)]));
}

/** The empty seats of the whole book and who could fill them. */
class Missing extends Part {
  static properties = { rows: { state: true }, total: { state: true }, page: { state: true }, choices: { state: true }, failure: { state: true } };

  #again = () => this.#load(undefined);

  #load = latest(async (after) => {
    const filter = filterOf(current().params);
    try {
      const found = (await ask(MISSING, { filter, first: PAGE, after })).missingStakeholders;
      this.rows = after ? [...this.rows, ...found.nodes] : found.nodes;
      this.total = found.totalCount;
      this.page = found.pageInfo;
      this.failure = undefined;
    } catch (failure) {
      this.failure = failure.message;
    }
  });

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("paramschange", this.#again);
    window.addEventListener("bookchange", this.#again);
    this.#load(undefined);
    ask(CHOICES).then((choices) => (this.choices = choices), () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("paramschange", this.#again);
    window.removeEventListener("bookchange", this.#again);
  }

  render() {
    document.title = `${t("missing.title")} · ${t("app.title")}`;
    const { params } = current();
    const menus = {
      tier: ["TIER_1", "TIER_2", "TIER_3", "NOT_ICP"].map((value) => ({ value, label: t(`enum.tier.${value}`) })),
      role: (this.choices?.roleTemplate?.roles ?? []).filter((one) => one.required).map(({ role }) => ({ value: role, label: t(`enum.role.${role}`) })),
      owner: (this.choices?.owner ?? []).filter((one) => one.key !== "(none)").map((one) => ({ value: one.key, label: marks.ownerName(one.key), count: one.accounts })),
    };
    return html`<div class="view-head"><h1 tabindex="-1">${t("missing.title")}</h1><span class="muted" aria-live="polite">${this.total == null ? nothing : t("missing.count", { n: this.total })}</span><span class="grow"></span><a class="button plain" href=${csv("missing-stakeholders", filterOf(params))} download>${icon("import")}CSV</a></div>
      <div class="filters" role="group" aria-label=${t("book.filters")}>${Object.entries(menus).map(([name, options]) => html`<coterie-menu .label=${t(`missing.filter.${name}`)} .options=${options} .chosen=${params.getAll(name)} @choose=${(event) => this.#set(name, event.detail)}></coterie-menu>`)}</div>
      ${this.failure ? html`<p class="failure" role="alert">${t("app.failed", { message: this.failure })}</p>` : nothing}${this.#table()}`;
  }

  #table() {
    if (!this.rows?.length) {
      return html`<p class="muted pad">${this.rows ? t("missing.empty") : t("app.loading")}</p>`;
    }
    return html`<div class="list"><table class="book-table missing-table"><caption class="sr">${t("missing.caption")}</caption>
      <thead><tr><th scope="col">${t("missing.severity")}</th><th scope="col" class="c-role">${t("missing.role")}</th><th scope="col">${t("missing.account")}</th><th scope="col" class="c-engagement">${t("missing.candidates")}</th></tr></thead>
      <tbody>${repeat(this.rows, (row) => `${row.account.id} ${row.role}`, (row) => this.#row(row))}</tbody></table>
      ${this.page.hasNextPage ? html`<p class="pager"><span class="muted">${t("app.shown", { shown: number(this.rows.length), n: number(this.total) })}</span><button type="button" @click=${() => this.#load(this.page.endCursor)}>${t("app.more")}</button></p>` : nothing}</div>`;
  }

  #row(row) {
    const role = t(`enum.role.${row.role}`);
    const could = row.candidates.length ? html`<span class="could">${row.candidates.slice(0, 3).map((one) => html`<span title=${one.reason}><span>${one.person.fullName} <span class="muted num">${percent(one.confidence)}</span><span class="sub">${one.person.title}</span></span>
        <button type="button" class="small" aria-label=${t("account.assignTo", { name: one.person.fullName, role })} @click=${() => this.#assign(row, one.person)}>${t("account.assign")}</button></span>`)}</span>` : html`<span class="muted">${t("missing.nobody")}</span>`;
    return html`<tr><td class="severity">${marks.level(levelOf(row.severity), row.severity)}</td><td class="c-role"><b>${role}</b><span class="sub num">${t("missing.filled", { filled: row.filled, required: row.required })}</span></td>
      <th scope="row"><span class="phone-role">${role}</span><a href=${href("account", row.account.id)}>${row.account.name}</a><span class="sub">${t(`enum.tier.${row.account.score.tier}`)} · ${t("account.fit")} ${number(row.account.score.fit)} · ${marks.ownerName(row.account.owner)}</span><div class="narrow">${could}</div></th>
      <td class="c-engagement">${could}</td></tr>`;
  }

  async #assign(row, person) {
    try {
      await assign(row.account.id, person, row.role);
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  #set(name, values) {
    const { params } = current();
    params.delete(name);
    values.forEach((value) => params.append(name, value));
    setParams(params);
  }
}

function levelOf(severity) {
  return severity >= 75 ? "CRITICAL" : severity >= 55 ? "HIGH" : severity >= 30 ? "MEDIUM" : "LOW";
}

customElements.define("coterie-missing", Missing);
