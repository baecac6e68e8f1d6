import type { Deixis } from "../../annotate/mention/deixis.ts";
import type { Mention } from "../../annotate/mention/mention.ts";
import type { ReadLetter, Sentence } from "../../letter/letter.ts";
import { indexFrom } from "../../letter/spans.ts";

/** Whom each sentence of a letter speaks for when it names nobody: see `voicesOf`. */
export type VoiceOf = (sentence: Sentence) => readonly Mention[];

/**
 * The letter's own voice: its place or its author, whichever it last called by 我市, 我局 or the place's name
 * before the sentence ends and in the same section. A section that speaks of neither has no voice.
 */
export function voicesOf(
  { record, text }: ReadLetter,
  mentions: readonly Mention[],
  { place, issuer }: Deixis,
): VoiceOf {
  const own = mentions.filter(
    ({ from, type, name, nested, wish, anaphor }) =>
      !nested &&
      !wish &&
      // 明确由我局牵头: what is said of it there is not said by it.
      !/[由经报与和及、对向被在于至到赴往]/.test(text[from - 1] ?? "") &&
      ((type === place?.type && name === place.name) ||
        // 市工信局 in its own letter is one bureau among others; 我局 speaks.
        (anaphor === true && type === "Department" && name === issuer)),
  );
  const starts = new Map(record.sections.map(({ id }) => [id, id]));
  return (sentence) => {
    if (!starts.has(sentence.section)) return [];
    // A letter that begins with what was done names itself only later.
    const last = own[indexFrom(own, sentence.to) - 1] ?? own[0];
    return last === undefined ? [] : [last];
  };
}
