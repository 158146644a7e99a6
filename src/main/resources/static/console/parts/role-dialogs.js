import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { ago, number, percent } from "../format.js";
import { t } from "../texts.js";
import { Part, changed, say } from "./part.js";
import { icon } from "./icon.js";
import "./dialog.js";

const ASSIGN = "mutation ($input: AssignRoleInput!) { assignRole(input: $input) { committee { size } } }";
const ASSIGNED = `query ($id: ID!) { account(id: $id) { committee { members { person { id } roles { role status source confidence } } proposals { person { id } roles { role status source confidence } } } } }`;
const REMOVE = "mutation ($input: RemoveRoleInput!) { removeRole(input: $input) { committee { size } } }";

const ROLES = ["ECONOMIC_BUYER", "DECISION_MAKER", "EXECUTIVE_SPONSOR", "CHAMPION", "COACH", "TECHNICAL_BUYER", "EVALUATOR", "INFLUENCER", "END_USER", "PROCUREMENT", "LEGAL_COMPLIANCE", "SECURITY_REVIEWER", "BLOCKER", "INTRODUCER"];

/** Seats somebody; what was known of the role before comes back by the undo. */
export async function assign(accountId, person, role) {
  const before = await assigned(accountId, person, role);
  await ask(ASSIGN, { input: { accountId, personId: person.id, role } });
  const undo = () => (before ? restore(accountId, person, before) : takeBack(accountId, person, role));
  say(t("account.assigned", { name: person.fullName, role: t(`enum.role.${role}`) }), { label: t("app.undo"), run: undo });
  changed();
}

async function assigned(accountId, person, role) {
  const { members, proposals } = (await ask(ASSIGNED, { id: accountId })).account.committee;
  return [...members, ...proposals].find((one) => one.person.id === person.id)?.roles.find((one) => one.role === role);
}

async function takeBack(accountId, person, role) {
  await ask(REMOVE, { input: { accountId, personId: person.id, role } });
  say(t("app.undone"));
  changed();
}

/** What was known of the role, as it was. */
async function restore(accountId, person, before) {
  await ask(ASSIGN, { input: { accountId, personId: person.id, ...before } });
  say(t("app.undone"));
  changed();
}

async function remove(accountId, person, role) {
  const before = await assigned(accountId, person, role);
  await ask(REMOVE, { input: { accountId, personId: person.id, role } });
  say(t("account.removed", { name: person.fullName, role: t(`enum.role.${role}`) }), before && { label: t("app.undo"), run: () => restore(accountId, person, before) });
  changed();
}

/** Those who could fill an empty chair, best first, and everybody else. Tells `close`. */
class ChairDialog extends Part {
  static properties = { account: {}, role: {}, candidates: { attribute: false }, people: { attribute: false }, failure: { state: true } };

  render() {
    const role = t(`enum.role.${this.role}`);
    const others = (this.people ?? []).filter((person) => person.employmentStatus !== "LEFT" && !person.isPlaceholder && !this.candidates.some((one) => one.person.id === person.id));
    return html`<coterie-dialog .heading=${t("account.assignTitle", { role })} .body=${html`
      <ul class="candidates">${this.candidates.map((one, index) => html`<li><div><b>${one.person.fullName}</b> <span class="muted">${one.person.title}</span>
          <span class="sub"><span lang="en">${one.reason}</span> · ${t("account.confidence", { share: percent(one.confidence) })}</span></div>
        <button type="button" class=${index ? "" : "primary"} ?autofocus=${index === 0} aria-label=${t("account.assignTo", { name: one.person.fullName, role })} @click=${() => this.#assign(one.person)}>${t("account.assign")}</button></li>`)}</ul>
      ${this.candidates.length ? nothing : html`<p class="muted">${t("account.noCandidate")}</p>`}
      ${others.length ? html`<form class="inline-form" @submit=${(event) => this.#other(event)}><label class="field">${t("account.anyone")}<select name="person">${others.map((person) => html`<option value=${person.id}>${person.fullName}${person.title ? ` – ${person.title}` : ""}</option>`)}</select></label>
        <button type="submit">${t("account.assign")}</button></form>` : nothing}
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}`}></coterie-dialog>`;
  }

  #other(event) {
    event.preventDefault();
    const id = event.target.elements.person.value;
    return this.#assign(this.people.find((person) => person.id === id));
  }

  async #assign(person) {
    try {
      await assign(this.account, person, this.role);
      this.querySelector("coterie-dialog").close();
    } catch (failure) {
      this.failure = failure.message;
    }
  }
}

/** One person: channels, roles, when last heard. Tells `close` and `record`. */
class PersonDialog extends Part {
  static properties = { account: {}, person: { attribute: false }, member: { attribute: false }, failure: { state: true } };

  render() {
    const { person, member } = this;
    const roles = (member?.roles ?? []).filter((role) => role.status !== "DISMISSED");
    const warnings = [person.emailBounced && "bounced", person.optedOutOfEmail && "optedOut", person.doNotCall && "noCall"].filter(Boolean);
    return html`<coterie-dialog .heading=${person.fullName} .body=${html`
      <p>${[person.title, t(`enum.seniority.${person.seniority}`), person.department].filter(Boolean).join(" · ")}</p>
      <dl class="facts"><div><dt>${t("account.email")}</dt><dd>${person.email ?? "–"} ${warnings.map((one) => html`<span class="chip seat-MISSING">${t(`account.${one}`)}</span>`)}</dd></div>
        ${member ? html`<div><dt>${t("account.engagement")}</dt><dd>${number(member.engagement)} · ${t(`enum.support.${member.support}`)}${member.politicalStatus === "UNKNOWN" ? nothing : ` · ${t(`enum.political.${member.politicalStatus}`)}`}</dd></div>
          <div><dt>${t("account.lastTouch")}</dt><dd>${member.lastTouchAt ? ago(member.lastTouchAt) : t("account.never")}</dd></div><div><dt>${t("account.lastResponse")}</dt><dd>${member.lastResponseAt ? ago(member.lastResponseAt) : t("account.never")}</dd></div>` : nothing}</dl>
      <h3>${t("account.roles")}</h3>
      <ul class="candidates">${roles.map((one) => html`<li><div><b>${t(`enum.role.${one.role}`)}</b> <span class="muted">${one.status === "PROPOSED" ? `${t("account.proposed")}, ${t("account.confidence", { share: percent(one.confidence) })}` : ""}</span></div>
        <span class="buttons">${one.status === "PROPOSED" ? html`<button type="button" class="primary" aria-label=${t("account.confirmOf", { name: person.fullName, role: t(`enum.role.${one.role}`) })} @click=${() => this.#run(() => assign(this.account, person, one.role))}>${t("account.confirm")}</button>` : nothing}
          <button type="button" aria-label=${t("account.removeRole", { role: t(`enum.role.${one.role}`) })} class="plain square" @click=${() => this.#run(() => remove(this.account, person, one.role))}>${icon("close")}</button></span></li>`)}</ul>
      <form @submit=${(event) => this.#add(event)}><label class="field">${t("account.addRole")}<select name="role">${ROLES.filter((role) => !roles.some((one) => one.role === role && one.status === "CONFIRMED")).map((role) => html`<option value=${role}>${t(`enum.role.${role}`)}</option>`)}</select></label>
        <div class="buttons"><button type="submit">${t("account.addRole")}</button><button type="button" @click=${() => this.emit("record")}>${icon("plus")}${t("account.record")}</button></div></form>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}`}></coterie-dialog>`;
  }

  #add(event) {
    event.preventDefault();
    const role = event.target.elements.role.value;
    return this.#run(() => assign(this.account, this.person, role));
  }

  async #run(action) {
    try {
      await action();
      this.querySelector("coterie-dialog").close();
    } catch (failure) {
      this.failure = failure.message;
    }
  }
}

customElements.define("coterie-chair-dialog", ChairDialog);
customElements.define("coterie-person-dialog", PersonDialog);
