import { type Language, translate } from "../i18n/translate.ts";

/** How a fact was read, in words: the id of a rule is for those who write rules. */
export function ruleWords(rule: string, language: Language): string {
  return translate(language, rule === "review" ? "ruleReview" : "ruleSentence");
}
