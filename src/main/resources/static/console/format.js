// Numbers and times in the planner's language.
import { currentLanguage } from "./texts.js";

const DAY = 86_400_000;

export const NONE = "–";

export function number(value, digits = 0) {
  return value == null ? NONE
    : new Intl.NumberFormat(currentLanguage(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

export function short(value) {
  return value == null ? NONE
    : new Intl.NumberFormat(currentLanguage(), { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

export function percent(share) {
  return share == null ? NONE : new Intl.NumberFormat(currentLanguage(), { style: "percent" }).format(share);
}

export function money(value, currency) {
  if (value == null) {
    return NONE;
  }
  return currency ? `${short(Number(value))} ${currency}` : short(Number(value));
}

export function day(instant) {
  return instant == null ? NONE
    : new Intl.DateTimeFormat(currentLanguage(), { year: "numeric", month: "short", day: "numeric" }).format(new Date(instant));
}

export function shortDay(instant) {
  return new Intl.DateTimeFormat(currentLanguage(), { month: "short", day: "numeric" }).format(new Date(instant));
}

export function timeOfDay(instant) {
  return new Intl.DateTimeFormat(currentLanguage(), { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

export function moment(instant) {
  return instant == null ? NONE
    : new Intl.DateTimeFormat(currentLanguage(), { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

/** How long ago, in the largest unit that says enough. */
export function ago(instant) {
  if (instant == null) {
    return NONE;
  }
  const days = Math.round((new Date(instant) - Date.now()) / DAY);
  const words = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: "auto", style: "short" });
  if (Math.abs(days) < 14) {
    return words.format(days, "day");
  }
  return Math.abs(days) < 60 ? words.format(Math.round(days / 7), "week") : words.format(Math.round(days / 30.44), "month");
}

export function inDays(days) {
  return new Date(Date.now() + days * DAY).toISOString();
}
