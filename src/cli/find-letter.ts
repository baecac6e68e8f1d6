import { basename, extname } from "node:path";
import type { BuiltLetter } from "../assemble/letter-files.ts";
import { failure } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";

/** The letter that a person names by its id, its document number or its file. */
export function findLetter(letters: readonly BuiltLetter[], name: string): BuiltLetter {
  const found = letters.find((letter) => namesOf(letter).includes(name));
  if (found !== undefined) return found;
  const ids = letters.map(({ graph }) => graph.letter.id);
  const what = `there is no letter ${name}`;
  throw failure("not-found", "unknown-letter", { what, cure: didYouMean(name, ids) });
}

function namesOf({ file, graph: { letter } }: BuiltLetter): string[] {
  const names = [letter.id, basename(file, extname(file)), basename(file), file];
  return letter.docNumber === undefined ? names : [...names, letter.docNumber];
}
