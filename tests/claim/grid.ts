import { type FrameRule, readFrames } from "../../src/data/frames.ts";
import { readOntology } from "../../src/data/ontology.ts";
import { admits, type Ontology, relationNamed } from "../../src/model/ontology.ts";

/** One fact said with one verb in one construction, or denied in it. */
export interface GridCase {
  readonly frame: string;
  readonly verb: string;
  readonly construction: string;
  readonly around: string;
  readonly text: string;
  /** `东莞市 BUILDS 松湖量子服务平台` in the words of triple(). */
  readonly fact: string;
}

/** Easy names: nobody doubts where they begin and end. */
const NAMES: Readonly<Record<string, string>> = {
  Company: "鹏翎智飞科技有限公司",
  Department: "深圳市交通运输局",
  Institution: "松湖量子研究院",
  Place: "惠州市",
  Zone: "松山湖高新区",
  Platform: "莞深量子公共服务平台",
  Mechanism: "莞深量子产业联盟",
  Fund: "莞深量子产业投资基金",
  Laboratory: "松湖量子实验室",
  Policy: "《莞深量子产业发展规划》",
  Report: "《莞深量子产业调研报告》",
  Programme: "“松湖英才”计划",
  Event: "莞深量子产业大会",
  Facility: "莞深阿秒激光装置",
  Project: "光樟城际",
  Designation: "国家级量子产业示范基地",
};
/** Frames whose roles have no easy name, or whose facts hang on what the letter says elsewhere. */
const LEFT_OUT = new Set([
  ...["progress", "preparation", "launched", "signed", "comes-from", "owns"],
  // What is aimed at is called by names of its own: 国家创新型城市.
  "target",
]);
/** Whoever gets a title does not do this; somebody else does it. */
const GRANTED = new Set(["批准", "批复", "确定", "认定", "评定", "命名", "遴选", "评选"]);
/** 授予A“T”, and never A授予T. */
const BESTOWED = new Set(["授予", "颁授", "授牌", "授牌予"]);
const GRANTER = "广东省科学技术厅";
const SECOND: Readonly<Record<string, string>> = { ...NAMES, Institution: "湾区量子研究院" };

const AROUND: Readonly<Record<string, (subject: string) => string>> = {
  bare: (subject) => subject,
  time: (subject) => `${subject}去年11月`,
  manner: (subject) => `${subject}已顺利`,
  bracket: (subject) => `${subject}（以下简称“甲方”）`,
};

function nameOf(
  types: readonly string[] | undefined,
  allowed: readonly string[],
  names: Readonly<Record<string, string>>,
) {
  const type = Object.keys(names).find(
    (each) => admits(allowed, each) && (types === undefined || types.includes(each)),
  );
  return type === undefined ? undefined : names[type];
}

const plain = (name: string): string => name.replace(/[《》]/g, "");

/** Every verb in every construction that its frame allows, each in several surroundings. */
export function gridCases(folder: string, around = Object.keys(AROUND)): GridCase[] {
  const { frames } = readFrames(`${folder}/extract`);
  const ontology = readOntology(`${folder}/ontology.yaml`);
  return Object.entries(frames).flatMap(([frame, rule]) => {
    if (LEFT_OUT.has(frame)) return [];
    const act = rule.kind === "act";
    const [from, to] = act ? (["agent", "patient"] as const) : (["theme", "value"] as const);
    const template = rule.facts.find((fact) => {
      const [subject, , object] = fact.split(" ");
      return [subject, object].sort().join() === [from, to].sort().join();
    });
    if (template === undefined) return [];
    const [subject = "", predicate = ""] = template.split(" ");
    const [first, second] = endsOf(ontology, predicate, subject === from);
    const a = nameOf(rule.roles[from], first, NAMES);
    const b = nameOf(rule.roles[to], second, SECOND);
    if (a === undefined || b === undefined || a === b) return [];
    const ends = subject === from ? [a, b] : [b, a];
    const fact = `${plain(ends[0] ?? "")} ${predicate} ${plain(ends[1] ?? "")}`;
    return rule.verbs.flatMap((verb) =>
      waysToSay(rule, verb, a, b).flatMap(([construction, text]) =>
        around.map((name) => ({
          frame,
          verb,
          construction,
          around: name,
          fact,
          text: text(AROUND[name] ?? ((word) => word)),
        })),
      ),
    );
  });
}

type Around = (subject: string) => string;
type Way = readonly [string, (around: Around) => string];

function waysToSay(
  { kind, sum, hoped, nominal }: FrameRule,
  verb: string,
  a: string,
  b: string,
): readonly Way[] {
  const act = kind === "act";
  if (sum) return withSum(act, verb, a, b);
  if (hoped) return [["active", (around) => `${around(a)}力争${verb}${b}。`]];
  return constructionsOf(act, verb, a, b, nominal);
}

function constructionsOf(
  act: boolean,
  verb: string,
  a: string,
  b: string,
  nominal: boolean,
): readonly Way[] {
  if (!act && GRANTED.has(verb))
    return [
      ["granted", (around) => `${around(a)}被${verb}为${b}。`],
      ["granted by", (around) => `${around(a)}被${GRANTER}${verb}为${b}。`],
      ["granted what", () => `${GRANTER}${verb}${a}为${b}。`],
    ];
  if (!act && BESTOWED.has(verb))
    return [["bestowed", (around) => `${around(GRANTER)}${verb}${a}“${b}”称号。`]];
  if (!act && verb === "加挂") return [["active", (around) => `${around(a)}${verb}“${b}”牌子。`]];
  if (!act && verb.endsWith("通过"))
    return [["active", (around) => `${around(a)}${verb}${b}验收。`]];
  if (!act)
    return [
      ["active", (around) => `${around(a)}${verb}${b}。`],
      ["relative", (around) => `${around("").replace(/^（.*/, "")}${verb}${b}的${a}已运行。`],
    ];
  return [
    ["active", (around) => `${around(a)}${verb}了${b}。`],
    ["passive", (around) => `${around(b)}由${a}${verb}。`],
    ["relative", (around) => `${around(a)}${verb}的${b}已运行。`],
    ["relative passive", (around) => `由${around(a)}${verb}的${b}已运行。`],
    ...(nominal
      ? [["nominal", (around: Around) => `${around(a)}推进${b}${verb}工作。`] as const]
      : []),
  ];
}

/** What verbs say only with a sum of money beside them. */
function withSum(act: boolean, verb: string, a: string, b: string): readonly Way[] {
  if (!act) return [["active", (around) => `${around(a)}所需资金中有5000万元${verb}${b}。`]];
  return [
    ["active", (around) => `${around(a)}对${b}${verb}5000万元。`],
    ["relative", (around) => `${around(a)}${verb}5000万元的${b}已运行。`],
  ];
}

const DENIALS = ["未", "尚未", "暂缓"];
const WISHES = ["建议", "如能由", "是否由"];

/** The same denied, wished or only thought of: each must give no fact. */
export function negativeCases(folder: string): GridCase[] {
  const active = gridCases(folder, ["bare"]).filter(
    ({ construction }) => construction === "active",
  );
  return active.flatMap((one) => {
    const at = one.text.indexOf(one.verb);
    const denied = DENIALS.map((word) => `${one.text.slice(0, at)}${word}${one.text.slice(at)}`);
    const wished = WISHES.map((word) => `${word}${one.text}`);
    return [...denied, ...wished].map((text) => ({ ...one, text, construction: "denied" }));
  });
}

/** The types that the relation takes at the end of the first role and at that of the second. */
function endsOf(
  ontology: Ontology,
  predicate: string,
  forward: boolean,
): readonly [readonly string[], readonly string[]] {
  const { from = [], to = [] } = relationNamed(ontology, predicate) ?? {};
  return forward ? [from, to] : [to, from];
}
