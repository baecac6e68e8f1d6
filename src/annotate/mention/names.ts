import type { NameGrammar } from "../../data/grammar.ts";
import { characterClass } from "../../letter/character-class.ts";
import type { Span } from "../../letter/letter.ts";
import { composedOf } from "./composed.ts";
import { createDictionary, wordDictionary } from "./dictionary.ts";

/** Where the name ending in a head noun begins, and whether a stretch is a name at all. */
export interface NameScanner {
  /** Whether a word begins there that no name runs across. */
  readonly isBoundary: (text: string, index: number) => boolean;
  /** Where a name begins for which a verb that ends at `from` is its brand: 首创|水务公司. */
  readonly brandBefore: (text: string, floor: number, from: number) => number | undefined;
  /** The length of the verb that begins there, be it one that names are made of; 0 where none does. */
  readonly actAt: (text: string, index: number) => number;
  /** Every head noun in the text with its type, overlapping ones too. */
  readonly headsIn: (text: string) => readonly Head[];
  /** Where a name that ends at `to` can begin at the earliest, not before `from`. */
  readonly leftEdge: (text: string, from: number, to: number) => number;
  /** Whether the words are only kinds and qualities: 重大科技基础, 公共技术. */
  readonly isGeneric: (words: string) => boolean;
  /** Whether the name is marked out enough to be one; `seated`: it begins with a place or a known thing. */
  readonly isMarked: (name: string, head: string, seated: boolean) => boolean;
}

export interface Head extends Span {
  readonly type: string;
}

/** What else than names stands in a letter. */
export interface WordsAroundNames {
  /** No name runs across them. */
  readonly verbs?: readonly string[];
  /** What a body of the state does to the name behind it: 批准, 支持. */
  readonly acts?: readonly string[];
  readonly places?: readonly string[];
}

const OPEN = "（《“‘〈";
const CLOSE = "）》”’〉";
const isEdge = characterClass(/[，。；：！？、+\n\s]/);
const LONGEST_NAME = 40;
/** 沪昆高速贵阳至安顺段. */
const STRETCH = /^至\p{Script=Han}{1,6}段/u;
/** 久治至马尔康高速公路. */
const ROUTE = /^至\p{Script=Han}{2,5}>(?:高速|铁路|高铁|城际|快速路)/u;

/** 曹娥江科创走廊: what a river or a hill is named in front of. */
const BY_WATER = /^\p{Script=Han}{2}[江河湖山岛湾](?!湖|山|省)\p{Script=Han}{3}/u;

/** Compiles the name grammar of data/extract/names.yaml. */
export function compileNames(
  grammar: NameGrammar,
  { verbs = [], acts = [], places = [] }: WordsAroundNames = {},
): NameScanner {
  const typeOfHead = new Map(
    Object.entries(grammar.heads).flatMap(([type, heads]) =>
      heads.map((head) => [head, type] as const),
    ),
  );
  const heads = createDictionary(typeOfHead);
  const borders = wordDictionary([...grammar.boundaries, ...verbs]);
  const ordinary = new Set(grammar.ordinary);
  // 和林格尔, 向阳, 云和: places that a preposition begins or stands in.
  const likeWords = places.filter(
    (place) =>
      place.length > 1 &&
      !ordinary.has(place) &&
      borders.at(place, 0)?.word !== place &&
      [...place].some((_, at) => borders.at(place, at)?.word.length === 1),
  );
  const shields = wordDictionary(grammar.protected);
  const shielding = wordDictionary(likeWords);

  const nominal = new Set(grammar.nominal);
  const overlaps = wordDictionary(grammar.overlaps);
  const openers = wordDictionary(grammar.openers);
  const done = wordDictionary(acts);
  const quotedHeads = new Set(grammar.quoted);
  const markedHeads = new Set(grammar.marked);

  /** How much of what follows a mark only opens the clause: ，系|晋氢动力股份. */
  const openingAt = (text: string, index: number): number =>
    index > 0 && isEdge(text[index - 1] ?? "") && shields.at(text, index) === undefined
      ? (openers.at(text, index)?.word.length ?? 0)
      : 0;

  /** 建立|合作机制: a word that runs into the head counts as far as a shorter one does. */
  const borderAt = (text: string, index: number, to: number): number => {
    const longest = borders.at(text, index)?.word.length ?? 0;
    if (index + longest <= to) return longest;
    return borders.at(text.slice(index, to), 0)?.word.length ?? 0;
  };

  return {
    isBoundary: (text, index) => borders.at(text, index) !== undefined,
    brandBefore(text, floor, from) {
      const brand = grammar.brandable.find((word) => text.endsWith(word, from));
      const at = brand === undefined ? undefined : from - brand.length;
      return at !== undefined && this.leftEdge(text, floor, at) === at ? at : undefined;
    },
    actAt: (text, index) => done.at(text, index)?.word.length ?? 0,
    headsIn(text) {
      const found: Head[] = [];
      for (let from = 0; from < text.length; from += 1) {
        const head = heads.at(text, from);
        if (head !== undefined) found.push({ type: head.value, from, to: from + head.word.length });
      }
      return found;
    },
    leftEdge(text, from, to) {
      const start = Math.max(from, hardEdge(text, from, to));
      let edge = start;
      // Where the furthest shield that began so far ends; never before `index`.
      let shielded = start;
      for (let index = start; index < to; index += 1) {
        const shield = shields.at(text, index)?.word.length ?? 0;
        // 用于|洪湖: no place begins inside a word.
        const place = edge > index ? 0 : (shielding.at(text, index)?.word.length ?? 0);
        shielded = Math.max(shielded, index + shield, index + place);
        // 联合建设银行: 合建 ends inside 建设银行.
        if (shield > 0 && edge > index) edge = index;
        const stretch = text[index] === "至" && isStretch(text, index, to);
        const border =
          stretch || isPaired(text, index, to) || isFront(text, index, edge)
            ? 0
            : Math.max(openingAt(text, index), borderAt(text, index, to));
        // 法律服务|联盟: right before the head a verb is part of the name.
        const part =
          index + border === to && index - edge > 1 && nominal.has(text.slice(index, to));
        const word = part ? 0 : border;
        const end = index + word - (word > 1 && overlaps.at(text, index + word - 1) ? 1 : 0);
        if (end > edge && end <= to && end > shielded) edge = end;
      }
      return edge;
    },
    isGeneric: composedOf(grammar.generic),
    isMarked(name, head, seated) {
      const quoted = name.includes("“");
      if (
        /^(?:国家[A-Z0-9一二三四五]*|省|市|区|县)级|^(?:首[批支只个家期]|第[一二三四五六七八九十0-9]+批)/.test(
          name,
        )
      )
        return false;
      if (grammar.rejected.some((words) => name.endsWith(words))) return false;
      if (quotedHeads.has(head)) return quoted;
      return quoted || seated || !markedHeads.has(head) || BY_WATER.test(name);
    },
  };
}

/** 由|同辉科技, 、和沛: a preposition or conjunction behind one that it could not join. */
function isFront(text: string, at: number, edge: number): boolean {
  return (
    at === edge &&
    /[由与向对被、]/.test(text[at - 1] ?? "") &&
    "和与及同以向为".includes(text[at] ?? "-")
  );
}

/** 葡萄与葡萄酒研究所, 葡萄酒及白酒质检中心: two kinds of one thing. */
function isPaired(text: string, at: number, to: number): boolean {
  if (at < 2 || at + 3 > to || !"与和及".includes(text[at] ?? "")) return false;
  const [last, other] = [text[at - 1] ?? "", text[at + 2] ?? ""];
  return (
    text.slice(at - 2, at) === text.slice(at + 1, at + 3) ||
    (last === other && !/[省市区县州镇乡村街部局厅院校园司团]/.test(last))
  );
}

/** Whether 至 stands between the two ends of a way. */
function isStretch(text: string, at: number, head: number): boolean {
  const words = text.slice(at, head);
  // 前移至义乌铁路, 延伸至惠州高速: moved there.
  if (/[移延迁扩增伸接展转]/.test(text[at - 1] ?? "")) return false;
  return STRETCH.test(words) || ROUTE.test(`${words}>${text.slice(head, head + 3)}`);
}

/**
 * The nearest punctuation before `to` that no name runs across. Quotes and brackets that close before
 * `to` are part of the name (“松湖之材”产业育成中心, 汕尾（陆丰）海工基地); those that stay open are not.
 */
function hardEdge(text: string, from: number, to: number): number {
  const lowest = Math.max(from, to - LONGEST_NAME);
  for (let index = to - 1; index >= lowest; index -= 1) {
    const char = text[index] ?? "";
    const dash = char === "—" && text[index - 1] === "—";
    if (dash || isEdge(char) || OPEN.includes(char)) return index + 1;
    const bracket = CLOSE.indexOf(char);
    if (bracket >= 0) {
      const open = text.lastIndexOf(OPEN[bracket] ?? "", index);
      if (open < lowest || "》〉".includes(char)) return index + 1;
      if (/[，。；\n]/.test(text.slice(open, index))) return index + 1;
      index = open;
    }
  }
  return lowest;
}
