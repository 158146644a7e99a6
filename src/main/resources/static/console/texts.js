// The texts of the chosen language.
import en from "./texts/en.js";
import zhHant from "./texts/zh-Hant.js";

export const LANGUAGES = { en, "zh-Hant": zhHant };

const KEY = "coterie.language";

let language = localStorage.getItem(KEY) ?? preferred();
if (!LANGUAGES[language]) {
  language = "en";
}
document.documentElement.lang = language;

function preferred() {
  return navigator.languages.some((tag) => /^zh(-(hant|tw|hk|mo))?$/i.test(tag) || /^zh-hant/i.test(tag)) ? "zh-Hant" : "en";
}

export function currentLanguage() {
  return language;
}

export function setLanguage(chosen) {
  language = chosen;
  localStorage.setItem(KEY, chosen);
  document.documentElement.lang = chosen;
  window.dispatchEvent(new Event("languagechange"));
}

function find(texts, key) {
  return key.split(".").reduce((part, name) => part?.[name], texts);
}

/** A text by its key; {names} are filled in, and a pair of forms is chosen by `n`. */
export function t(key, values = {}) {
  let text = find(LANGUAGES[language], key) ?? find(en, key) ?? key;
  if (typeof text === "object") {
    text = text[new Intl.PluralRules(language).select(values.n)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (all, name) => shown(values[name]));
}

function shown(value) {
  return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value ?? "";
}

/** Whether the language has a text of its own for a key. */
export function has(key) {
  return find(LANGUAGES[language], key) !== undefined;
}
