import type { FactJson, LetterJson } from "../export/letter-json.ts";
import type { Row } from "../model/query.ts";
import { type Io, say, tell } from "./io.ts";
import { type OutputFlags, printLines, printRows } from "./output.ts";

const COLUMNS = ["subject", "predicate", "object", "status", "quote"];

/** Prints letters as they come, however many: nothing is kept for later. */
export interface LetterPrinter {
  print(letter: LetterJson): void;
  /** Closes what was begun. */
  end(): void;
}

/** A printer in the form that was asked for; `isOne`: a single letter is an object and no list. */
export function letterPrinter(io: Io, flags: OutputFlags, isOne: boolean): LetterPrinter {
  let count = 0;
  let sum = 0;
  const write = (text: string) => io.stdout.write(text);
  const print = (letter: LetterJson) => {
    if (flags.ndjson) printLines(io, [letter]);
    else if (flags.json) write(isOne ? `${indented(letter, "")}\n` : jsonItem(letter, count));
    else if (flags.csv)
      printRows(io, { ...flags, csv: true, bare: count > 0 }, csvRows(letter, isOne));
    else {
      if (!isOne) write(`${count > 0 ? "\n" : ""}${letter.letter.id}\n`);
      printRows(io, flags, { columns: COLUMNS, rows: factRows(letter) });
    }
    const { entities, facts } = letter;
    count += 1;
    sum += facts.length;
    // A line for each of a thousand letters is nothing that anybody reads.
    const talk = isOne ? say : tell;
    talk(io, `${letter.letter.id}: ${entities.length} entities, ${facts.length} facts`);
  };
  const end = () => {
    if (!isOne) say(io, `${count} letters, ${sum} facts`);
    if (!flags.json || isOne) return;
    write(count === 0 ? "[]\n" : "\n]\n");
  };
  return { print, end };
}

function jsonItem(letter: LetterJson, index: number): string {
  return `${index === 0 ? "[" : ","}\n  ${indented(letter, "  ")}`;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

/** The letter comes first where there may be several. */
function csvRows(letter: LetterJson, isOne: boolean) {
  const columns = isOne ? COLUMNS : ["letter", ...COLUMNS];
  return { columns, rows: factRows(letter) };
}

/** One row a fact, as the letter tells them; ids have no order that means anything to a reader. */
function factRows({ letter, facts }: LetterJson): Row[] {
  return [...facts]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ subject, predicate, object, status, evidence }) => ({
      letter: letter.id,
      subject,
      predicate,
      object,
      status,
      quote: evidence[0]?.exact ?? "",
    }));
}

function placeOf({ evidence }: FactJson): number {
  return evidence[0]?.start ?? 0;
}
