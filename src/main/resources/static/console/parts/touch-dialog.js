import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { t } from "../texts.js";
import { Part, changed, say } from "./part.js";
import "./dialog.js";

const RECORD = "mutation ($input: [TouchpointInput!]!) { recordTouchpoints(input: $input) { created rejected { field message } } }";
const DELETE = "mutation ($ids: [ID!]!) { deleteTouchpoints(ids: $ids) { deleted } }";

const TYPES = ["MEETING", "CALL_CONNECTED", "EMAIL_SENT", "EMAIL_REPLY", "CALL_ATTEMPT", "VOICEMAIL", "DEMO", "SITE_VISIT", "CHAT", "SOCIAL_MESSAGE", "PROPOSAL_SENT", "EVENT_ATTENDED", "TRADE_SHOW", "WEBINAR", "NOTE", "OTHER"];

/** Now, as a field for local times wants it. */
function localNow() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

async function takeBack(id) {
  await ask(DELETE, { ids: [id] });
  say(t("app.undone"));
  changed();
}

/** Records that somebody was met, called, written to. Tells `close`. */
class TouchDialog extends Part {
  static properties = { account: { attribute: false }, person: {}, failure: { state: true } };

  render() {
    const people = this.account.people.filter((person) => person.employmentStatus !== "LEFT");
    return html`<coterie-dialog .heading=${t("touch.title")} .body=${html`<form @submit=${(event) => this.#record(event)}>
      <div class="pair"><label class="field">${t("touch.type")}<select name="type" autofocus>${TYPES.map((type) => html`<option value=${type}>${t(`enum.type.${type}`)}</option>`)}</select></label>
        <label class="field">${t("touch.when")}<input name="when" type="datetime-local" required .value=${localNow()}></label></div>
      <fieldset class="people"><legend>${t("touch.people")}</legend>${people.map((person) => html`<label class="choice"><input type="checkbox" name="person" value=${person.id} ?checked=${person.id === this.person}><span>${person.fullName}</span><span class="muted">${person.title}</span></label>`)}</fieldset>
      <label class="field">${t("touch.subject")}<input name="subject" maxlength="4000"></label>
      <label class="field">${t("touch.outcome")}<input name="outcome" maxlength="4000"></label>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
      <div class="buttons"><button class="primary" type="submit">${t("touch.save")}</button></div></form>`}></coterie-dialog>`;
  }

  async #record(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const personIds = form.getAll("person");
    if (!personIds.length) {
      this.failure = t("touch.nobody");
      return;
    }
    const text = (name) => form.get(name).trim() || null;
    const touchpoint = { id: `console:${crypto.randomUUID()}`, accountId: this.account.id, personIds, type: form.get("type"), occurredAt: new Date(form.get("when")).toISOString(), subject: text("subject"), outcome: text("outcome") };
    try {
      const { rejected } = (await ask(RECORD, { input: [touchpoint] })).recordTouchpoints;
      if (rejected.length) {
        this.failure = rejected[0].message;
        return;
      }
      this.querySelector("coterie-dialog").close();
      say(t("touch.recorded"), { label: t("app.undo"), run: () => takeBack(touchpoint.id) });
      changed();
    } catch (failure) {
      this.failure = failure.message;
    }
  }
}

customElements.define("coterie-touch-dialog", TouchDialog);
