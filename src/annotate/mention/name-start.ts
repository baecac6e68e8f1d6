import { onceFor } from "../../letter/once.ts";
import { lastFrom } from "../../letter/spans.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { composedOf } from "./composed.ts";
import { IS_OF } from "./copula.ts";
import { type Kinds, kindsOf, tellsKind } from "./kinds.ts";
import { anyWord, type Mention } from "./mention.ts";
import type { Head, NameScanner } from "./names.ts";

/** What is known of a letter around a head noun. */
export interface Surroundings {
  readonly text: string;
  readonly masked: string;
  readonly listedAt: ReadonlyMap<number, Mention>;
  /** Where each body of the state ends, by where it begins. */
  readonly bureauAt: ReadonlyMap<number, number>;
  readonly people: readonly Mention[];
}

/** Up to 系, also behind what only a thing is called: 成像设施系|北京大学. */
const BEHIND_IS = new RegExp(
  `.*(?:${IS_OF}|(?<=院长|校长|所长|主任|组长|会长|理事长|召集人|负责人|设施|装置|平台|中心|园区|产业园|项目|工程|基地|实验室|公司|集团|基金|联盟|小镇|社区)系(?![统列数]))`,
);

/** Where the name that ends in a head noun begins: `opened` with the town before it, `from` without. */
export function nameStart(
  head: Head,
  { text, masked, listedAt, bureauAt, people }: Surroundings,
  { names, grammar }: AnnotationLexicon,
): { readonly opened: number; readonly from: number } {
  const floor = Math.max(lastMasked(masked, head.from) + 1, afterPerson(text, people, head.from));
  const edge = withAnd(text, names.leftEdge(text, floor, head.from), head, listedAt, grammar);
  const opened = afterOpening(
    text,
    afterCopula(
      text,
      afterDash(text, afterGiving(text, edge, listedAt), head),
      head.from,
      listedAt,
    ),
    head.from,
    head.type,
    kindsOf(grammar.names),
  );
  const bare = afterTown(
    afterAct(opened, head, bureauAt, text, names),
    head,
    listedAt.get(opened),
    text,
  );
  // 孟津区先进制造业开发区: only the place makes it a name.
  const kind =
    names.isGeneric(text.slice(bare, head.from)) &&
    !/^(?:国家|全国|省级|市级)/.test(text.slice(bare, head.from));
  const from = bare > opened && kind ? opened : bare;
  // 本地环保公司 is nobody in particular, 首创水务公司 is.
  const nobody = head.type === "Company" && isTrade(grammar)(text.slice(from, head.from));
  return { opened, from: nobody ? (names.brandBefore(text, floor, from) ?? head.from) : from };
}

/** Whether the words are nothing but kinds of trade: 环保, 智能装备. */
const isTrade = onceFor(({ works }: AnnotationLexicon["grammar"]) =>
  composedOf([...works.works, ...works.brands, ...works.commonTrades]),
);

/** 山东和瑞种业公司: 瑞 alone is no company's name, so that 和 belongs to it. */
function withAnd(
  text: string,
  from: number,
  head: Head,
  listedAt: ReadonlyMap<number, Mention>,
  grammar: AnnotationLexicon["grammar"],
): number {
  if (head.type === "Cluster" || head.type === "Industry")
    return withFirstHalf(text, from, listedAt, tellsKind(grammar));
  const brand = text.slice(from, head.from).replace(tradesOf(grammar), "");
  if (head.type !== "Company" || text[from - 1] !== "和" || brand.length !== 1) return from;
  const place = [2, 3, 4].find((length) => {
    const listed = listedAt.get(from - 1 - length);
    return listed?.type === "Place" && listed.to === from - 1;
  });
  return from - 1 - (place ?? 0);
}

/** 托甘肃国投公司打理, 赴深圳大学: what is done with somebody of a place. */
function afterGiving(text: string, from: number, listedAt: ReadonlyMap<number, Mention>): number {
  const gives = /[托赴邀请派携聘]/.test(text[from] ?? "");
  return gives && listedAt.get(from + 1)?.type === "Place" ? from + 1 : from;
}

/** 就业工坊系|贵州黔绣坊公司所办: a place behind 系 begins the name. */
function afterCopula(
  text: string,
  from: number,
  to: number,
  listedAt: ReadonlyMap<number, Mention>,
): number {
  const at = text.slice(from, to).lastIndexOf("系");
  const next = from + at + 1;
  return at > 1 && listedAt.get(next)?.type === "Place" ? next : from;
}

/** 怀柔仪器和传感器产业集群: behind a place, what is made and what else is made are one industry. */
function withFirstHalf(
  text: string,
  from: number,
  listedAt: ReadonlyMap<number, Mention>,
  isKind: (words: string) => boolean,
): number {
  if (!/[和与及]/.test(text[from - 1] ?? "")) return from;
  for (let at = from - 3; at >= from - 10; at -= 1) {
    const place = listedAt.get(at);
    if (place?.type === "Place" && place.to < from - 1)
      return isKind(text.slice(place.to, from - 1)) ? at : from;
  }
  return from;
}

const tradesOf = onceFor(
  ({ works }: AnnotationLexicon["grammar"]) =>
    new RegExp(`(?:${anyWord([...works.trades, ...works.commonTrades])})$`),
);

/** 发展绿色食品产业园, ‘应天英才计划: a verb or a quote that nothing closes is no part of the name. */
function afterOpening(
  text: string,
  from: number,
  end: number,
  type: string,
  { leading }: Kinds,
): number {
  const words = text.slice(from, end);
  if (/^发展.{3,}/.test(words)) return from + 2;
  // 市救援中心系|市应急管理局.
  const is = BEHIND_IS.exec(words)?.[0];
  if (is !== undefined) return from + is.length;
  // 企业海图智航公司: the first word says what it is.
  const kind = leading.exec(words)?.[0];
  if (kind !== undefined && type === "Company" && words.length > kind.length + 2)
    return from + kind.length;
  if (/^[‘“]/.test(words) && !/[’”]/.test(words)) return from + 1;
  return from;
}

/** What lies somewhere is called without its town: 桥头镇荷香预制菜产业园 is 荷香预制菜产业园. */
export const LYING = new Set(["Zone", "Project", "Facility", "Platform", "Company"]);
/** These are called without their city, too: 雨花区浏阳河婚庆公园. */
const LARGE = new Set(["Zone", "Project", "Facility"]);
const LONG_ENOUGH = 4;

function afterTown(from: number, head: Head, front: Mention | undefined, text: string): number {
  if (front?.type !== "Place" || !LYING.has(head.type)) return from;
  const rest = head.to - front.to;
  const printed = text.slice(from, front.to);
  const own = head.to - head.from;
  const around =
    // 点军区第一水厂 is not 第一水厂.
    !/[（第]/.test(text[front.to] ?? "") &&
    (/(?:[镇乡]|街道)$/.test(printed) ||
      (LARGE.has(head.type) && /(?:市|(?<!湾)区|县)$/.test(printed)));
  return around && rest >= own + 2 && rest >= LONG_ENOUGH ? front.to : from;
}

/** 省教育厅批准东莞城市学院…: a body of the state and what it has done stand before the name. */
function afterAct(
  from: number,
  head: Head,
  bureauAt: ReadonlyMap<number, number>,
  text: string,
  names: NameScanner,
): number {
  const body = bureauAt.get(from) ?? head.from;
  const act = names.actAt(text, body);
  return act > 0 && body + act < head.from ? body + act : from;
}

/** 光明科学城-松山湖科学城 are two; 光明—松山湖科研仪器共享网 is one. */
function afterDash(text: string, from: number, head: { from: number; to: number }): number {
  const dashed = text.slice(from, head.from).lastIndexOf(`${text.slice(head.from, head.to)}-`);
  return dashed < 0 ? from : from + dashed + (head.to - head.from) + 1;
}

/** 陈立群任|校园足球工作领导小组组长: who holds a post in it is no part of a name; 陈景润中学 is one. */
function afterPerson(text: string, people: readonly Mention[], before: number): number {
  const person = lastFrom(people, before);
  const holds = person && /^(?:兼任|担任|出任|任)/.exec(text.slice(person.to, before))?.[0];
  return holds === undefined ? 0 : (person?.to ?? 0) + holds.length;
}

function lastMasked(masked: string, before: number): number {
  for (let index = before - 1; index >= Math.max(0, before - 60); index -= 1) {
    const char = masked[index] ?? "";
    if (char >= "\uE001" && char <= "\uE003") return index;
  }
  return Math.max(-1, before - 61);
}
