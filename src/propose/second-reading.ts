import type { Lexicon } from "../claim/lexicon.ts";
import type { ReadLetter } from "../letter/letter.ts";
import type { LetterGraph } from "../model/graph.ts";
import type { Review } from "../review/schema.ts";
import { type Compared, compare } from "./compare.ts";
import { gate } from "./gates.ts";
import type { GatedReading } from "./proposal.ts";
import type { ReadingRecord } from "./record.ts";
import { type Scope, scopeOf } from "./scope.ts";

/** What a model said of a letter, checked and laid beside what the rules say. */
export interface SecondReading {
  readonly record: ReadingRecord;
  readonly scope: Scope;
  readonly reading: GatedReading;
  readonly compared: readonly Compared[];
}

/** Reads a record with the rules of today; undefined where the letter has changed since. */
export function secondReading(
  record: ReadingRecord,
  read: ReadLetter,
  ruled: LetterGraph,
  lexicon: Lexicon,
  review?: Review,
): SecondReading | undefined {
  if (record.sha256 !== read.record.sha256 || record.letter !== read.record.id) return undefined;
  const scope = scopeOf(read, ruled, lexicon);
  const reading = gate(record.reply, scope, review);
  return { record, scope, reading, compared: compare(reading, scope) };
}
