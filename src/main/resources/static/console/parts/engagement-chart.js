import { html, nothing } from "../lit.js";
import uPlot from "../lib/uplot/uPlot.esm.js";
import { day, number, shortDay } from "../format.js";
import { t } from "../texts.js";
import { Part } from "./part.js";

const WEEKS = 26;
const WEEK = 7 * 86_400_000;
const SERIES = 5;
const HEIGHT = 190;

/** Touches a week of the last half year, by person or by type. */
class EngagementChart extends Part {
  static properties = { touchpoints: { attribute: false }, by: { state: true }, at: { state: true }, width: { state: true } };

  #plot;
  #observer = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));
  #recolour = () => this.#draw();
  #scheme = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.by = "person";
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
    window.addEventListener("themechange", this.#recolour);
    this.#scheme.addEventListener("change", this.#recolour);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
    window.removeEventListener("themechange", this.#recolour);
    this.#scheme.removeEventListener("change", this.#recolour);
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  willUpdate() {
    this.table = count(this.touchpoints ?? [], this.by);
  }

  updated(changes) {
    if (!changes.has("at") || changes.size > 1) {
      this.#draw();
    }
  }

  render() {
    const { table } = this;
    const total = table.series.reduce((sum, one) => sum + one.sum, 0);
    return html`<div class="buttons" role="group" aria-label=${t("account.chart")}>${["person", "type"].map((by) => html`<button type="button" class="small" aria-pressed=${this.by === by} @click=${() => (this.by = by)}>${t(by === "person" ? "account.byPerson" : "account.byType")}</button>`)}
        <span class="muted">${t("account.touches")}</span></div>
      ${total ? nothing : html`<p class="muted pad">${t("account.chartEmpty")}</p>`}
      <figure ?hidden=${!total}><div class="plot" role="img" aria-label=${t("account.chartSays", { n: number(total), top: table.series[0]?.name ?? "" })}></div>
        <figcaption><ul class="series">${table.series.map((one, index) => html`<li><span class="swatch s${index + 1}"></span>${one.name} <span class="muted num">${this.at == null ? number(one.sum) : number(one.counts[this.at])}</span></li>`)}</ul>
          <span class="muted">${this.at == null ? nothing : `${t("account.week")} ${day(table.weeks[this.at] * 1000)}`}</span></figcaption></figure>
      ${total ? html`<details><summary>${t("account.asTable")}</summary><div class="scroll" tabindex="0" role="group" aria-label=${t("account.chart")}><table><caption class="sr">${t("account.chart")}</caption>
        <thead><tr><th scope="col">${t("account.week")}</th>${table.series.map((one) => html`<th scope="col" class="right">${one.name}</th>`)}</tr></thead>
        <tbody>${table.weeks.map((week, index) => ({ week, index })).filter(({ index }) => table.series.some((one) => one.counts[index])).reverse().map(({ week, index }) => html`<tr><th scope="row">${day(week * 1000)}</th>
          ${table.series.map((one) => html`<td class="num">${one.counts[index] || ""}</td>`)}</tr>`)}</tbody></table></div></details>` : nothing}`;
  }

  #draw() {
    this.#plot?.destroy();
    this.#plot = undefined;
    const { table } = this;
    if (!this.width || !table?.series.length || !this.isConnected) {
      return;
    }
    const styles = getComputedStyle(this);
    const colour = (name) => styles.getPropertyValue(name).trim();
    const axis = { stroke: colour("--muted"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "12px system-ui, sans-serif" };
    const stacked = table.series.map((_, index) => table.weeks.map((__, week) => table.series.slice(0, index + 1).reduce((sum, one) => sum + one.counts[week], 0)));
    const bars = uPlot.paths.bars({ size: [0.72, 26], radius: 0.12 });
    this.#plot = new uPlot({
      width: this.width, height: HEIGHT, legend: { show: false }, padding: [8, 0, 0, 0],
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: { x: { time: true, range: (plot, low, high) => [low - WEEK / 1500, high + WEEK / 1500] }, y: { range: (plot, low, high) => [0, Math.max(4, high * 1.08)] } },
      axes: [{ ...axis, size: 26, gap: 4, grid: { show: false }, space: 90, values: (plot, ticks) => ticks.map((tick) => shortDay(tick * 1000)) }, { ...axis, size: 34, incrs: [1, 2, 5, 10, 20, 50, 100, 500] }],
      series: [{}, ...table.series.map((_, index) => index).reverse().map((index) => ({ fill: colour(`--series-${index + 1}`), width: 0, paths: bars, points: { show: false } }))],
      hooks: { setCursor: [(plot) => (this.at = plot.cursor.idx ?? undefined)] },
    }, [table.weeks, ...stacked.reverse()], this.querySelector(".plot"));
  }
}

/** Counts a week and series; a touch with several people counts for each. */
function count(touchpoints, by) {
  const end = Date.now();
  const start = end - WEEKS * WEEK;
  const weeks = Array.from({ length: WEEKS }, (_, week) => Math.floor((start + week * WEEK) / 1000));
  const found = new Map();
  const add = (key, name, week) => {
    const one = found.get(key) ?? { name, sum: 0, counts: new Array(WEEKS).fill(0) };
    one.counts[week] += 1;
    one.sum += 1;
    found.set(key, one);
  };
  for (const touch of touchpoints) {
    const at = new Date(touch.occurredAt).getTime();
    if (at >= start && at <= end && touch.direction !== "INTERNAL") {
      const week = Math.min(WEEKS - 1, Math.floor((at - start) / WEEK));
      if (by === "type") {
        add(touch.type, t(`enum.type.${touch.type}`), week);
      } else {
        touch.people.forEach((person) => add(person.id, person.fullName, week));
      }
    }
  }
  const series = [...found.values()].sort((left, right) => right.sum - left.sum);
  const rest = series.slice(SERIES);
  const others = rest.length ? [{ name: t("account.others"), sum: rest.reduce((sum, one) => sum + one.sum, 0), counts: weeks.map((_, week) => rest.reduce((sum, one) => sum + one.counts[week], 0)) }] : [];
  return { weeks, series: [...series.slice(0, SERIES), ...others] };
}

customElements.define("coterie-engagement-chart", EngagementChart);
