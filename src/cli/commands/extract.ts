import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { extractLetter } from "../../draft/extract-letter.ts";
import { letterJson } from "../../export/letter-json.ts";
import { readLetter } from "../../letter/read-letter.ts";
import { type Fault, LettergraphError } from "../../model/errors.ts";
import { fileReading } from "../file-reading.ts";
import { isOneLetter, readLetters } from "../input.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags } from "../output.ts";
import { type LetterPrinter, letterPrinter } from "../print-letters.ts";
import { startProgress } from "../progress.ts";
import { readSettings } from "../read-settings.ts";
import { endIfRefused, nameRefused } from "../refused.ts";
import { addSettings, READING, readingLimits } from "../settings.ts";

const EXAMPLES = `
Examples:
  $ lettergraph extract letter.txt              a table of facts
  $ lettergraph extract letter.txt --json       one object: letter, entities, facts
  $ lettergraph extract letters/ --json         a list of such objects
  $ lettergraph extract letters/ --ndjson       one object a line
  $ lettergraph extract - < letters.ndjson      lines such as {"text": "…"} in, one object a line out`;

/** `lettergraph extract`: what the rules alone read in letters. */
export function addExtract(program: Command, io: Io): void {
  const command = program
    .command("extract")
    .description("show what the rules read in letters, each fact with its quote")
    .argument(
      "<files...>",
      "letters (text, web page, Word, OpenDocument, RTF, OFD, PDF), folders, .zip or e-mails with them, or - for stdin",
    )
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING);
  command.action((files: string[], flags: OutputFlags) => extract(io, files, flags));
}

/** Prints each letter as soon as it is read; one that cannot be read keeps none of the others back. */
async function extract(io: Io, files: readonly string[], flags: OutputFlags): Promise<void> {
  const settings = readSettings(io, flags);
  const lexicon = readLexicon(settings.project.vocabulary);
  const limits = readingLimits(settings);
  // Nothing is kept of letters that are only looked at.
  const { shelf: _, ...reading } = fileReading(io, settings);
  const { gazetteer, forms } = lexicon;
  const errors: LettergraphError[] = [];
  // Facts that scroll by on the same terminal tell how far it is.
  const progress = io.stdout.isTTY ? undefined : startProgress(io, "reading");
  let printer: LetterPrinter | undefined;
  let count = 0;
  for await (const item of readLetters(io, files, limits)) {
    try {
      if (!("bytes" in item)) throw notThere(item);
      const { name: file, bytes, isLine = false, isPacked = false, total } = item;
      const read = await readLetter(bytes, { file, gazetteer, forms, ...reading });
      for (const warning of read.warnings) say(io, `${file}: ${warning}`);
      // Lines in, lines out, one by one.
      const isOpen = isLine && !flags.json && !flags.csv;
      printer ??= letterPrinter(
        io,
        isOpen ? { ndjson: true } : flags,
        !isLine && !isPacked && isOneLetter(io, files),
      );
      printer.print(letterJson(extractLetter(read, lexicon)));
      count += 1;
      if (total !== undefined) progress?.update(count, total);
      // Ctrl-C, and that a pipe has been closed, are heard only when the program pauses.
      await new Promise(setImmediate);
    } catch (error) {
      if (!(error instanceof LettergraphError)) throw error;
      errors.push(error);
    }
  }
  progress?.stop();
  // When nothing at all could be read there is nothing to go on with.
  if (printer === undefined && errors.length > 0) throw asOne(errors);
  printer?.end();
  const refused = errors.map(({ faults }) => ({ file: faults[0]?.file ?? "", faults }));
  nameRefused(io, refused);
  endIfRefused(io, refused);
}

function notThere(fault: Fault): LettergraphError {
  // A line of stdin that cannot be read is no missing file.
  const isLine = fault.line !== undefined;
  return new LettergraphError(isLine ? "input" : "not-found", "file-missing", [fault]);
}

function asOne(errors: readonly LettergraphError[]): LettergraphError {
  const faults = errors.flatMap((error) => error.faults);
  const isMissing = errors.every(({ kind }) => kind === "not-found");
  return isMissing
    ? new LettergraphError("not-found", "file-missing", faults)
    : new LettergraphError("input", "unreadable-letter", faults);
}
