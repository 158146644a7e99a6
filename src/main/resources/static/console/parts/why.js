import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { number, percent } from "../format.js";
import { t } from "../texts.js";
import { Part } from "./part.js";

const FACTORS = "factors { criterion value match weight points explanation }";

const LIVE = `query ($id: ID!) {
  account(id: $id) { score { fit fitConfidence priority intent engagement ${FACTORS} } gaps { severity } }
  scoringModel { priorityWeights { fit intent engagement gapUrgency } } }`;

const TRIED = `query ($model: ScoringModelInput!, $id: ID!) {
  previewScoring(model: $model, filter: {ids: [$id]}, first: 1) { edges { fit ${FACTORS} } } }`;

/** What was seen; a bare amount is grouped as the planner reads it. */
const seen = (value) => (/^\d{4,}(\.\d+)?$/.test(value) ? number(Number(value)) : value);

/** Why an account ranks where it does: its fit factor by factor, its priority part by part. */
export class Why extends Part {
  static properties = { account: {}, model: { attribute: false }, found: { state: true }, tried: { state: true }, failure: { state: true } };

  willUpdate(changes) {
    if (changes.has("account") || changes.has("model")) {
      this.#load();
    }
  }

  async #load() {
    const { account, model } = this;
    try {
      const [live, tried] = await Promise.all([ask(LIVE, { id: account }), model ? ask(TRIED, { id: account, model }) : null]);
      if (account === this.account && model === this.model) {
        this.found = live;
        this.tried = tried?.previewScoring.edges[0];
      }
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  render() {
    const { found, tried } = this;
    if (!found) {
      return html`<p class="muted pad">${this.failure ?? t("app.loading")}</p>`;
    }
    const score = found.account.score;
    return html`<div class="why" role="group" tabindex="0" aria-label=${t("book.column.why")}>
      ${this.#factors(t("why.fit"), score.factors, score.fit)}
      ${tried ? this.#factors(t("why.tried"), tried.factors, tried.fit) : this.#priority(score, found)}
    </div>`;
  }

  #factors(title, factors, fit) {
    const most = Math.max(...factors.map((factor) => factor.points), 1);
    return html`<table class="factors"><caption>${title}</caption>
      <thead><tr><th scope="col">${t("why.criterion")}</th><th scope="col">${t("why.seen")}</th><th scope="col" class="right">${t("why.match")}</th>
        <th scope="col" class="right">${t("why.weight")}</th><th scope="col">${t("why.points")}</th></tr></thead>
      <tbody>${factors.map((factor) => html`<tr title=${factor.explanation}>
        <th scope="row">${t(`enum.criterion.${factor.criterion}`)}</th>
        <td>${seen(factor.value) ?? html`<span class="muted">${t("why.unknown")}</span>`}</td>
        <td class="num">${percent(factor.match)}</td><td class="num">${number(factor.weight)}</td>
        <td>${this.#points(factor.points, most)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="4">${fit == null ? t("why.noFit") : t("why.total")}</th><td>${this.#sum(fit)}</td></tr></tfoot></table>`;
  }

  #priority(score, found) {
    const weights = found.scoringModel.priorityWeights;
    const values = { fit: score.fit, intent: score.intent, engagement: score.engagement, gapUrgency: Math.max(0, ...found.account.gaps.map((gap) => gap.severity)) };
    const known = Object.keys(values).filter((part) => values[part] != null);
    const sum = known.reduce((total, part) => total + weights[part], 0);
    const points = (part) => (values[part] == null || !sum ? 0 : (weights[part] * values[part]) / sum);
    return html`<table class="factors"><caption>${t("why.priority")}</caption>
      <thead><tr><th scope="col">${t("why.criterion")}</th><th scope="col" class="right">${t("why.value")}</th><th scope="col" class="right">${t("why.weight")}</th><th scope="col">${t("why.points")}</th></tr></thead>
      <tbody>${Object.keys(values).map((part) => html`<tr><th scope="row">${t(`enum.part.${part}`)}</th>
        <td class="num">${values[part] == null ? html`<span class="muted">${t("why.unknown")}</span>` : number(values[part])}</td>
        <td class="num">${number(weights[part], 2)}</td><td>${this.#points(points(part), 50)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="3">${t("why.priorityTotal")}</th><td>${this.#sum(score.priority)}</td></tr></tfoot></table>`;
  }

  #sum(value) {
    return html`<span class="bar-cell"><span class="num">${number(value, 1)}</span></span>`;
  }

  #points(points, most) {
    return html`<span class="bar-cell"><span class="num">${number(points, 1)}</span><span class="bar" aria-hidden="true">
      <span class="fill accent" .style=${`width: ${Math.min(100, (100 * points) / most)}%`}></span></span></span>${nothing}`;
  }
}

customElements.define("coterie-why", Why);
