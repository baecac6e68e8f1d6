import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../disk/alive.ts";
import { failure } from "../model/errors.ts";

const PAUSE_MILLISECONDS = 25;
/** Longer than a decision takes over the letters of a province. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Does work while no other program decides about the same project: a decision is read, built, written
 * and loaded as one. A lock that a killed program left counts no more.
 */
export async function whileLocked<Result>(
  file: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const taken = take(file);
    if (taken === "unwritable") return work();
    if (taken === "taken") break;
    if (Date.now() > end) throw busy(file);
    await wait(PAUSE_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Where nothing can be written, the work itself says so, in better words. */
function take(file: string): "taken" | "held" | "unwritable" {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}\n`, { flag: "wx" });
    return "taken";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "EEXIST") return "unwritable";
    if (isLeft(file)) rmSync(file, { force: true });
    return "held";
  }
}

function isLeft(file: string): boolean {
  const [pid = "", host] = ownerOf(file);
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  return !isAlive(Number(pid));
}

function ownerOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").trim().split(" ");
  } catch {
    return [];
  }
}

function busy(file: string) {
  const [pid = "?", host = "?"] = ownerOf(file);
  return failure("input", "project-locked", {
    what: `process ${pid} on ${host} has been deciding for a minute`,
    file,
    cure: "Stop it, or delete this file if it is gone, then decide again",
  });
}
