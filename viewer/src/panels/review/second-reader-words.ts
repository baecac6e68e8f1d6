import type { Term } from "../../../../src/model/ontology.ts";
import type { Gate, Standing } from "../../../../src/model/second-reading.ts";
import type { Language } from "../../i18n/translate.ts";

// Few reviews have a second reader: its words come with its code.
const ZH = {
  title: "第二读者",
  rules: "规则",
  model: "模型",
  far: "一端在引文外",
  stale: "信函后来改过，这份读法不再作数。请重新运行 lettergraph propose。",
  asked: (version: number, date: string) => `提示词第 ${version} 版，${date}`,
  acceptAgreed: (n: number) => `接受一致的 ${n} 条`,
  dropped: (n: number) => `剔除的提议：${n} 条`,
};
const EN: typeof ZH = {
  title: "Second reader",
  rules: "Rules",
  model: "Model",
  far: "one end outside the quote",
  stale: "The letter has changed since; ask again with lettergraph propose.",
  asked: (version, date) => `prompt ${version}, ${date}`,
  acceptAgreed: (n) => `Accept the ${n} agreed`,
  dropped: (n) => `Proposals dropped: ${n}`,
};

export function secondWords(language: Language): typeof ZH {
  return language === "zh" ? ZH : EN;
}

export const STANDING_WORDS: Readonly<Record<Standing, Term>> = {
  contradict: { zh: "不一", en: "contradict" },
  model: { zh: "仅模型", en: "model alone" },
  rules: { zh: "仅规则", en: "rules alone" },
  agreed: { zh: "一致", en: "agreed" },
};

export const GATE_WORDS: Readonly<Record<Gate, Term>> = {
  form: { zh: "格式不对", en: "not the form that was asked for" },
  vocabulary: { zh: "没有这样的类型或关系", en: "no such type or relation" },
  range: { zh: "关系与两端类型不符", en: "the relation does not fit its ends" },
  quote: { zh: "引文不在该句中", en: "the quote is not in that sentence" },
  names: { zh: "引文中没有这两个名称", en: "the names are not in the quote" },
  reality: { zh: "被否定、希望或假设", en: "denied, wished or only thought of" },
  figure: { zh: "没有这个数字，或已属他者", en: "no such figure, or somebody else's" },
  rejected: { zh: "已被人驳回", en: "rejected by a person before" },
};
