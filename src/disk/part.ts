import { hash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { attempt } from "../model/attempt.ts";
import { isAlive } from "./alive.ts";

/** Hidden, so that nobody takes it for a letter; without the file's name, which may be as long as names can be. */
const PART = /^\.lettergraph-([\da-f]{8})-(\d+)-[\da-f]{16}\.part$/;
const MACHINE = hash("sha256", hostname(), "hex").slice(0, 8);
/** Nothing takes so long to write, on whichever machine. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether a file is the part of one that is, or was, being written. */
export function isPart(name: string): boolean {
  return PART.test(name);
}

const swept = new Set<string>();

/**
 * A path beside a file for its next content, which no other program or thread has. What killed programs left
 * there is taken away when this one writes there first.
 */
export function newPart(file: string): string {
  const folder = dirname(file);
  if (!swept.has(folder)) sweepParts(folder);
  swept.add(folder);
  const own = `${MACHINE}-${process.pid}-${randomBytes(8).toString("hex")}`;
  return join(folder, `.lettergraph-${own}.part`);
}

/** Takes the parts in a folder away that nobody writes any more. */
export function sweepParts(folder: string): void {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    if (isLeft(folder, name)) attempt(() => rmSync(join(folder, name), { force: true }));
  }
}

/** What another machine writes is told by its age alone. */
function isLeft(folder: string, name: string): boolean {
  const [, machine, pid] = PART.exec(name) ?? [];
  if (machine === MACHINE) return !isAlive(Number(pid));
  if (machine === undefined) return false;
  const age = attempt(() => Date.now() - statSync(join(folder, name)).mtimeMs);
  return age !== undefined && age > DAY;
}
