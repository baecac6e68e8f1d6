import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isAlive } from "../../disk/alive.ts";
import type { Served } from "../store.ts";

interface OwnerRecord {
  readonly pid: number;
  readonly command: string;
  readonly served?: Served;
}

/** Beside the graph while a program has it open: which one, so that others can say whom to stop. */
const OWNER = "owner.json";

/** Says which program has the folder open, and how others reach it there; only its user may read that. */
export function recordOwner(folder: string, served?: Served): void {
  const [, program = "", ...rest] = process.argv;
  const command = [basename(program, ".js"), ...rest].join(" ");
  const file = join(folder, OWNER);
  rmSync(file, { force: true });
  const record: OwnerRecord = { pid: process.pid, command, ...(served && { served }) };
  writeFileSync(file, `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

/** How to reach a folder that another program has open; undefined where it does not serve. */
export function servedBy(folder: string): Served | undefined {
  const { pid, served } = readOwner(join(folder, OWNER));
  return pid === undefined || !isAlive(pid) ? undefined : served;
}

/** Whether this very program has the folder open: it would wait for itself. */
export function isOwn(folder: string): boolean {
  return readOwner(join(folder, OWNER)).pid === process.pid;
}

export function forgetOwner(folder: string): void {
  rmSync(join(folder, OWNER), { force: true });
}

/** What to do about a locked folder. */
export function describeOwner(folder: string): string {
  const { pid, command } = readOwner(join(folder, OWNER));
  if (pid === undefined || !isAlive(pid))
    return "Stop the program that has it open, then try again.";
  if (pid === process.pid) return "This program has it open already; close that store first.";
  return `Stop process ${pid} (${command}), or ask it through its address, then try again.`;
}

function readOwner(file: string): Partial<OwnerRecord> {
  if (!existsSync(file)) return {};
  try {
    const { pid, command, served } = JSON.parse(readFileSync(file, "utf8"));
    if (!Number.isInteger(pid)) return {};
    const isServed = /^http:\/\/127\.0\.0\.1:\d+\/$/.test(served?.address);
    const { address, token } = served ?? {};
    const there = { address, token: String(token) };
    return { pid, command: String(command), ...(isServed && { served: there }) };
  } catch {
    return {};
  }
}
