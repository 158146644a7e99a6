import { html, nothing, repeat } from "../lit.js";
import { day, timeOfDay } from "../format.js";
import { t } from "../texts.js";
import { Part } from "./part.js";
import { ownerName } from "./marks.js";

const AT_ONCE = 15;

/** Touchpoints, newest first, day by day. */
class Timeline extends Part {
  static properties = { touchpoints: { attribute: false }, shown: { state: true } };

  constructor() {
    super();
    this.shown = AT_ONCE;
  }

  render() {
    const { touchpoints } = this;
    if (!touchpoints?.length) {
      return html`<p class="muted pad">${touchpoints ? t("account.timelineEmpty") : t("app.loading")}</p>`;
    }
    return html`<ol class="timeline">${repeat(touchpoints.slice(0, this.shown), (touch) => touch.id, (touch, index) => html`
        ${index === 0 || day(touch.occurredAt) !== day(touchpoints[index - 1].occurredAt) ? html`<li class="day"><h3>${day(touch.occurredAt)}</h3></li>` : nothing}
        <li class="touch ${touch.direction}"><span class="what"><b>${t(`enum.type.${touch.type}`)}</b> <span class="muted">${t(`enum.direction.${touch.direction}`)}</span>${new Date(touch.occurredAt) > new Date() ? html` <span class="chip on">${t("account.ahead")}</span>` : nothing}</span>
          <span>${touch.subject ?? nothing}${touch.outcome ? html`<span class="muted"> · ${touch.outcome}</span>` : nothing}</span>
          <span class="muted">${[touch.people.map((person) => person.fullName).join(", "), touch.by ? t("account.by", { name: ownerName(touch.by) }) : ""].filter(Boolean).join(" · ")}</span>
          <time class="muted" datetime=${touch.occurredAt}>${timeOfDay(touch.occurredAt)}</time></li>`)}</ol>
      ${touchpoints.length > this.shown ? html`<p class="pager"><button type="button" @click=${() => (this.shown += 50)}>${t("app.more")}</button></p>` : nothing}`;
  }
}

customElements.define("coterie-timeline", Timeline);
