import type { FactJson, LetterJson } from "../export/letter-json.ts";
import type { Row } from "../model/query.ts";
import { type Io, say } from "./io.ts";
import { type OutputFlags, printJson, printLines, printRows } from "./output.ts";

const COLUMNS = ["subject", "predicate", "object", "status", "quote"];

/** Prints letters in the form that was asked for: as objects, or as one table of their facts. */
export function printLetters(io: Io, flags: OutputFlags, letters: readonly LetterJson[]): void {
  const [first, ...others] = letters;
  if (flags.ndjson) printLines(io, letters);
  else if (flags.json) printJson(io, first !== undefined && others.length === 0 ? first : letters);
  else if (first !== undefined) printRows(io, flags, factRows(letters));
  for (const { letter, entities, facts } of letters) {
    say(io, `${letter.id}: ${entities.length} entities, ${facts.length} facts`);
  }
}

/** One row a fact; the letter comes first where there are several. */
function factRows(letters: readonly LetterJson[]) {
  const columns = letters.length > 1 ? ["letter", ...COLUMNS] : COLUMNS;
  const rows = letters.flatMap(({ letter, facts }) =>
    [...facts].sort(byPlace).map(
      ({ subject, predicate, object, status, evidence }): Row => ({
        letter: letter.id,
        subject,
        predicate,
        object,
        status,
        quote: evidence[0]?.exact ?? "",
      }),
    ),
  );
  return { columns, rows };
}

/** As the letter tells them; ids have no order that means anything to a reader. */
function byPlace(a: FactJson, b: FactJson): number {
  const [first, second] = [a, b].map(({ evidence }) => evidence[0]?.start ?? 0);
  return (first ?? 0) - (second ?? 0);
}
