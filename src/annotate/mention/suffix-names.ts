import { resolveBureau } from "../../place/bureau.ts";
import type { Home } from "../../place/home.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { QUANTITY } from "../mask.ts";
import type { Mention } from "./mention.ts";
import { nameStart } from "./name-start.ts";
import type { Head } from "./names.ts";
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
  const around = { text, masked, listedAt, bureauAt, people };
  for (const head of names.headsIn(text)) {
    if (seen.has(head.to) || continues(text, head)) continue;
    seen.add(head.to);
    const { opened, from } = nameStart(head, around, lexicon);
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
    if ((before.length < SHORTEST && !ofLevel) || /^(?:[-—–·该此这]|前述|上述)/.test(before))
      continue;
    // 中医类医院: of a kind.
    if (/类$/.test(before) && /^(?:医院|学校|公司|项目)$/.test(text.slice(head.from, head.to)))
      continue;
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
      // 氢车基地一期 is built, 氢车基地 is where.
      const type =
        mention.type === "Zone" && mention.name.endsWith("基地") ? "Project" : mention.type;
      if (!byEnd.has(end))
        byEnd.set(end, { ...mention, type, to: end, name: mention.name + phase });
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
  // 资助南湖实验室5000万元: money counts nothing.
  const paid = /^[\d.]+[十百千万亿]*元/.test(text.slice(head.to, head.to + 12));
  if (masked[head.to] === QUANTITY && !named && !paid) {
    // 台山核电合营公司两台机组: something else is counted.
    const behind = /^[\uE001]*(.)/u.exec(masked.slice(head.to, head.to + 12))?.[1] ?? "";
    if (!/\p{Script=Han}/u.test(behind) || /[和与及等以]/.test(behind)) return true;
  }
  // 进出川大通道增至42条.
  if (COUNTS.test(text.slice(head.to, head.to + 10))) return true;
  // 220千伏银湖变电站: how strong it is, and not how many.
  const rated = /(?:元|千伏|瓦|公里|米|吨级?|级)$/.test(text.slice(Math.max(0, from - 3), from));
  const counts = masked[from - 1] === QUANTITY && !rated;
  return counts && head.type !== "Event";
}

/** 开发 + 者, 工程 + 师, 中心 + 城区: the head goes on as another word. */
function continues(text: string, { to: end, type }: Head): boolean {
  // 关中—天水经济区, 经济社会.
  if (type === "Industry" && /^[区带圈社发贸责工适作总体]/.test(text.slice(end, end + 1)))
    return true;
  return /^(?:师|者|诊|局(?![域部面限势])|点(?![亮燃名击])|公交|客运|班车|通勤|化|型|性|学|城区|城市|商|级|式|区域|率(?![先队领])|额|员|体(?!系))/.test(
    text.slice(end, end + 2),
  );
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
