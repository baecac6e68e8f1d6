import { lastFrom } from "../../letter/spans.ts";
import { resolveBureau } from "../../place/bureau.ts";
import type { Home } from "../../place/home.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { QUANTITY } from "../mask.ts";
import { type Kinds, kindsOf } from "./kinds.ts";
import type { Mention } from "./mention.ts";
import type { Head, NameScanner } from "./names.ts";
import { LEVEL, seated } from "./seated.ts";

const PHASE = /^(?:第?[一二三四五]期(?!工程|间)|核心区|起步区)/;
const NOTE = /^（(?:筹|暂名|试点|一期|二期|\p{Script=Han}{1,4}段)）/u;
/** 涡惠灌区管理局: of what it runs. */
const OF_A_THING =
  /.{2}(?:灌区|水库|保护区|景区|园区|港区|新区|流域|运河|机场|港|湖|河)管理(?:局|处|委员会)$/;
/** 光谷生物城管委会: of a zone that no list knows. */
const OF_A_ZONE = /.{2}[园区城谷港镇岛山湖带]管(?:委会|理委员会)$/;
/** 广东技术师范大学（东莞校区）. */
const CAMPUS = /^（\p{Script=Han}{2,6}(?:校区|院区|分校|分院|分部)）/u;
/** What may stand before a head when the name is of a place or zone alone: 东莞高新区 is a name, 高新区 is none. */
const SHORTEST = 2;

/** Names that end in a head noun of data/extract/names.yaml, the longest for each place where one ends. */
export function suffixNames(
  text: string,
  masked: string,
  lexicon: AnnotationLexicon,
  home: Home,
  listed: readonly Mention[],
  bureauAt: ReadonlyMap<number, number>,
  people: readonly Mention[],
): Mention[] {
  const { names, gazetteer, types } = lexicon;
  const listedAt = new Map(listed.map((mention) => [mention.from, mention]));
  const byEnd = new Map<number, Mention>();
  const seen = new Set<number>();
  for (const head of names.headsIn(text)) {
    if (seen.has(head.to) || continues(text, head)) continue;
    seen.add(head.to);
    const floor = Math.max(lastMasked(masked, head.from) + 1, afterPerson(text, people, head.from));
    const opened = afterOpening(
      text,
      afterDash(text, names.leftEdge(text, floor, head.from), head),
      head.from,
      head.type,
      kindsOf(lexicon.grammar.names),
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
    const before = text.slice(from, head.from);
    const front = listedAt.get(from);
    if (
      !names.isMarked(
        text.slice(from, head.to),
        text.slice(head.from, head.to),
        front !== undefined || listedAt.has(opened) || byEnd.get(head.from)?.from === from,
      )
    )
      continue;
    if (isCounted(text, masked, from, head) && !/^“|.{3}“|^[^国省市].*“/.test(before)) continue;
    // 市产业投资引导基金 is the one fund of its city; 市公共技术平台 can be any.
    const ownedBody = types.single.has(head.type) && LEVEL.test(before);
    // 省农科院, 市博物馆.
    const ofLevel = LEVEL.test(before) && head.type === "Institution" && head.to - head.from > 2;
    if ((before.length < SHORTEST && !ofLevel) || /^[-—–·该此这]/.test(before)) continue;
    if (!ownedBody && names.isGeneric(before.replace(/[“”]/g, ""))) continue;
    const behind = text.slice(head.to, head.to + 12);
    const campus = head.type === "Institution" ? CAMPUS.exec(behind)?.[0] : undefined;
    const tail = campus ?? NOTE.exec(behind)?.[0] ?? "";
    const to = head.to + tail.length;
    // 会|商仲恺高新区管委会: the rest of a word before a body that was found.
    if (bureauAt.get(from + 1) === to) continue;
    const mention = named(text, { from, to, type: head.type }, lexicon, home, listedAt);
    if (mention === undefined) continue;
    byEnd.set(head.to, asEvent(mention));
    const phase = PHASE.exec(text.slice(to, to + 4))?.[0];
    if (phase !== undefined && tail === "") {
      const end = to + phase.length;
      if (!byEnd.has(end)) byEnd.set(end, { ...mention, to: end, name: mention.name + phase });
    }
  }
  // A phase may follow a name that the gazetteer knows: 散裂中子源二期.
  return [...byEnd.values()].filter(({ name }) => !gazetteer.placesByName.has(name));
}

const COUNTS = /^(?:已|共|累计|增加?[至到]|达到?|有|[从由]){1,2}\d+[条座个处家所项]/;

/** 第六次联席会议 is one meeting of what 联席会议 names. */
function asEvent(mention: Mention): Mention {
  const meeting =
    mention.type === "Mechanism" && /第[一二三四五六七八九十0-9]+[次届]/.test(mention.name);
  return meeting ? { ...mention, type: "Event" } : mention;
}

/** 公共技术服务平台37个, 6个国家级产业集群: what is counted is a kind of thing; 30亿元松湖基金 is not counted. */
function isCounted(
  text: string,
  masked: string,
  from: number,
  head: { to: number; type: string },
): boolean {
  // A、B两家: how many were named.
  const named =
    /[、和与及]/.test(text[from - 1] ?? "") &&
    /^[两三四五六七八九十][家个所位]/.test(text.slice(head.to, head.to + 2));
  if (masked[head.to] === QUANTITY && !named) return true;
  // 进出川大通道增至42条.
  if (COUNTS.test(text.slice(head.to, head.to + 10))) return true;
  // 220千伏银湖变电站: how strong it is, and not how many.
  const rated = /(?:元|千伏|瓦|公里|米|吨级?|级)$/.test(text.slice(Math.max(0, from - 3), from));
  const counts = masked[from - 1] === QUANTITY && !rated;
  return counts && head.type !== "Event";
}

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
  if (/^系[省市区县我]/.test(words)) return from + 1;
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
    text[front.to] !== "（" &&
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

/** 开发 + 者, 工程 + 师, 中心 + 城区: the head goes on as another word. */
function continues(text: string, { to: end, type }: Head): boolean {
  // 关中—天水经济区, 经济社会.
  if (type === "Industry" && /^[区带圈社发贸责工适作总体]/.test(text.slice(end, end + 1)))
    return true;
  return /^(?:师|者|点(?![亮燃名击])|公交|客运|班车|通勤|化|型|性|学|城区|城市|商|级|式|区域|率(?![先队领])|额|员|体(?!系))/.test(
    text.slice(end, end + 2),
  );
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

function named(
  text: string,
  { from, to, type }: { from: number; to: number; type: string },
  lexicon: AnnotationLexicon,
  home: Home,
  listedAt: ReadonlyMap<number, Mention>,
): Mention | undefined {
  const printed = text.slice(from, to);
  const place = listedAt.get(from);
  const known = place?.type === "Place" ? listedAt.get(place.to) : undefined;
  if (known?.to === to) return { ...known, from, aliases: [printed] };
  // 中图半导体公司: a company that is known without the word.
  if (place?.type === "Company" && type === "Company" && text.slice(place.to, to) === "公司")
    return { ...place, to, aliases: [printed] };
  if (type === "Department") {
    const bureau = resolveBureau(lexicon.gazetteer, printed, home);
    if (bureau !== undefined) return { from, to, type, name: bureau.name, by: "bureau" };
    return OF_A_THING.test(printed) || OF_A_ZONE.test(printed)
      ? { from, to, type, name: printed, by: "name" }
      : undefined;
  }
  if (!lexicon.types.placeless.has(type)) {
    const name = seated(printed, home);
    return { from, to, type, name, by: "name", aliases: name === printed ? [] : [printed] };
  }
  const start = place?.type === "Place" && place.to < to ? place.to : from;
  const words = text.slice(start, to);
  if (lexicon.names.isGeneric(words.replace(/(?:产业链|产业集群|产业|集群)$/, "")))
    return undefined;
  const name = type === "Industry" ? industryName(words) : printed;
  const aliases = [printed, words].filter((form) => form !== name);
  return { from: type === "Industry" ? start : from, to, type, name, by: "name", aliases };
}

/** 低空经济产业链 and 低空经济产业 are both 低空经济; 量子信息产业链 is 量子信息产业. */
function industryName(printed: string): string {
  const stem = printed.replace(/(?:全?产业链|产业)$/, "");
  if (/(?:经济|制造业|服务业)$/.test(stem)) return stem;
  return stem === printed ? printed : `${stem}产业`;
}
