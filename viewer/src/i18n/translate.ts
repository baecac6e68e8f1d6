import type { Term } from "../../../src/model/ontology.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type Language = "zh" | "en";
export type MessageKey = keyof typeof zh;
export type Values = Readonly<Record<string, string | number>>;

/** What the `lang` attribute says, so that Han characters take their Chinese shapes. */
export const LANG_TAGS: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

const PLURALS = new Intl.PluralRules("en");

/** A message of the interface with its `{…}` filled in. */
export function translate(language: Language, key: MessageKey, values: Values = {}): string {
  const message = language === "zh" ? zh[key] : en[key];
  const n = values.n;
  const text =
    typeof message === "string"
      ? message
      : typeof n === "number" && PLURALS.select(n) === "one"
        ? message.one
        : message.other;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A word of the vocabulary; `fallback` when the vocabulary lacks it. */
export function termIn(language: Language, term: Term | undefined, fallback: string): string {
  return term?.[language] ?? fallback;
}
