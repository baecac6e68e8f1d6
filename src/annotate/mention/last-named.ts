import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { inOneSentence } from "./named-rows.ts";
import { pointer } from "./pointer.ts";

/** Before what something is called, for the last thing called so. */
const POINTING = "(?:该|上述|前述|这家|这一|这个)";
/** 据此制定X: the document that was named right before. */
const BASIS = "(?<=[据依])此(?![外次前后类])";
const NEAR = 160;
const POINTS = new RegExp(`^${POINTING}`);
/** What places are called by: 该镇. */
const PLACES = ["镇", "乡", "村", "街道", "县", "市", "区", "省"];

/** So many names before a bare head noun can be what it repeats. */
const REMEMBERED = 24;

/** The words of data/extract/anaphora.yaml that point at the last thing named, compiled once. */
const pointersOf = onceFor(({ anaphora, names }: Grammar) => {
  const { last, opening, documents, bodies } = anaphora;
  const opens = `(?<=[，。；：年由在\\n])(?:${anyWord(Object.keys(opening))})`;
  // 庄园被评为X: the head of a name for the whole, where a clause goes on about it.
  const heads = Object.values(names.heads).flat();
  const says = `(?<=[，。；：\\n])(?:${anyWord(documents.words)})(?=${anyWord(documents.say)})`;
  const body = `(?<=[，。；：\\n])(?<whole>${anyWord(bodies.of)})(?<body>${anyWord(bodies.words)})`;
  const bare = `(?<=[，。；：\\n])(?:${anyWord(heads.filter((head) => head.length > 1))})(?=[已现由将是有被获于正拟共]|(?<!计划)(?:[年日可设]|全长|总长|总投资|占地|面积|规划|建成|累计|目前|拥有|床位|核定))`;
  // 该公园, 该镇: the last thing so called, whatever it is.
  const called = `${POINTING}(?:${anyWord([...heads.filter((head) => head.length > 1), ...PLACES])})`;
  return new RegExp(
    `${anyWord(Object.keys(last))}|${BASIS}|${body}|${opens}|${says}|${bare}|${called}`,
    "g",
  );
});

/** 该装置, 该平台 …: the latest entity named before of the types the word asks for. */
export function resolveLast(
  text: string,
  lexicon: AnnotationLexicon,
  mentions: readonly Mention[],
): Mention[] {
  const { last, opening, works, documents, bodies } = lexicon.grammar.anaphora;
  const kinds = new Set(documents.words);
  // 左权县麻田镇: 该县 is the county, which stands in the name of its town.
  const named = mentions.filter(({ nested, type }) => !nested || type === "Place");
  const latest = new Map<string, Mention>();
  let next = 0;
  return [...matchesIn(text, pointersOf(lexicon.grammar))].flatMap((match) => {
    const { index, 0: found, groups } = match;
    const word = groups?.whole ?? found;
    for (; (named[next]?.to ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      const mention = named[next];
      if (mention === undefined) continue;
      latest.set(mention.type, mention);
      latest.set(mention.type + mention.name.slice(-1), mention);
    }
    const types =
      last[word] ??
      last[word.replace(POINTS, "该")] ??
      opening[word] ??
      (kinds.has(word) || word === "此" ? ["Policy"] : undefined);
    const called = word.replace(POINTS, "");
    const near = named.slice(Math.max(0, next - REMEMBERED), next);
    if (types === undefined) {
      const whole = near.findLast(
        ({ name, anaphor }) => !anaphor && name !== called && name.endsWith(called),
      );
      return whole === undefined ? [] : [pointer(index, word, whole)];
    }
    // 研究院 behind a university, a 研究院 and a 科学院 is the second.
    const liked = types.filter(
      (type) => last[word] === undefined || type === "Institution" || type === "Platform",
    );
    const lastOf = (keys: readonly string[]): Mention | undefined =>
      keys.flatMap((key) => latest.get(key) ?? []).sort((a, b) => b.from - a.from)[0];
    // 建设X中心，项目总投资4.6亿元: what the same sentence has named, whatever it ends in.
    const beside = works.includes(word)
      ? near.findLast(
          ({ type, to }) =>
            lexicon.types.locatable.has(type) &&
            type !== "Company" &&
            inOneSentence(text, to, index),
        )
      : undefined;
    const meant =
      beside ??
      near.findLast(
        ({ type, name, anaphor }) => !anaphor && liked.includes(type) && name.endsWith(called),
      ) ??
      lastOf(liked.map((type) => type + word.slice(-1))) ??
      lastOf(types);
    if (meant === undefined || (word === "此" && index - meant.to > NEAR)) return [];
    const { body } = groups ?? {};
    return body === undefined
      ? [pointer(index, word, meant)]
      : [
          {
            from: index,
            to: index + found.length,
            type: bodies.type,
            name: meant.name + body,
            by: "name",
          },
        ];
  });
}
