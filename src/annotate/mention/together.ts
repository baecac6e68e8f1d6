import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import type { Deixis } from "./deixis.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { inOneSentence, namedBefore, rowsOf } from "./named-rows.ts";
import { pointer } from "./pointer.ts";

const pointersOf = onceFor(
  ({ anaphora }: Grammar) => new RegExp(anyWord(Object.keys(anaphora.together)), "g"),
);
/** 三市: places are named far from each other. */
const REACH = 160;

/** 三市, 双方: as many of the latest places or bodies as the word counts, each a pointer of its own. */
export function resolveTogether(
  text: string,
  lexicon: AnnotationLexicon,
  mentions: readonly Mention[],
  { issuer, addressee }: Pick<Deixis, "issuer" | "addressee">,
): Mention[] {
  const { together } = lexicon.grammar.anaphora;
  return [...matchesIn(text, pointersOf(lexicon.grammar))].flatMap(({ index, 0: word }) => {
    const wanted = together[word] ?? 2;
    const cities = !word.endsWith("方");
    // 双方 in a letter from one body to another: one that speaks of 贵局, and not only answers a proposal.
    const spokenTo = mentions.some(({ anaphor, name }) => anaphor && name === addressee?.name);
    const parties = namedBefore(mentions, index, REACH).filter(({ type }) =>
      lexicon.types.parties.has(type),
    );
    // 我市与荣昌区签署…，双方: those who were named as two.
    const two = wanted === 2 ? lastTwo(text, parties) : undefined;
    const inSentence = two?.[0] !== undefined && inOneSentence(text, two[0].from, index);
    if (!cities && wanted === 2 && issuer && addressee && spokenTo && !inSentence) {
      const author = { type: "Department", name: issuer };
      return [author, addressee].map((party) => pointer(index, word, party));
    }
    const isCity = ({ type, name }: Mention): boolean => type === "Place" && name.endsWith("市");
    const fits = (one: Mention): boolean =>
      word.endsWith("市") ? isCity(one) : !cities || one.type === "Place";
    if (two?.every(fits)) return two.map((mention) => pointer(index, word, mention));
    // 我市改由A帮扶，双方签署…: who speaks, and who was named last.
    const speaker = cities ? undefined : parties.findLast(({ anaphor }) => anaphor === true);
    const other = parties.at(-1);
    if (
      speaker &&
      other &&
      speaker.name !== other.name &&
      speaker.type === other.type &&
      inOneSentence(text, speaker.from, index)
    )
      return [speaker, other].map((mention) => pointer(index, word, mention));
    const near = cities ? parties.filter(isCity) : parties;
    const latest = new Map(near.toReversed().map((mention) => [mention.name, mention]));
    const meant = [...latest.values()].slice(0, wanted);
    const alike = new Set(meant.map((mention) => mention.type)).size === 1;
    return meant.length === wanted && alike
      ? meant.toReversed().map((mention) => pointer(index, word, mention))
      : [];
  });
}

/** The last two that only 与 or a word like it parts, and that no row goes on from. */
function lastTwo(text: string, near: readonly Mention[]): readonly Mention[] | undefined {
  return rowsOf(text, near).find(([first, second, third]) => {
    if (first === undefined || second === undefined || third !== undefined) return false;
    const alone = !/[、和与及]/.test(text[first.from - 1] ?? "") && text[second.to] !== "、";
    const parted = /^[与和同及暨]$/.test(text.slice(first.to, second.from));
    return alone && parted && first.type === second.type;
  });
}
