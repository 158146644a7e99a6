import { html, nothing } from "../lit.js";
import { ask } from "../api.js";
import { day, number, percent } from "../format.js";
import { t } from "../texts.js";
import { Part, changed, say } from "./part.js";
import { icon } from "./icon.js";

const MODEL = `version name live savedAt halfLifeDays excludedIndustries excludedCountries
  priorityWeights { fit intent engagement gapUrgency } criteria { criterion weight wanted min max }`;
const MODELS = `{ scoringModel { ${MODEL} } scoringModels(first: 20) { version name live savedAt } }`;
const SAVE = "mutation ($input: ScoringModelInput!) { saveScoringModel(input: $input) { version } }";
const ACTIVATE = "mutation ($version: Int!) { activateScoringModel(version: $version) { version } }";

const RANGES = ["EMPLOYEES", "REVENUE"];
const ALL = ["INDUSTRY", "EMPLOYEES", "REVENUE", "TECHNOLOGY", "COUNTRY"];

/** What is typed for a list: one value a line. */
const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

function isIgnored(criterion) {
  return RANGES.includes(criterion.criterion) ? criterion.min == null && criterion.max == null : !criterion.wanted.length;
}

/** The weights and criteria, to move and to save. Tells `tried` with a model, or with none when it is the live one. */
class Weights extends Part {
  static properties = { rows: { attribute: false }, draft: { state: true }, versions: { state: true }, failure: { state: true }, moved: { state: true }, writing: { state: true } };

  #live;

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      const found = await ask(MODELS);
      this.#live = found.scoringModel;
      this.versions = found.scoringModels;
      this.#reset();
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  #reset() {
    const known = new Map(this.#live.criteria.map((one) => [one.criterion, one]));
    this.draft = structuredClone({ ...this.#live, criteria: ALL.map((criterion) => known.get(criterion) ?? { criterion, weight: 0, wanted: [], min: null, max: null }) });
    this.moved = false;
  }

  render() {
    const { draft } = this;
    if (!draft) {
      return html`<aside class="panel card"><p class="muted">${this.failure ?? t("app.loading")}</p></aside>`;
    }
    const sum = draft.criteria.filter((one) => !isIgnored(one)).reduce((total, one) => total + one.weight, 0);
    return html`<aside class="panel card" aria-labelledby="weights-heading">
      <header><h2 id="weights-heading">${t("weights.title")}</h2><span class="muted">${t("weights.version", { n: draft.version })} · ${t("weights.live")}</span></header>
      ${draft.criteria.map((criterion) => this.#criterion(criterion, sum))}
      <details><summary>${t("weights.priority")}</summary><p class="muted">${t("weights.priorityHint")}</p>
        ${Object.keys(draft.priorityWeights).map((part) => this.#slider(t(`enum.part.${part}`), Math.round(draft.priorityWeights[part] * 100), (value) => (draft.priorityWeights[part] = value / 100), nothing))}
        <label class="field">${t("weights.halfLife")}<input type="number" min="1" max="36500" .value=${String(draft.halfLifeDays)} @change=${(event) => this.#change(() => (draft.halfLifeDays = Number(event.target.value) || 30))}></label></details>
      <details><summary>${t("weights.exclude")}</summary>
        ${this.#list(t("weights.industries"), draft.excludedIndustries, (values) => (draft.excludedIndustries = values))}
        ${this.#list(t("weights.countries"), draft.excludedCountries, (values) => (draft.excludedCountries = values))}</details>
      <p class="preview" role="status">${this.moved ? this.#says() : nothing}</p>
      ${this.failure ? html`<p class="failure" role="alert">${this.failure}</p>` : nothing}
      <form @submit=${this.#save}>
        <label class="field">${t("weights.name")}<input name="name" required maxlength="200" .value=${draft.name} @input=${(event) => (draft.name = event.target.value)}></label>
        <div class="buttons"><button class="primary" type="submit" ?disabled=${this.writing}>${t(this.writing ? "weights.saving" : "weights.save")}</button><button type="button" ?disabled=${!this.moved || this.writing} @click=${this.#back}>${t("weights.reset")}</button></div></form>
      ${this.versions.length > 1 ? html`<details class="versions"><summary>${t("weights.versions")}</summary><ul>${this.versions.map((version) => html`<li>
        <span><b>${version.version}</b> ${version.name}<span class="muted"> ${new Date(version.savedAt).getTime() ? day(version.savedAt) : ""}</span></span>
        ${version.live ? html`<span class="chip on">${icon("check")}${t("weights.live")}</span>` : html`<button type="button" ?disabled=${this.writing} @click=${() => this.#activate(version.version)}>${t("weights.activate", { n: version.version })}</button>`}</li>`)}</ul></details>` : nothing}
      </aside>`;
  }

  #criterion(criterion, sum) {
    const name = t(`enum.criterion.${criterion.criterion}`);
    const says = isIgnored(criterion) ? t("weights.ignored") : t("weights.share", { share: percent(sum ? criterion.weight / sum : 0) });
    return html`<fieldset><legend class="sr">${name}</legend>
      ${this.#slider(name, criterion.weight, (value) => (criterion.weight = value), says)}
      <details><summary>${this.#summary(criterion)}</summary>
        ${RANGES.includes(criterion.criterion) ? html`<div class="pair">${this.#bound(t("weights.from"), criterion, "min")}${this.#bound(t("weights.to"), criterion, "max")}</div>`
          : this.#list(t("weights.wanted"), criterion.wanted, (values) => (criterion.wanted = values))}</details></fieldset>`;
  }

  #summary(criterion) {
    if (isIgnored(criterion)) {
      return t("weights.wanted");
    }
    return RANGES.includes(criterion.criterion) ? `${number(criterion.min)} – ${number(criterion.max)}` : criterion.wanted.join(", ");
  }

  #slider(name, value, set, says) {
    return html`<label class="slider"><span>${name}</span><output>${number(value)}</output>
      <input type="range" min="0" max="100" step="1" aria-label=${t("weights.weightOf", { name })} .value=${String(value)} @input=${(event) => this.#change(() => set(Number(event.target.value)))}>
      ${says === nothing ? nothing : html`<span class="muted says">${says}</span>`}</label>`;
  }

  #bound(name, criterion, end) {
    return html`<label class="field">${name}<input type="number" min="0" .value=${criterion[end] == null ? "" : String(criterion[end])}
      @change=${(event) => this.#change(() => (criterion[end] = event.target.value === "" ? null : Number(event.target.value)))}></label>`;
  }

  #list(name, values, set) {
    return html`<label class="field">${name}<textarea rows="4" .value=${values.join("\n")} @change=${(event) => this.#change(() => set(lines(event.target.value)))}></textarea></label>`;
  }

  #says() {
    const moves = (this.rows ?? []).map((row) => row.preview && row.preview.liveRank - row.preview.rank);
    return t("weights.preview", { n: moves.length, up: moves.filter((by) => by > 0).length, down: moves.filter((by) => by < 0).length });
  }

  #change(change) {
    change();
    this.moved = true;
    this.requestUpdate();
    this.emit("tried", this.#input());
  }

  #input() {
    const { name, criteria, priorityWeights, halfLifeDays, excludedIndustries, excludedCountries } = structuredClone(this.draft);
    return { name: name.trim() || this.#live.name, criteria, priorityWeights, halfLifeDays, exclude: { industries: excludedIndustries, countries: excludedCountries } };
  }

  #back() {
    this.#reset();
    this.failure = undefined;
    this.emit("tried", undefined);
  }

  async #save(event) {
    event.preventDefault();
    await this.#write(SAVE, { input: this.#input() }, "saveScoringModel");
  }

  async #activate(version) {
    await this.#write(ACTIVATE, { version }, "activateScoringModel");
  }

  async #write(mutation, variables, field) {
    this.writing = true;
    try {
      const { version } = (await ask(mutation, variables))[field];
      this.failure = undefined;
      await this.#load();
      this.emit("tried", undefined);
      say(t("weights.saved", { n: version }));
      changed();
    } catch (failure) {
      this.failure = failure.message;
    } finally {
      this.writing = false;
    }
  }
}

customElements.define("coterie-weights", Weights);
