import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../disk/alive.ts";
import { failure } from "../../model/errors.ts";

/**
 * What the lock leaves in the folder: `lock-1`, a folder with one in it that is named after the process
 * that holds it, and `lock-2` and so on where the holder of the one before was killed.
 */
export const LOCKS = /^lock-(?:\d+|by-\d+)$/;

/**
 * Does the work while no other program finds, makes, opens or moves aside the graph in a folder: the engine
 * locks only what it could open. The work must be synchronous.
 * @throws store-locked while another program is at it
 */
export function whileLocked<Result>(folder: string, work: () => Result): Result {
  const mine = join(folder, `lock-by-${process.pid}`);
  const lock = takeLock(folder, mine);
  try {
    return work();
  } finally {
    // In one step: while a folder is emptied, another program could take it for nobody's.
    renameSync(lock, mine);
    rmSync(mine, { recursive: true, force: true });
  }
}

/**
 * The lock of a program that was killed is never taken away, since two could do so one after the other and
 * both hold one; the next number is taken instead.
 */
function takeLock(folder: string, mine: string): string {
  mkdirSync(join(mine, String(process.pid)), { recursive: true });
  for (let number = 1; ; ) {
    const lock = join(folder, `lock-${number}`);
    if (moveTo(mine, lock)) return lock;
    const holder = holderOf(lock);
    // Given back in this instant.
    if (holder === undefined) continue;
    if (holder !== process.pid && isAlive(holder)) {
      rmSync(mine, { recursive: true, force: true });
      throw failure("store", "store-locked", {
        file: folder,
        what: `process ${holder} is just opening the graph`,
        cure: `Try again in a moment; if there is no such process, delete ${lock}.`,
      });
    }
    number += 1;
  }
}

/** Gives a folder that is not empty another name at once, unless a folder that is not empty has it. */
function moveTo(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Some systems say only that it may not be done.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" && holderOf(to)))
      return false;
    throw error;
  }
}

function holderOf(lock: string): number | undefined {
  try {
    const [pid] = readdirSync(lock);
    return pid === undefined ? undefined : Number(pid);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
