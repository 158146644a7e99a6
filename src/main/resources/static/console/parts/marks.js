// Small marks of one value each: tiers, bars, levels.
import { html, nothing } from "../lit.js";
import { number, ago } from "../format.js";
import { t } from "../texts.js";

export function tier(value) {
  return html`<span class="chip tier-${value}">${t(`enum.tier.${value}`)}</span>`;
}

/** A number from 0 to 100 with a bar of that length. */
export function bar(value, { tone = "accent", label } = {}) {
  return value == null ? html`<span class="muted">–</span>` : html`<span class="bar-cell" title=${label ?? nothing}>
    <span class="num">${number(value)}</span>
    <span class="bar" aria-hidden="true"><span class="fill ${tone}" .style=${`width: ${value}%`}></span></span></span>`;
}

/** Identified, reached and engaged in one bar, each within the one before. */
export function coverage(layers) {
  if (layers?.identified == null) {
    return html`<span class="muted">–</span>`;
  }
  const words = t("book.coverageOf", { identified: number(layers.identified), reached: number(layers.reached), engaged: number(layers.engaged) });
  return html`<span class="bar-cell" title=${words}>
    <span class="num">${number(layers.identified)}</span>
    <span class="bar layers" role="img" aria-label=${words}>
      ${["identified", "reached", "engaged"].map((layer) => html`<span class="fill ${layer}" .style=${`width: ${layers[layer]}%`}></span>`)}
    </span></span>`;
}

const ARROWS = { RISING: "↗", STABLE: "→", DECLINING: "↘", DORMANT: "·" };

export function rating(score) {
  return html`<span class="rating"><span class="num">${number(score.engagement)}</span>
    <span class="chip rating-${score.rating}">${t(`enum.rating.${score.rating}`)}</span>
    <span class="arrow ${score.momentum}" title=${t(`enum.momentum.${score.momentum}`)} aria-hidden="true">${ARROWS[score.momentum]}</span>
    <span class="sr">${t(`enum.momentum.${score.momentum}`)}</span></span>`;
}

const LEVELS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];

export function gapCount(gaps) {
  if (!gaps.length) {
    return html`<span class="muted" title=${t("book.noGaps")}>0</span>`;
  }
  const worst = LEVELS[Math.max(...gaps.map((gap) => LEVELS.indexOf(gap.level)))];
  return html`<span class="gap-count" title=${t("book.gapsOf", { n: gaps.length, level: t(`enum.level.${worst}`) })}>
    <span class="dot ${worst}" aria-hidden="true"></span><span class="num">${gaps.length}</span><span class="sr">${t(`enum.level.${worst}`)}</span></span>`;
}

export function level(value, severity) {
  return html`<span class="level ${value}">${t(`enum.level.${value}`)}${severity == null ? nothing : html` <b>${severity}</b>`}</span>`;
}

export function seat(status) {
  return html`<span class="chip seat-${status}">${t(`enum.seat.${status}`)}</span>`;
}

export function since(instant) {
  return instant == null ? html`<span class="muted">–</span>` : html`<time datetime=${instant} title=${new Date(instant).toLocaleString()}>${ago(instant)}</time>`;
}

/** An owner's address, short enough for a table. */
export function ownerName(address) {
  return address?.split("@")[0].split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") ?? "–";
}
