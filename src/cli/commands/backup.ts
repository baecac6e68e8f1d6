import { createReadStream, createWriteStream, existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Command } from "commander";
import { newPart } from "../../disk/part.ts";
import { putInPlace } from "../../disk/whole-file.ts";
import { failure, LettergraphError } from "../../model/errors.ts";
import { backupLines, readBackup, restoreStore } from "../../store/backup.ts";
import { doerOf } from "../agree.ts";
import { type Io, say } from "../io.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings } from "../settings.ts";
import { withStore } from "../with-store.ts";

const EXAMPLES = `
Examples:
  $ lettergraph backup store.jsonl.gz
  $ lettergraph backup store.jsonl.gz --store bolt://localhost:7687
  $ lettergraph restore store.jsonl.gz --store new-folder`;

/** `lettergraph backup` and `restore`: all that a store holds as one file, whichever kind of store it is. */
export function addBackup(program: Command, io: Io): void {
  const backup = program
    .command("backup")
    .description("write all that the store holds into one file")
    .argument("<file>", "compressed lines of JSON; replaced when it is there")
    .addHelpText("after", EXAMPLES);
  addSettings(backup, "store", "user", "database");
  backup.action(async (name: string, flags: object) => {
    const file = resolve(io.folder, name);
    await withStore(readSettings(io, flags), async (store) => {
      // Whole or not there: a backup that was stopped must not take the place of the last one.
      const part = newPart(file);
      try {
        await pipeline(
          Readable.from(linesOf(backupLines(store))),
          createGzip(),
          createWriteStream(part),
        );
        putInPlace(part, file);
      } finally {
        rmSync(part, { force: true });
      }
    });
    say(io, `backed up into ${name}`);
  });
  const restore = program
    .command("restore")
    .description("put a backup into an empty store")
    .argument("<file>", "what lettergraph backup wrote")
    .addHelpText("after", EXAMPLES);
  addSettings(restore, "store", "user", "database");
  restore.action(async (name: string, flags: object) => {
    const file = resolve(io.folder, name);
    if (!existsSync(file)) {
      const cure = "Give the file that lettergraph backup wrote.";
      throw failure("not-found", "no-backup", { file, what: "there is no such file", cure });
    }
    const settings = readSettings(io, flags);
    // Before a store is made for it.
    const read = await readBackup(linesIn(file), file);
    const head = await withStore(
      settings,
      (store) => store.alone(() => restoreStore(store, read, doerOf(io, "restore"))),
      { create: true },
    );
    const { letters, entities, facts, hash } = head;
    say(
      io,
      `restored ${letters} letters, ${entities} entities, ${facts} facts into ${settings.store}`,
    );
    say(io, `hash ${hash}`);
  });
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield `${text}\n`;
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  bytes.once("error", (error) => text.destroy(error));
  try {
    yield* createInterface({ input: bytes.pipe(text), crlfDelay: Number.POSITIVE_INFINITY });
    if (text.errored) throw text.errored;
  } catch (cause) {
    if (cause instanceof LettergraphError) throw cause;
    const what = `it cannot be unpacked (${cause instanceof Error ? cause.message : cause})`;
    const cure = "Take another backup; nothing was written.";
    throw failure("input", "backup-broken", { file, what, cure }, { cause });
  }
}
