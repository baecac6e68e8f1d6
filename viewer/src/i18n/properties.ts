import type { Term } from "../../../src/model/ontology.ts";

/** Names of the properties and qualifiers that the graph uses; others are shown as they are. */
export const PROPERTY_NAMES: Readonly<Record<string, Term>> = {
  divisionCode: { zh: "行政区划代码", en: "Division code" },
  docNumber: { zh: "发文字号", en: "Document number" },
  title: { zh: "标题", en: "Title" },
  date: { zh: "日期", en: "Date" },
  number: { zh: "编号", en: "Number" },
  role: { zh: "角色", en: "Role" },
  batch: { zh: "批次", en: "Batch" },
  rank: { zh: "位次", en: "Rank" },
  period: { zh: "时间", en: "Period" },
  progress: { zh: "进展", en: "Progress" },
  level: { zh: "级别", en: "Level" },
  amount: { zh: "金额", en: "Amount" },
  kind: { zh: "种类", en: "Kind" },
  correctedFrom: { zh: "原文作", en: "Printed as" },
};

/** The qualifiers that facts usually have. */
export const QUALIFIERS: readonly string[] = [
  "role",
  "batch",
  "rank",
  "period",
  "progress",
  "level",
];
