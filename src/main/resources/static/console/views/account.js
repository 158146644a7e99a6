import { html, nothing, repeat } from "../lit.js";
import { ask, latest } from "../api.js";
import { money, number, short } from "../format.js";
import { current, href, setParams } from "../router.js";
import { t } from "../texts.js";
import { Part } from "../parts/part.js";
import { icon } from "../parts/icon.js";
import * as marks from "../parts/marks.js";
import { GAP } from "../parts/gaps.js";
import { seats } from "../parts/seats.js";
import "../parts/why.js";
import "../parts/committee-map.js";
import "../parts/engagement-chart.js";
import "../parts/timeline.js";
import "../parts/touch-dialog.js";
import "../parts/role-dialogs.js";

const MEMBER = `fragment Member on Membership { person { id } roles { role status confidence } support politicalStatus engagement lastTouchAt lastResponseAt touchCount }`;

const ACCOUNT = `query ($id: ID!) {
  account(id: $id) { id name domain industry country numberOfEmployees annualRevenue currency technologies owner isTarget lastTouchAt lastResponseAt
    score { fit fitRank tier engagement rating momentum priority priorityRank excluded exclusionReason }
    people { id fullName title seniority department email emailBounced optedOutOfEmail doNotCall employmentStatus isPlaceholder reportsTo { id } }
    committee { size sizeBand mapStatus coverage { identified reached engaged supportive band }
      seats { role required identified reached engaged supportive status } members { ...Member } proposals { ...Member } }
    gaps(filter: {stateIn: [OPEN, SNOOZED, DISMISSED]}) { ...Gap } }
  missingStakeholders(filter: {accountIds: [$id]}, first: 50) { nodes { role candidates { confidence reason person { id fullName title } } } } } ${MEMBER} ${GAP}`;

const TOUCHPOINTS = `query ($id: ID!, $after: String) { account(id: $id) { touchpoints(first: 200, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id type direction occurredAt subject outcome by people { id fullName } } } } }`;

const PAGES = 5;

/** One account: its committee, its gaps, what happened, and what to do there. */
class AccountView extends Part {
  static properties = { account: {}, found: { state: true }, touchpoints: { state: true }, total: { state: true }, failure: { state: true }, dialog: { state: true }, why: { state: true } };

  #load = latest(async () => {
    const id = this.account;
    try {
      const [found] = await Promise.all([ask(ACCOUNT, { id }), this.#loadTouchpoints(id)]);
      if (id === this.account) {
        this.found = found;
        this.failure = found.account ? undefined : t("app.gone");
      }
    } catch (failure) {
      this.failure = failure.message;
    }
    await this.updateComplete;
    if (document.activeElement === document.body) {
      this.querySelector(this.#acted ? "#gaps-heading" : "h1")?.focus({ preventScroll: true });
    }
    this.#acted = false;
  });

  #acted = false;
  #again = () => {
    this.#acted = true;
    this.#load();
  };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("bookchange", this.#again);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("bookchange", this.#again);
  }

  willUpdate(changes) {
    if (changes.has("account")) {
      this.found = undefined;
      this.touchpoints = undefined;
      this.#load();
    }
  }

  updated() {
    const person = current().params.get("person");
    if (person && this.found?.account && !this.dialog) {
      setParams({});
      this.#open("person", { person });
    }
  }

  async #loadTouchpoints(id) {
    let after;
    let all = [];
    for (let page = 0; page < PAGES; page++) {
      const found = (await ask(TOUCHPOINTS, { id, after })).account?.touchpoints;
      all = [...all, ...(found?.nodes ?? [])];
      if (id === this.account) {
        this.touchpoints = all;
        this.total = found?.totalCount;
      }
      if (!found?.pageInfo.hasNextPage) {
        return;
      }
      after = found.pageInfo.endCursor;
    }
  }

  render() {
    const account = this.found?.account;
    document.title = `${account?.name ?? ""} · ${t("app.title")}`;
    if (!account) {
      return html`<h1 tabindex="-1">${this.failure ? t("app.failed", { message: this.failure }) : t("app.loading")}</h1>`;
    }
    const open = account.gaps.filter((gap) => gap.state === "OPEN");
    const hidden = account.gaps.filter((gap) => gap.state !== "OPEN");
    return html`${this.#head(account)}
      <div class="account-body"><div class="column">
        <section class="card area-map" aria-labelledby="map-heading"><header><h2 id="map-heading">${t("account.map")}</h2>
          <span class="muted">${t("account.members", { n: account.committee.size })}, ${t(`enum.size.${account.committee.sizeBand}`)} · ${t(`enum.map.${account.committee.mapStatus}`)}</span></header>
          <coterie-committee-map .people=${account.people} .committee=${account.committee} .missing=${this.found.missingStakeholders.nodes}
            @person=${(event) => this.#open("person", { person: event.detail })} @chair=${(event) => this.#open("chair", { role: event.detail })}></coterie-committee-map></section>
        <section class="card area-chart" aria-labelledby="chart-heading"><header><h2 id="chart-heading">${t("account.chart")}</h2></header><coterie-engagement-chart .touchpoints=${this.touchpoints}></coterie-engagement-chart></section>
        <section class="card area-time" aria-labelledby="time-heading"><header><h2 id="time-heading">${t("account.timeline")}</h2><span class="muted">${this.total == null ? nothing : t("account.touchCount", { n: this.total })}</span></header>
          <coterie-timeline .touchpoints=${this.touchpoints}></coterie-timeline></section></div>
        <div class="column">
        <section class="card area-gaps" aria-labelledby="gaps-heading"><header><h2 id="gaps-heading" tabindex="-1">${t("account.gaps")}</h2><span class="muted num">${open.length}</span></header>
          ${open.length ? repeat(open, (gap) => gap.id, (gap) => html`<coterie-gap .gap=${gap}></coterie-gap>`) : html`<p class="muted">${t("account.noGaps")}</p>`}
          ${hidden.length ? html`<details><summary>${t("account.hidden")} (${hidden.length})</summary>${repeat(hidden, (gap) => gap.id, (gap) => html`<coterie-gap .gap=${gap}></coterie-gap>`)}</details>` : nothing}</section>
        <section class="card area-seats" aria-labelledby="seats-heading"><header><h2 id="seats-heading">${t("account.seats")}</h2></header>${seats(account.committee)}</section></div>
      </div>${this.#dialog(account)}`;
  }

  #head(account) {
    const { score } = account;
    const facts = [account.industry, account.country, account.numberOfEmployees ? t("book.employees", { n: short(account.numberOfEmployees) }) : null, account.annualRevenue ? money(account.annualRevenue, account.currency) : null, account.domain, marks.ownerName(account.owner)];
    return html`<div class="view-head"><a class="button plain square back" href=${href("book")} aria-label=${t("nav.book")}><span class="turn">${icon("chevron")}</span></a>
        <div class="title"><div><h1 tabindex="-1">${account.name}</h1>${marks.tier(score.tier)}${score.excluded ? html`<span class="chip seat-MISSING">${t("book.excluded", { reason: score.exclusionReason })}</span>` : nothing}</div>
          <p class="muted">${facts.filter(Boolean).join(" · ")}</p></div>
        <button type="button" class="primary" @click=${() => this.#open("touch", {})}>${icon("plus")}${t("account.record")}</button></div>
      <dl class="figures">
        <div><dt>${t("account.fit")}</dt><dd><b>${number(score.fit)}</b> <span class="muted">${t("account.rank", { n: number(score.fitRank) })}</span></dd></div>
        <div><dt>${t("account.priority")}</dt><dd><b>${number(score.priority)}</b> <span class="muted">${t("account.rank", { n: number(score.priorityRank) })}</span></dd></div>
        <div><dt>${t("account.engagement")}</dt><dd>${marks.rating(score)}</dd></div>
        <div><dt>${t("account.coverage")}</dt><dd>${marks.coverage(account.committee.coverage)}</dd></div>
        <div><dt>${t("account.lastTouch")}</dt><dd>${marks.since(account.lastTouchAt)}</dd></div>
        <div><dt>${t("account.lastResponse")}</dt><dd>${marks.since(account.lastResponseAt)}</dd></div>
        <div class="why-button"><dt class="sr">${t("book.column.why")}</dt><dd><button type="button" class="small" aria-expanded=${Boolean(this.why)} @click=${() => (this.why = !this.why)}>${t("book.column.why")}<span class="turn">${icon("chevron")}</span></button></dd></div></dl>
      ${this.why ? html`<div class="card why-card"><coterie-why .account=${account.id}></coterie-why></div>` : nothing}`;
  }

  #dialog(account) {
    const { kind, role, person } = this.dialog ?? {};
    const close = () => (this.dialog = undefined);
    if (kind === "touch") {
      return html`<coterie-touch-dialog .account=${account} .person=${person} @close=${close}></coterie-touch-dialog>`;
    }
    if (kind === "chair") {
      const candidates = this.found.missingStakeholders.nodes.find((one) => one.role === role)?.candidates ?? [];
      return html`<coterie-chair-dialog .account=${account.id} .role=${role} .candidates=${candidates} .people=${account.people} @close=${close}></coterie-chair-dialog>`;
    }
    const found = kind === "person" && account.people.find((one) => one.id === person);
    const member = [...account.committee.members, ...account.committee.proposals].find((one) => one.person.id === person);
    return found ? html`<coterie-person-dialog .account=${account.id} .person=${found} .member=${member} @close=${close} @record=${() => this.#open("touch", { person })}></coterie-person-dialog>` : nothing;
  }

  #open(kind, more) {
    this.dialog = { kind, ...more };
  }
}

customElements.define("coterie-account", AccountView);
