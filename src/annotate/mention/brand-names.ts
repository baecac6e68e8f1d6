import type { Grammar } from "../../data/grammar.ts";
import { wordDictionary } from "./dictionary.ts";
import { tellsKind } from "./kinds.ts";
import { anyWord, type Mention } from "./mention.ts";
import type { NameScanner } from "./names.ts";

/** Companies that no list knows and that carry no 公司: 岭湾创投, 蓝穹动力. */
export interface BrandScanner {
  readonly find: (text: string, masked: string, listed: readonly Mention[]) => Mention[];
}

/** Characters of a name, the place before it and its trade with it. */
const SHORTEST = 4;
const LONGEST = 9;
/** Characters of what stands before the trade: 天府汇融. */
const BRAND_LENGTH = 4;
const BRAND = /^(?![占较比超达按每各该此约近逾仅])[\p{Script=Han}A-Za-z0-9]+$/u;
const MARK = /[，。；：、！？（）“”\n\s\uE000-\uF8FF]/u;

/** Compiles the trades of data/extract/works.yaml; `language` are the words that can follow a name. */
export function createBrandScanner(
  grammar: Grammar,
  names: NameScanner,
  language: readonly string[],
): BrandScanner {
  const { works } = grammar;
  const trades = wordDictionary([...works.trades, ...works.commonTrades, ...works.publicTrades]);
  const common = new Set(works.commonTrades);
  const owned = new Set(works.publicTrades);
  const isKind = tellsKind(grammar);
  const ends = wordDictionary(language);
  const nobodys = wordDictionary(works.nobodys);
  const kind = new RegExp(`^.*(?:${anyWord(grammar.names.kinds.nouns)}|公司)(?=..)`);

  return {
    find(text, masked, listed) {
      const placeAt = new Map(listed.map((mention) => [mention.from, mention]));
      const found: Found[] = [];
      for (let at = 0; at < text.length; at += 1) {
        const trade = trades.at(text, at)?.word;
        if (trade === undefined) continue;
        const to = at + trade.length;
        const acts =
          text[to] === "“" || names.isBoundary(text, to) || ends.at(text, to) !== undefined;
        if (nobodys.at(text, to) !== undefined) continue;
        const inRow = !acts && common.has(trade) && isInRow(text, masked, at, to);
        if (!acts && !inRow && !(isEdge(masked, to) && !common.has(trade))) continue;
        const left = beginning(masked, names.leftEdge(text, Math.max(0, at - LONGEST), at), at);
        const edge = behindGiving(text, left, at);
        const from = afterKind(text, edge, at, kind);
        const place = placeAt.get(from);
        // 中海油惠州石化: with a place between it is another company.
        const branch = place?.type === "Company" && placeAt.get(place.to)?.to === at;
        if (place?.type === "Company" && place.to < to && !branch) continue;
        // 大湾区资本: whoever of that region it is.
        if (place?.to === at && place.by === "gazetteer") continue;
        // 包河区城投: the place owns it.
        if (place?.type === "Place" && place.to === at && owned.has(trade)) {
          const name = text.slice(from, to);
          found.push({ mention: { from, to, type: "Company", name, by: "brand" }, inRow });
          at = to - 1;
          continue;
        }
        const start = place !== undefined && place.to < at && !branch ? place.to : from;
        const brand = text.slice(start, at);
        if (to - start < SHORTEST || to - from > LONGEST || brand.length < 2) continue;
        if (/\p{Script=Han}/u.test(brand) && brand.length > longestOf(trade) && !branch) continue;
        if (!BRAND.test(text.slice(from, to)) || isKind(brand)) continue;
        if (common.has(trade) && !opensClause(masked, from)) continue;
        const aliases = start === from ? [] : [text.slice(start, to)];
        const name = text.slice(from, to);
        found.push({ mention: { from, to, type: "Company", name, by: "brand", aliases }, inRow });
        at = to - 1;
      }
      return withRows(found, placeAt, masked);
    },
  };
}

/** 真奥金银花|药业: what can only be a company may have a longer name. */
function longestOf(trade: string): number {
  return /.业$|股份|控股/.test(trade) && !/^[农林渔商工旅]业$/.test(trade)
    ? BRAND_LENGTH + 1
    : BRAND_LENGTH;
}

/** A company, and whether it is one only because the next one of its row is: 弘基农业、麦可食品投资. */
interface Found {
  readonly mention: Mention;
  readonly inRow: boolean;
}

/** 弘基农业、…, 、五岳汽车三家企业: a trade that is a kind of thing, in a row of names. */
function isInRow(text: string, masked: string, at: number, to: number): boolean {
  if (text[to] === "、") return true;
  return (
    isEdge(masked, to) &&
    /^[两三四五六七八九十\d]+家(?:企业|公司|单位)/.test(text.slice(to, to + 8)) &&
    /[、和与][^，。；：、和与]{2,6}$/.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** Those who stand alone, and those whose next one in the row is somebody. */
function withRows(
  found: readonly Found[],
  listed: ReadonlyMap<number, Mention>,
  masked: string,
): Mention[] {
  const sure = new Map<number, Mention>();
  for (const { mention, inRow } of found.toReversed()) {
    const next = mention.to + 1;
    const mate = sure.has(next) || listed.get(next)?.type === "Company";
    if (!inRow || masked[mention.to] !== "、" || mate) sure.set(mention.from, mention);
  }
  return [...sure.values()].reverse();
}

/** 募投管退交|鹏湾资本负责: too long for a brand, and a verb stands in it. */
function behindGiving(text: string, from: number, to: number): number {
  if (to - from <= BRAND_LENGTH) return from;
  const given = /^.*[交给归予](?=..)/u.exec(text.slice(from, to))?.[0].length ?? 0;
  return from + given;
}

/** Where a name can begin at the earliest: behind the last mark. */
function beginning(masked: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (MARK.test(masked[at] ?? "")) return at + 1;
  return from;
}

/** 百年药企众生药业: the first word says what it is. */
function afterKind(text: string, from: number, to: number, kind: RegExp): number {
  return from + (kind.exec(text.slice(from, to))?.[0].length ?? 0);
}

function isEdge(masked: string, at: number): boolean {
  return at >= masked.length || MARK.test(masked[at] ?? "");
}

/** Trades that are also kinds of things name somebody only where somebody stands. */
function opensClause(masked: string, from: number): boolean {
  return from === 0 || isEdge(masked, from - 1) || "由与和向对被".includes(masked[from - 1] ?? "");
}
