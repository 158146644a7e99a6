import { html, nothing, svg } from "../lit.js";
import "../lib/d3-hierarchy/d3-hierarchy.min.js";
import { number } from "../format.js";
import { t } from "../texts.js";
import { Part } from "./part.js";
import { icon } from "./icon.js";
import { presence, roleNames, rolesOf, stance } from "./members.js";

const CARD = { narrow: 132, roomy: 180, wide: 196, low: 96, high: 112 };
const GAP = { x: 12, y: 30 };
const INDENT = 22;
const NARROW = 560;
const EVERYBODY = 24;

/**
 * The committee as it sits: who reports to whom, who answers, whose chair is empty. Tells
 * `person` and `chair` when one is chosen.
 */
export class CommitteeMap extends Part {
  static properties = { people: { attribute: false }, committee: { attribute: false }, missing: { attribute: false }, width: { state: true } };

  #observer = new ResizeObserver(([entry]) => (this.width = Math.floor(entry.contentRect.width)));

  connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  render() {
    if (!this.width) {
      return nothing;
    }
    const members = new Map([...this.committee.proposals, ...this.committee.members].map((member) => [member.person.id, member]));
    const chairs = emptyChairs(this.committee.seats, this.missing);
    const shown = inScope(this.people, members);
    if (!shown.length && !chairs.length) {
      return html`<p class="muted pad">${t("account.noPeople")}</p>`;
    }
    const plan = arrange(shown, chairs, this.width);
    return html`<div class="map scroll" tabindex=${plan.width > this.width ? 0 : nothing} role="group" aria-label=${t("account.map")}>
        <ul class="canvas" .style=${`width: ${plan.width}px; height: ${plan.height}px`}>
          <li class="lines" aria-hidden="true"><svg width=${plan.width} height=${plan.height}>${plan.lines.map((line) => svg`<path d=${line}></path>`)}</svg></li>
          ${plan.cards.map((card) => (card.chair ? this.#chair(card) : this.#person(card, members.get(card.person.id))))}
        </ul></div>
      <p class="legend"><span class="key engaged">${t("account.engaged")}</span><span class="key quiet">${t("account.quiet")}</span><span class="key untouched">${t("account.untouched")}</span>
        <span class="key empty">${t("account.emptyChair")}</span><span class="key key-for">${t("enum.support.SUPPORTER")}</span><span class="key key-against">${t("enum.support.ENEMY")}</span></p>`;
  }

  #chair(card) {
    const { role, candidates } = card.chair;
    return html`<li .style=${place(card)}><button type="button" class="seat-card chair" aria-label=${t("account.emptyChairOf", { role: t(`enum.role.${role}`) })} @click=${() => this.emit("chair", role)}>
      <span class="who">${icon("chair")}<b>${t(`enum.role.${role}`)}</b></span>
      <span class="muted">${t("account.emptyChair")}</span>
      <span class="find">${candidates ? t("account.candidates", { n: candidates }) : t("account.noCandidateShort")}</span></button></li>`;
  }

  #person(card, member) {
    const { person, manager } = card;
    const confirmed = rolesOf(member, "CONFIRMED");
    const proposed = rolesOf(member, "PROPOSED");
    const left = person.employmentStatus === "LEFT";
    const state = left ? "left" : confirmed.length ? presence(member) : proposed.length ? "proposed" : "outside";
    const says = [person.fullName, person.title, roleNames([...confirmed, ...proposed]), t(`account.${state === "outside" ? "manager" : state}`), manager ? t("account.reportsTo", { name: manager.fullName }) : "",
      member ? t("account.standing", { support: t(`enum.support.${member.support}`), n: number(member.engagement) }) : ""].filter(Boolean).join(", ");
    return html`<li .style=${place(card)}><button type="button" class="seat-card ${state}" aria-label=${says} title=${says} @click=${() => this.emit("person", person.id)}>
      <span class="who"><b>${person.fullName}</b></span>
      <span class="muted title">${person.title ?? t(`enum.seniority.${person.seniority}`)}</span>
      <span class="who"><span class="roles">${left ? t("account.left") : confirmed.length ? roleNames(confirmed) : proposed.length ? html`<i>${roleNames(proposed)}?</i>` : html`<span class="muted">${t("account.manager")}</span>`}</span>
        ${member && confirmed.length ? html`<span class="stance ${stance(member.support)}"></span><span class="num">${number(member.engagement)}</span>` : nothing}</span></button></li>`;
  }
}

const place = ({ x, y, width, height }) => `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;

function emptyChairs(seats, missing) {
  return seats.filter((seat) => seat.identified < seat.required).flatMap((seat) => {
    const candidates = missing.find((one) => one.role === seat.role)?.candidates.length ?? 0;
    return Array.from({ length: seat.required - seat.identified }, () => ({ role: seat.role, candidates }));
  });
}

/** Members, those proposed, and their managers; everybody in a small company. */
function inScope(people, members) {
  if (people.length <= EVERYBODY) {
    return people;
  }
  const byId = new Map(people.map((person) => [person.id, person]));
  const wanted = new Set();
  for (const id of members.keys()) {
    for (let person = byId.get(id); person && !wanted.has(person.id); person = byId.get(person.reportsTo?.id)) {
      wanted.add(person.id);
    }
  }
  return people.filter((person) => wanted.has(person.id));
}

/** Reporting lines as trees; a circle of managers is cut where it would close. */
function trees(people) {
  const byId = new Map(people.map((person) => [person.id, { person, children: [] }]));
  const roots = [];
  for (const node of byId.values()) {
    const parent = byId.get(node.person.reportsTo?.id);
    let above = parent;
    const seen = new Set([node]);
    while (above && !seen.has(above)) {
      seen.add(above);
      above = above.parent;
    }
    if (parent && !above) {
      node.parent = parent;
      parent.children.push(node);
    } else {
      roots.push(node);
    }
  }
  return roots;
}

/** Where each card lies: empty chairs first, then the trees side by side, then those without a line. */
function arrange(people, chairs, width) {
  const roots = trees(people);
  if (width < NARROW) {
    return indented(roots, chairs, width);
  }
  const laid = roots.filter((root) => root.children.length).map(layOut).sort((left, right) => right.span - left.span);
  const columns = Math.max(Math.floor((width + GAP.x) / (CARD.wide + GAP.x)), Math.ceil(laid[0]?.span ?? 1));
  const card = Math.max(CARD.narrow, Math.min(CARD.wide, Math.floor((width + GAP.x) / columns) - GAP.x));
  const height = card < CARD.roomy ? CARD.high : CARD.low;
  const size = { width: card, height };
  const step = { x: card + GAP.x, y: height + GAP.y };
  const plan = { cards: [], lines: [], width, height: 0 };
  const fits = Math.max(1, Math.floor((width + GAP.x) / step.x));
  const grid = (items, top) => {
    items.forEach((item, index) => plan.cards.push({ ...item, ...size, x: (index % fits) * step.x, y: top + Math.floor(index / fits) * (height + GAP.x) }));
    return top + Math.ceil(items.length / fits) * (height + GAP.x);
  };
  let top = grid(chairs.map((chair) => ({ chair })), 0) + (chairs.length && laid.length ? GAP.y - GAP.x : 0);
  let left = 0;
  let row = 0;
  for (const tree of laid) {
    const wide = tree.span * step.x;
    if (left > 0 && left + wide - GAP.x > width) {
      top += row;
      left = 0;
      row = 0;
    }
    const at = (node) => ({ x: Math.round(left + (node.x - tree.first) * step.x), y: top + node.y * step.y });
    tree.nodes.forEach((node) => plan.cards.push({ person: node.data.person, manager: node.parent?.data.person, ...size, ...at(node) }));
    tree.links.forEach(({ source, target }) => plan.lines.push(elbow(at(source), at(target), size)));
    left += wide;
    plan.width = Math.max(plan.width, left - GAP.x);
    row = Math.max(row, tree.depth * step.y);
  }
  plan.height = grid(roots.filter((root) => !root.children.length).map(({ person }) => ({ person })), top + row);
  return plan;
}

/** A tree in units of cards. */
function layOut(root) {
  const tree = globalThis.d3.tree().nodeSize([1, 1]).separation(() => 1)(globalThis.d3.hierarchy(root));
  const nodes = tree.descendants();
  const across = nodes.map((node) => node.x);
  nodes.forEach((node) => (node.y = node.depth));
  const first = Math.min(...across);
  return { nodes, links: tree.links(), first, span: Math.max(...across) - first + 1, depth: tree.height + 1 };
}

function elbow(from, to, { width, height }) {
  const half = width / 2;
  return `M${from.x + half},${from.y + height}V${to.y - GAP.y / 2}H${to.x + half}V${to.y}`;
}

/** For a narrow screen: one card a line, further in the lower it stands. */
function indented(roots, chairs, width) {
  const plan = { cards: [], lines: [], width, height: 0 };
  const height = CARD.low;
  const step = height + 10;
  const add = (card, depth) => {
    const x = Math.min(depth, 4) * INDENT;
    plan.cards.push({ ...card, x, y: plan.height, width: width - x, height });
    plan.height += step;
    return { x, y: plan.height - step };
  };
  chairs.forEach((chair) => add({ chair }, 0));
  const walk = (node, depth, above) => {
    const at = add({ person: node.person, manager: node.parent?.person }, depth);
    if (above && at.x > above.x) {
      plan.lines.push(`M${above.x + INDENT / 2},${above.y + height}V${at.y + height / 2}H${at.x}`);
    }
    node.children.forEach((child) => walk(child, depth + 1, at));
  };
  roots.forEach((root) => walk(root, 0));
  return plan;
}

customElements.define("coterie-committee-map", CommitteeMap);
