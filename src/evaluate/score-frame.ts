import type { LetterGraph } from "../model/graph.ts";
import type { GoldLetter } from "./gold.ts";
import { type Naming, plainName } from "./naming.ts";
import { counter, type Result } from "./tally.ts";

/** Scores what is known of the letter as a document, field by field. */
export function scoreFrame({ letter }: LetterGraph, gold: GoldLetter, naming: Naming): Result {
  const count = counter("frame");
  const score = (field: string, wanted: string, read: string): void => {
    if (wanted === read) {
      if (wanted !== "") count.right(field);
      return;
    }
    if (wanted !== "") count.missed(field, field, wanted);
    if (read !== "") count.wrong(field, field, read);
  };
  const plain = (value: string | null | undefined): string => plainName(value ?? "");
  /** Fields may hold the id of an entity or its name. */
  const name = (value: string | null | undefined): string =>
    value == null ? "" : naming.gold(value.replace(/^[A-Z][A-Za-z]*:/, ""));
  const names = (values: readonly string[]): string => values.map(name).sort().join("、");
  score("docNumber", plain(gold.letter.docNumber), plain(letter.docNumber));
  score("title", plain(gold.letter.title), plain(letter.title));
  score("date", plain(gold.letter.date), plain(letter.date));
  score("issuer", name(gold.letter.issuer), name(letter.issuer));
  score("addressee", names(gold.letter.addressee), names(letter.addressee));
  score("repliesTo", name(gold.letter.repliesTo), name(letter.repliesTo));
  return count.result();
}
