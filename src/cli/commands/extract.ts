import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { extractLetter } from "../../draft/extract-letter.ts";
import { type LetterJson, letterJson } from "../../export/letter-json.ts";
import { readLetter } from "../../letter/read-letter.ts";
import { type Fault, LettergraphError } from "../../model/errors.ts";
import { fileReading } from "../file-reading.ts";
import { readLetters } from "../input.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printLines } from "../output.ts";
import { printLetters } from "../print-letters.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING, readingLimits } from "../settings.ts";

const EXAMPLES = `
Examples:
  $ lettergraph extract letter.txt              a table of facts
  $ lettergraph extract letter.txt --json       one object: letter, entities, facts
  $ lettergraph extract letters/ --ndjson       one object a line
  $ lettergraph extract - < letters.ndjson      lines such as {"text": "…"} in, one object a line out`;

/** `lettergraph extract`: what the rules alone read in letters. */
export function addExtract(program: Command, io: Io): void {
  const command = program
    .command("extract")
    .description("show what the rules read in letters, each fact with its quote")
    .argument(
      "<files...>",
      "letters (text, web page, Word, OpenDocument, RTF, OFD, PDF), folders or .zip of them, or - for stdin",
    )
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING);
  command.action((files: string[], flags: OutputFlags) => extract(io, files, flags));
}

/** Prints each letter whole; one that cannot be read keeps none of the others back. */
async function extract(io: Io, files: readonly string[], flags: OutputFlags): Promise<void> {
  const settings = readSettings(io, flags);
  const lexicon = readLexicon(settings.data);
  const isOpen = !flags.json && !flags.csv;
  // Nothing is kept of letters that are only looked at.
  const { shelf: _, ...reading } = fileReading(io, settings);
  const faults: Fault[] = [];
  const letters: LetterJson[] = [];
  for await (const item of readLetters(io, files, readingLimits(settings))) {
    try {
      if (!("bytes" in item)) throw new LettergraphError("input", "bad-line", [item]);
      const { name: file, bytes, isLine } = item;
      const read = await readLetter(bytes, {
        file,
        gazetteer: lexicon.gazetteer,
        forms: lexicon.forms,
        ...reading,
      });
      for (const warning of read.warnings) say(io, `${file}: ${warning}`);
      const letter = letterJson(extractLetter(read, lexicon));
      // Lines in, lines out, one by one: a pipe of letters may be longer than the memory.
      if (flags.ndjson || (isLine && isOpen)) printLines(io, [letter]);
      else letters.push(letter);
    } catch (error) {
      if (!(error instanceof LettergraphError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (letters.length > 0) printLetters(io, flags, letters);
  if (faults.length > 0) throw new LettergraphError("input", "unreadable-letter", faults);
}
