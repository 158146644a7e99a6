import { t } from "../texts.js";

const RECENT = 90 * 86_400_000;

const recent = (instant) => instant != null && Date.now() - new Date(instant) < RECENT;

/** Whether somebody answers, has gone quiet, or was never touched. */
export function presence(member) {
  if (!member?.touchCount) {
    return "untouched";
  }
  return recent(member.lastResponseAt) ? "engaged" : "quiet";
}

export function rolesOf(member, status) {
  return (member?.roles ?? []).filter((role) => role.status === status).map((role) => role.role);
}

export function roleNames(roles) {
  return roles.map((role) => t(`enum.role.${role}`)).join(", ");
}

/** For us, against us, neither. */
export function stance(support) {
  return { MENTOR: "for", SUPPORTER: "for", NON_SUPPORTER: "against", ENEMY: "against" }[support] ?? "open";
}
