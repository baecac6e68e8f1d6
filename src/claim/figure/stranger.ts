import { isMark, isWord, type Token } from "../parse/token.ts";
import type { Place } from "./owner.ts";

/**
 * Where the last thing before a figure stands that a clause is about and whose name was not found; behind
 * somebody who is named (`named`) only what is one thing for sure.
 */
export function strangerAt(place: Place, named: boolean): number | undefined {
  const { tokens, clauses, figure } = place;
  const { from } = figure.quantity;
  for (const { start, end, topic } of clauses.toReversed()) {
    if (topic !== undefined || (tokens[start]?.from ?? from) >= from) continue;
    const own = tokens.slice(start, end);
    const over = (tokens[end]?.from ?? from) < from;
    if (over && describesStranger(place, own, named))
      return own.findLast(({ kind }) => kind === "of")?.to;
    const opening = own.slice(own.findIndex((token) => !leads(token)));
    if (isStranger(place, opening, named)) return opening[0]?.from;
  }
  return undefined;
}

/** Times, adverbs and quotes at the head of a clause. */
function leads(token: Token): boolean {
  return token.kind === "time" || isMark(token, "“”") || isWord(token, "adverb");
}

/** 由方特控股投资的东方神画，; 红城乡的蔬菜大市场，: unknown words that what stands before them describes. */
function describesStranger(place: Place, clause: readonly Token[], named: boolean): boolean {
  const of = clause.findLastIndex(({ kind }) => kind === "of");
  const [first, last] = [clause[0], clause[of - 1]];
  const behind = clause.slice(of + 1);
  const rest = behind.slice(behind.findIndex((token) => !isWord(token, "quantifier")));
  if (of < 1 || rest[0]?.kind !== "gap") return false;
  const { words, length } = unknown(rest);
  if (!rest.slice(length).every((token) => isMark(token, "”"))) return false;
  if (isThing(place, words)) return true;
  // 沧州绿动公司的生活垃圾焚烧二期，
  const owned = last?.kind === "name" && clause.slice(0, of - 1).every(leads);
  // A与B合办的电竞班，
  const made = last?.kind === "verb" && clause.some(({ kind }) => kind === "name");
  if (owned || made) return !isCommon(place, words);
  return !named && (first?.kind === "verb" || isWord(first, "by"));
}

/** Unknown words that do something themselves: 研学工厂每年接纳学生20万人次. What is measured stands right before the figure. */
function isStranger(place: Place, clause: readonly Token[], named: boolean): boolean {
  const { figure, lexicon } = place;
  const [first] = clause;
  // 梅花味精、飞鹤等7家企业完成产值118亿元: of none of them.
  if (first?.kind === "name" && isMany(place, clause)) return !named;
  if (first?.kind !== "gap") return false;
  const { words: whole, length } = unknown(clause);
  const words = whole.replace(lexicon.clauses.size, "");
  const [next, then] = clause.slice(length);
  const measured =
    next?.kind === "figure" || (next?.from ?? figure.quantity.from) >= figure.quantity.from;
  if (measured && words === whole) return false;
  if (isThing(place, words)) return true;
  if (named) return false;
  // 安踏、特步两家; 圣圆氢能“宝氢一号”加氢站; 新和成的技术
  const somebody = isMark(next, "、“") || (next?.kind === "of" && words.length > 2);
  if (first.manner && !somebody) return false;
  if (isMark(next, "“") && !isCommon(place, words)) return true;
  // 大运河沧州中心城区段建成…
  if (next?.kind === "name" && then?.kind === "gap") return true;
  if (isCommon(place, words)) return false;
  const before = clause.slice(
    length,
    clause.findIndex(({ kind }) => kind === "figure"),
  );
  return before.some(({ kind }) => kind === "gap");
}

/** A、B等N家 at the head of a clause that goes on, A、B等加工企业. */
function isMany({ text }: Place, [first, next, ...rest]: readonly Token[]): boolean {
  return (
    first?.kind === "name" &&
    first.group.members.every(({ type }) => type === "Company") &&
    next?.kind === "word" &&
    next.word.startsWith("等") &&
    (rest.some(({ kind }) => kind === "verb" || kind === "time") ||
      /^等[^，。；\d]{0,12}(?:企业|公司|单位|机构|院校)/u.test(
        text.slice(next.from, next.from + 18),
      ))
  );
}

/** The unknown words at the beginning with what may belong to them: 城乡环卫一体化|项目. */
function unknown(tokens: readonly Token[]): { words: string; length: number } {
  const [first, ...rest] = tokens;
  const end = rest.findIndex((token) => !(isWord(token, "tail") && token.kind === "word"));
  const tails = rest.slice(0, end < 0 ? undefined : end);
  const words = [first, ...tails].map((token) =>
    token !== undefined && "word" in token ? token.word : "",
  );
  return { words: words.join(""), length: 1 + tails.length };
}

/** 占园区总营收, 鲜果出园, 全国18个试点城市之一的: no name before what things are called. */
const NO_NAME =
  /^(?:[占比较达按每用为]|[治整]理|改造|整治|疏浚|修[复建缮]|[新扩改增]建|铺设|[设增]设|设[置立]|新[增开]|[增开]开|开[通行]|打通|清[理淤]|加固|拓宽|绿化|建[成设]|在建|完成|投入)|[出入进到离返]$/;

/** Whether unknown words name one thing, and no kind of things. */
export function isThing({ lexicon }: Pick<Place, "lexicon">, words: string): boolean {
  const at = lexicon.clauses.thing.exec(words)?.index;
  const front = words.slice(0, at);
  return at !== undefined && !NO_NAME.test(front) && !lexicon.names.isGeneric(front);
}

function isCommon({ lexicon: { clauses, names } }: Place, words: string): boolean {
  return clauses.overall.test(words) || names.isGeneric(words);
}
