import { html, nothing } from "../lit.js";
import { ask, upload } from "../api.js";
import { moment, number } from "../format.js";
import { href } from "../router.js";
import { t } from "../texts.js";
import { Part, changed } from "../parts/part.js";
import { icon } from "../parts/icon.js";

const COUNTS = "rows created updated unchanged waiting skipped rejected";

const JOB = `query ($id: ID!) { importJob(id: $id) { id state dryRun expectedRows seconds rate secondsLeft settledAccounts failure rejectsCsv
  files { name system object dialect ${COUNTS} } untaken { name reason } totals { ${COUNTS} }
  rejects(first: 50) { totalCount nodes { file line column value code message } } coverageChanges { accountId name before after } } }`;

const JOBS = `{ importJobs(first: 10) { nodes { id state dryRun folder createdAt totals { ${COUNTS} } } } }`;
const START = "mutation ($id: ID!) { startImport(id: $id) { id } }";
const CANCEL = "mutation ($id: ID!) { cancelImport(id: $id) { id } }";

const KINDS = ["created", "updated", "unchanged", "waiting", "skipped", "rejected"];
const ENDED = ["DONE", "FAILED", "CANCELLED"];
const WORKING = ["QUEUED", "RUNNING", "TYING", "SETTLING"];
const PACE = 400;

/** Files come in: recognised, tried, imported. */
class Import extends Part {
  static properties = { files: { state: true }, held: { state: true }, job: { state: true }, dry: { state: true }, sending: { state: true }, over: { state: true }, jobs: { state: true }, failure: { state: true } };

  #options = {};

  connectedCallback() {
    super.connectedCallback();
    this.#history();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.gone = true;
  }

  async #history() {
    try {
      this.jobs = (await ask(JOBS)).importJobs.nodes;
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  render() {
    document.title = `${t("import.title")} · ${t("app.title")}`;
    return html`<div class="view-head"><h1 tabindex="-1">${t("import.title")}</h1></div>
      ${this.failure ? html`<p class="failure" role="alert">${t("app.failed", { message: this.failure })}</p>` : nothing}
      <div class="import-body">${this.held ? this.#flow() : this.#drop()}${this.#earlier()}</div>`;
  }

  #drop() {
    return html`<section class="card"><div class="drop ${this.over ? "over" : ""}" @dragover=${this.#over} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
        ${icon("import")}<p><b>${t("import.drop")}</b></p>
        <label class="button primary file">${t("import.choose")}<input type="file" multiple accept=".csv,.txt,.tsv,.xlsx,.zip" @change=${(event) => this.#take([...event.target.files])}></label>
        <p class="muted">${t("import.hint")}</p><p role="status">${this.sending ? t("import.uploading", { n: this.sending }) : nothing}</p></div>
      <details><summary>${t("import.options")}</summary><div class="pair options">
        <label class="field">${t("import.dates")}<select @change=${(event) => (this.#options.dates = event.target.value)}><option value="">${t("import.detect")}</option><option value="day-first">${t("import.dayFirst")}</option><option value="month-first">${t("import.monthFirst")}</option></select></label>
        <label class="field">${t("import.decimal")}<select @change=${(event) => (this.#options.decimal = event.target.value)}><option value="">${t("import.point")}</option><option value="comma">${t("import.comma")}</option></select></label>
        <label class="field">${t("import.mapping")}<input type="file" accept=".yaml,.yml" @change=${this.#mapping}></label></div></details></section>`;
  }

  #flow() {
    const { held, dry, job } = this;
    const shown = job ?? dry ?? held;
    const working = WORKING.includes(shown.state) || held.state === "RECOGNISING" || this.sending;
    const done = job && ENDED.includes(job.state);
    return html`<section class="card" aria-labelledby="flow-heading"><header><h2 id="flow-heading" tabindex="-1">${t(done ? "import.result" : dry && !job ? "import.dryResult" : "import.recognised")}</h2>
        <span class="chip ${done ? "on" : ""}" role="status">${t(`enum.job.${shown.state}`)}</span></header>
      ${shown.failure ? html`<p class="failure" role="alert">${t("import.failed", { message: shown.failure })}</p>` : nothing}
      ${WORKING.includes(shown.state) ? this.#progress(shown) : nothing}
      ${shown.files.length ? this.#files(shown, Boolean(job || dry)) : held.state === "RECOGNISED" ? html`<p>${t("import.none")}</p>` : nothing}
      ${held.untaken.length ? html`<h3>${t("import.untaken")}</h3><ul class="untaken">${held.untaken.map((file) => html`<li><b>${file.name}</b> <span class="muted" lang="en">${file.reason}</span></li>`)}</ul>` : nothing}
      <div class="buttons steps">
        ${!job && held.files.length ? html`${this.files ? html`<button type="button" ?disabled=${working} @click=${this.#try}>${t("import.dryRun")}</button>` : nothing}<button type="button" class="primary" ?disabled=${working} @click=${this.#go}>${t("import.go")}</button>` : nothing}
        ${job && !done ? html`<button type="button" @click=${() => this.#stop(job)}>${t("import.stop")}</button>` : nothing}
        ${done ? html`<a class="button primary" href=${href("book")}>${t("import.seeBook")}</a>` : nothing}
        ${!job || done ? html`<button type="button" class="plain" @click=${this.#restart}>${t("import.discard")}</button>` : nothing}</div>
      ${this.#changes(shown)}${this.#rejects(shown)}</section>`;
  }

  #progress(job) {
    const share = job.expectedRows ? Math.min(1, job.totals.rows / job.expectedRows) : 0;
    return html`<div class="progress"><progress max="1" .value=${share} aria-label=${t(`enum.job.${job.state}`)}></progress>
      <p class="muted num">${t("import.progress", { done: number(job.totals.rows), expected: number(job.expectedRows) })} · ${t("import.rate", { n: number(job.rate) })}${job.secondsLeft == null ? nothing : ` · ${t("import.left", { n: number(job.secondsLeft) })}`}${job.settledAccounts ? ` · ${t("import.settled", { n: number(job.settledAccounts) })}` : nothing}</p></div>`;
  }

  #files(job, counted) {
    const cells = (row) => KINDS.map((kind) => html`<td class="num ${kind === "rejected" && row[kind] ? "short" : ""}">${row[kind] ? number(row[kind]) : html`<span class="muted">0</span>`}</td>`);
    return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="flow-heading"><table class="files"><thead><tr><th scope="col">${t("import.file")}</th><th scope="col">${t("import.object")}</th>
      ${counted ? html`<th scope="col" class="right">${t("import.rows")}</th>${KINDS.map((kind) => html`<th scope="col" class="right">${t(`import.${kind}`)}</th>`)}` : html`<th scope="col">${t("import.dialect")}</th>`}</tr></thead>
      <tbody>${job.files.map((file) => html`<tr><th scope="row">${file.name}</th><td>${file.system} ${file.object}</td>${counted ? html`<td class="num">${number(file.rows)}</td>${cells(file)}` : html`<td lang="en" class="muted">${file.dialect}</td>`}</tr>`)}</tbody>
      ${counted ? html`<tfoot><tr><th scope="row" colspan="2">${t("import.total")}</th><td class="num">${number(job.totals.rows)}</td>${cells(job.totals)}</tr></tfoot>` : nothing}</table></div>`;
  }

  #changes(job) {
    return job.coverageChanges.length ? html`<details><summary>${t("import.coverage")} (${job.coverageChanges.length})</summary><ul class="changes">${job.coverageChanges.slice(0, 100).map((one) => html`<li>${one.name} <span class="num muted">${number(one.before)} → ${number(one.after)}</span></li>`)}</ul></details>` : nothing;
  }

  #rejects(job) {
    const { totalCount, nodes } = job.rejects;
    return totalCount ? html`<h3>${t("import.rejects")} <span class="muted num">${number(totalCount)}</span></h3><div class="scroll" tabindex="0" role="group" aria-label=${t("import.rejects")}><table class="rejects"><thead><tr><th scope="col">${t("import.file")}</th><th scope="col" class="right">${t("import.line")}</th><th scope="col">${t("import.column")}</th><th scope="col">${t("import.value")}</th><th scope="col">${t("import.message")}</th></tr></thead>
      <tbody>${nodes.map((one) => html`<tr><td>${one.file}</td><td class="num">${one.line}</td><td>${one.column}</td><td>${one.value}</td><td lang="en">${one.message}</td></tr>`)}</tbody></table></div>
      <p><a href=${job.rejectsCsv.replace(/^\//, "")} download>${t("import.allRejects")}</a></p>` : nothing;
  }

  #earlier() {
    return html`<section class="card" aria-labelledby="history-heading"><header><h2 id="history-heading">${t("import.history")}</h2></header>
      ${this.jobs?.length ? html`<ul class="history">${this.jobs.map((job) => html`<li><button type="button" class="link num" @click=${() => this.#look(job)}>${moment(job.createdAt)}</button><span class="chip">${t(`enum.job.${job.state}`)}${job.dryRun ? ` · ${t("import.dry")}` : ""}</span>
        <span class="muted num">${KINDS.filter((kind) => job.totals[kind]).map((kind) => `${number(job.totals[kind])} ${t(`import.${kind}`)}`).join(", ")}</span></li>`)}</ul>` : html`<p class="muted">${t("import.nothing")}</p>`}</section>`;
  }

  #over(event) {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    this.#take([...event.dataTransfer.files]);
  }

  async #mapping(event) {
    this.#options.mapping = (await event.target.files[0]?.text()) ?? "";
  }

  async #take(files) {
    if (files.length) {
      this.files = files;
      await this.#run("held", { hold: "true" }, (job) => job.state !== "RECOGNISING");
    }
  }

  #try() {
    return this.#run("dry", { dryRun: "true" }, (job) => ENDED.includes(job.state));
  }

  async #go() {
    this.job = { ...this.held, state: "QUEUED" };
    try {
      await ask(START, { id: this.held.id });
      await this.#follow("job", this.held.id, (job) => ENDED.includes(job.state));
      changed();
      this.#history();
    } catch (failure) {
      this.failure = failure.message;
      this.job = undefined;
    }
  }

  async #run(name, fields, until) {
    this.failure = undefined;
    this.sending = this.files.length;
    try {
      const said = Object.fromEntries(Object.entries(this.#options).filter(([, value]) => value));
      const { id } = await upload(this.files, { ...said, ...fields });
      await this.#follow(name, id, until);
      this.#history();
    } catch (failure) {
      this.failure = failure.message;
    } finally {
      this.sending = undefined;
    }
  }

  async #stop(job) {
    try {
      await ask(CANCEL, { id: job.id });
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  async #follow(name, id, until) {
    while (!this.gone) {
      const { importJob } = await ask(JOB, { id });
      this[name] = importJob;
      if (until(importJob)) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
  }

  /** Shows an earlier import, and follows one that still runs; one that waits to be started may be. */
  async #look({ id, state }) {
    this.files = this.dry = this.job = this.failure = undefined;
    try {
      await this.#follow("held", id, () => true);
      if (state !== "RECOGNISED") {
        this.job = this.held;
        await this.#follow("job", id, (job) => this.held?.id !== id || ENDED.includes(job.state));
      }
    } catch (failure) {
      this.failure = failure.message;
    }
  }

  async #restart() {
    try {
      if (this.held && !this.job) {
        await ask(CANCEL, { id: this.held.id });
      }
    } catch (failure) {
      this.failure = failure.message;
    }
    this.held = this.dry = this.job = this.files = this.failure = undefined;
    this.#history();
  }
}

customElements.define("coterie-import", Import);
