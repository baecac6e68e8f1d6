import { isMark, isWord, type Token } from "../parse/token.ts";
import type { Owner, Place } from "./owner.ts";

/** 该基地, 上述医联体: something that was named before, and by no name that was found. */
const STRANGER =
  /(?:^|[，；：、])(?:目前，?|其中)?(?:该|上述|前述|这一|这个)(?!项(?!目)|[次类时])\p{Script=Han}{1,8}/gu;

const MAKES =
  /^[^，。；的]{0,10}(?:建设|研发|打造|运营|承建|代建|生产|开发|组建|牵头|主办|创办|选育|研制)的(?!项目|企业|产值|产品|各类|[\d一二三四五六七八九十两多])/u;

/** X承建的地铁10号线南延线长4.7公里: the clause behind X is about a thing whose name was not found. */
export function describesNameless({ text, figure, groups }: Place, at: number): boolean {
  const words = text.slice(at, figure.quantity.from);
  const end = at + (MAKES.exec(words)?.[0].length ?? 0);
  return end > at && !groups.some(({ from }) => end <= from && from < figure.quantity.from);
}

/** The letter's own place, unless the sentence is about something else that has no name. */
export function home(place: Place): Owner | undefined {
  const { deixis, figure, sentence, opened, text } = place;
  const { from } = figure.quantity;
  const stranger = [...text.slice(sentence.from, from).matchAll(STRANGER)].at(-1);
  const at = stranger === undefined ? undefined : sentence.from + stranger.index;
  if (at !== undefined && !opened.some((group) => at <= group.from && group.from < from))
    return undefined;
  return (
    deixis.place && {
      named: deixis.place,
      rule: "figure-of-place",
      provenance: "inherited-subject",
    }
  );
}

/** 花都颐庭项目分两期建设，: a clause about something whose name was not found. */
export function opensWithStranger(place: Place): boolean {
  const { tokens, clauses, figure } = place;
  const { from } = figure.quantity;
  return clauses.some(({ start, end }) => {
    if ((tokens[start]?.from ?? from) >= from) return false;
    if (describesStranger(tokens.slice(start, end)) && (tokens[end]?.from ?? from) < from)
      return true;
    const first = tokens.slice(start, end).findIndex((token) => !leads(token));
    return first >= 0 && isStranger(place, tokens.slice(start + first, end));
  });
}

/** 由方特控股投资的东方神画，: unknown words that what stands before them describes. */
function describesStranger(clause: readonly Token[]): boolean {
  const [first] = clause;
  const of = clause.findLastIndex(({ kind }) => kind === "of");
  const rest = clause.slice(of + 1);
  return (
    of > 0 &&
    (first?.kind === "verb" || isWord(first, "by")) &&
    rest[0]?.kind === "gap" &&
    rest.slice(1).every((token) => isWord(token, "tail") || isMark(token, "”"))
  );
}

/** Times, adverbs and quotes at the head of a clause. */
function leads(token: Token): boolean {
  return token.kind === "time" || isMark(token, "“”") || isWord(token, "adverb");
}

/** Unknown words that do something themselves: 研学工厂每年接纳学生20万人次. What is measured stands right before the figure. */
function isStranger({ figure, lexicon }: Place, [first, ...rest]: readonly Token[]): boolean {
  const { from } = figure.quantity;
  if (first?.kind !== "gap") return false;
  if (first.manner && !isMark(rest[0], "、")) return false;
  const { thing, size, overall } = lexicon.clauses;
  const words = first.word.replace(size, "");
  const at = thing.exec(words)?.index;
  const [next] = rest;
  if (words === first.word && (next?.kind === "figure" || (next?.from ?? from) >= from))
    return false;
  if (at !== undefined) return !lexicon.names.isGeneric(words.slice(0, at));
  if (overall.test(words) || lexicon.names.isGeneric(words)) return false;
  const before = rest.slice(0, rest.findIndex(({ kind }) => kind === "figure") + 1);
  return before.some(({ kind }) => kind === "gap");
}
