import { modelRule } from "../../../src/model/second-reading.ts";
import { type Language, translate } from "../i18n/translate.ts";

const MODEL = modelRule("");

/** How a fact was read, in words: the id of a rule is for those who write rules. */
export function ruleWords(rule: string, language: Language): string {
  if (rule.startsWith(MODEL))
    return translate(language, "ruleModel", { model: rule.slice(MODEL.length) });
  return translate(language, rule === "review" ? "ruleReview" : "ruleSentence");
}
