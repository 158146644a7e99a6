import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { day, inDays } from "../format.js";
import { has, t } from "../texts.js";
import { Part, changed, say } from "./part.js";
import { icon } from "./icon.js";
import * as marks from "./marks.js";
import "./dialog.js";

export const GAP = `fragment Gap on EngagementGap { id kind state severity level role days openedAt snoozedUntil dismissedBecause reason
  member { person { id fullName title } } suggestion { action channel person { id fullName } via { id fullName } } }`;

const SNOOZE = "mutation ($id: ID!, $until: DateTime!) { snoozeGap(id: $id, until: $until) { snoozedUntil } }";
const DISMISS = "mutation ($id: ID!, $reason: String!) { dismissGap(id: $id, reason: $reason) { state } }";
const REOPEN = "mutation ($id: ID!) { reopenGap(id: $id) { state } }";

const DAYS = [1, 7, 14, 30, 90];

const values = (gap) => ({ role: gap.role ? t(`enum.role.${gap.role}`) : "", person: gap.member?.person.fullName ?? "", days: gap.days ?? "", target: gap.suggestion?.person?.fullName ?? "" });

/** Why it is a gap; in the planner's language where that has words of its own, else in the server's. */
export function reasonOf(gap) {
  const key = `server.reason.${gap.kind}`;
  return has(key) ? t(key, values(gap)) : gap.reason;
}

export function actionOf(gap) {
  const { suggestion } = gap;
  if (!suggestion) {
    return "";
  }
  const key = `server.action.${suggestion.person ? gap.kind : `${gap.kind}_NOBODY`}`;
  const how = suggestion.channel && has(`server.how.${suggestion.channel}`) ? t(`server.how.${suggestion.channel}`) : "";
  return has(key) ? t(key, values(gap)) + how : suggestion.action;
}

async function reopen(gap) {
  try {
    await ask(REOPEN, { id: gap.id });
    say(t("gap.reopened"));
    changed();
  } catch (failure) {
    say(t("app.failed", { message: failure.message }));
  }
}

async function decide(gap, mutation, variables, message) {
  await ask(mutation, { id: gap.id, ...variables });
  say(message, { label: t("app.undo"), run: () => reopen(gap) });
  changed();
}

/** One gap: why, what to do next, and what may be decided about it. */
export class Gap extends Part {
  static properties = { gap: { attribute: false }, asking: { state: true } };

  render() {
    const { gap } = this;
    const via = gap.suggestion?.via ?? [];
    return html`<article class="gap level-${gap.level}" aria-labelledby="gap-${gap.id}">
      <header>${marks.level(gap.level, gap.severity)}<h3 id="gap-${gap.id}">${t(`enum.kind.${gap.kind}`)}${gap.role ? html`<span class="muted"> · ${t(`enum.role.${gap.role}`)}</span>` : nothing}</h3></header>
      <p>${reasonOf(gap)}</p>
      ${gap.suggestion ? html`<p class="next">${icon(gap.suggestion.channel === "CALL" ? "phone" : gap.suggestion.channel === "EMAIL" ? "mail" : "people")}
        <span>${actionOf(gap)}${via.length ? html`<span class="muted"> · ${t("account.via", { names: via.map((person) => person.fullName).join(" → ") })}</span>` : nothing}</span></p>` : nothing}
      ${gap.state === "SNOOZED" ? html`<p class="muted">${t("account.snoozed", { day: day(gap.snoozedUntil) })}</p>` : nothing}
      ${gap.state === "DISMISSED" ? html`<p class="muted">${t("account.dismissed", { reason: gap.dismissedBecause })}</p>` : nothing}
      <div class="buttons">${gap.state === "OPEN"
        ? html`<button type="button" class="small" @click=${() => (this.asking = "snooze")}>${icon("clock")}${t("gap.snooze")}</button><button type="button" class="small" @click=${() => (this.asking = "dismiss")}>${t("gap.dismiss")}</button>`
        : html`<button type="button" class="small" @click=${() => reopen(gap)}>${t("gap.reopen")}</button>`}</div>
      ${this.asking ? html`<coterie-decision .gap=${gap} .how=${this.asking} @close=${() => (this.asking = undefined)}></coterie-decision>` : nothing}</article>`;
  }
}

/** Asks until when a gap is hidden, or why for good. Tells `close`. */
export class Decision extends Part {
  static properties = { gap: { attribute: false }, how: {}, failure: { state: true } };

  render() {
    const snooze = this.how === "snooze";
    return html`<coterie-dialog .heading=${t(snooze ? "gap.snoozeTitle" : "gap.dismissTitle")} .body=${html`<p class="muted">${reasonOf(this.gap)}</p>
      ${snooze ? html`<div class="buttons">${DAYS.map((n) => html`<button type="button" ?autofocus=${n === 7} @click=${() => this.#snooze(n)}>${t("gap.snoozeFor", { n })}</button>`)}</div>`
        : html`<form @submit=${(event) => this.#dismiss(event)}><label class="field">${t("gap.reason")}<input name="reason" required maxlength="2000" autofocus></label>
          <div class="buttons"><button class="primary" type="submit">${t("gap.dismiss")}</button></div></form>`}
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}`}></coterie-dialog>`;
  }

  #snooze(days) {
    const until = inDays(days);
    return this.#run(SNOOZE, { until }, t("gap.snoozed", { day: day(until) }));
  }

  #dismiss(event) {
    event.preventDefault();
    return this.#run(DISMISS, { reason: event.target.elements.reason.value.trim() }, t("gap.dismissed"));
  }

  async #run(mutation, variables, message) {
    try {
      await decide(this.gap, mutation, variables, message);
      this.querySelector("coterie-dialog")?.close();
    } catch (failure) {
      this.failure = failure.message;
    }
  }
}

customElements.define("coterie-gap", Gap);
customElements.define("coterie-decision", Decision);
