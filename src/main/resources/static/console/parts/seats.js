import { html } from "../lit.js";
import { number } from "../format.js";
import { t } from "../texts.js";

const LAYERS = ["identified", "reached", "engaged", "supportive"];
const NAMES = { identified: "account.identified", reached: "account.reached", engaged: "account.engagedLayer", supportive: "account.supportive" };

/** Each seat, layer by layer, under the coverage that they add up to. */
export function seats(committee) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t("account.seats")}><table class="seats"><caption class="sr">${t("account.seats")}</caption>
    <thead><tr><th scope="col">${t("account.seat")}</th>${LAYERS.map((layer) => html`<th scope="col" class="right">${t(NAMES[layer])}</th>`)}</tr></thead>
    <tbody>${committee.seats.filter((seat) => seat.required || seat.identified).map((seat) => html`<tr>
      <th scope="row">${t(`enum.role.${seat.role}`)} <span class="muted">${seat.required ? (seat.required > 1 ? `× ${seat.required}` : "") : t("account.optional")}</span></th>
      ${LAYERS.map((layer) => html`<td class="num ${seat.required && seat[layer] < seat.required ? "short" : ""}">${seat[layer]}</td>`)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${t("account.coverage")}</th>${LAYERS.map((layer) => html`<td class="num">${number(committee.coverage[layer])}</td>`)}</tr></tfoot></table></div>`;
}
