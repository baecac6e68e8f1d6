import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { PROJECT_FILE } from "../../data/project-file.ts";
import { SHIPPED_DATA } from "../../data/shipped.ts";
import { letterFolder } from "../../file/letter-folder.ts";
import { failure } from "../../model/errors.ts";
import { type Io, say } from "../io.ts";
import { newRecord, writeRecord } from "../project-folder.ts";

interface Flags {
  readonly sample?: boolean;
}

/** What a new project begins with, beside src/ and beside dist/. */
const TEMPLATE = fileURLToPath(new URL("../../../template", import.meta.url));

const EXAMPLES = `
Examples:
  $ lettergraph init                  in this folder; letters that lie here stay where they are
  $ lettergraph init my-letters       in a new or known folder
  $ lettergraph init try --sample     with the letter that comes with the program, to try things on`;

/** `lettergraph init`: makes a folder a project; what is there stays as it is. */
export function addInit(program: Command, io: Io): void {
  program
    .command("init")
    .description("make a project: letters, decisions, and words of your own in one folder")
    .argument("[folder]", "where; made when it is not there", ".")
    .option("--sample", "with the letter that comes with the program and what was decided about it")
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, flags: Flags) => {
      const folder = resolve(io.folder, named);
      const loose = existsSync(folder) ? (await letterFolder(folder)).files.length : 0;
      const hasFolder = existsSync(join(folder, "letters"));
      const made: string[] = [];
      const kept: string[] = [];
      const put = (target: string, make: () => void) => {
        const name = relative(folder, target);
        if (existsSync(target)) return void kept.push(name);
        guarded(target, make);
        made.push(name);
      };
      const copy = (from: string, target: string) =>
        put(target, () => {
          mkdirSync(dirname(target), { recursive: true });
          cpSync(from, target);
        });
      const stays = loose > 0 && !hasFolder && !flags.sample;
      guarded(folder, () => mkdirSync(folder, { recursive: true }));
      put(join(folder, PROJECT_FILE), () =>
        writeRecord(folder, { ...newRecord(folder), ...(stays && { letters: "." }) }),
      );
      for (const name of stays ? ["reviews"] : ["letters", "reviews"]) {
        put(join(folder, name), () => mkdirSync(join(folder, name)));
      }
      for (const name of filesIn(TEMPLATE)) {
        copy(join(TEMPLATE, name), join(folder, name.replace(/^gitignore$/, ".gitignore")));
      }
      copy(join(SHIPPED_DATA, "judgements.yaml"), join(folder, "judgements.yaml"));
      if (flags.sample) {
        for (const part of ["letters", "reviews"]) {
          for (const name of filesIn(join(SHIPPED_DATA, part))) {
            copy(join(SHIPPED_DATA, part, name), join(folder, part, basename(name)));
          }
        }
      }
      if (made.length > 0) say(io, `made ${made.join(", ")}`);
      if (kept.length > 0) say(io, `left as they are: ${kept.join(", ")}`);
      if (stays) say(io, `${loose} letters stay where they are`);
      else if (!flags.sample) say(io, `put letters into ${join(folder, "letters")}`);
      io.stdout.write(`${folder}\n`);
    });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function guarded(file: string, make: () => void): void {
  try {
    make();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    const what = `it cannot be made (${reason})`;
    const cure = "Check that you may write there, and that there is room";
    throw failure("usage", "unwritable", { file, what, cure }, { cause });
  }
}
