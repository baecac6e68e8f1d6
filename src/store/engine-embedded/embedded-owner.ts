import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Beside the graph while a program has it open: which one, so that others can say whom to stop. */
const OWNER = "owner.json";

export function recordOwner(folder: string): void {
  const [, program = "", ...rest] = process.argv;
  const command = [basename(program, ".js"), ...rest].join(" ");
  writeFileSync(join(folder, OWNER), `${JSON.stringify({ pid: process.pid, command })}\n`);
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

function readOwner(file: string): { readonly pid?: number; readonly command?: string } {
  if (!existsSync(file)) return {};
  try {
    const { pid, command } = JSON.parse(readFileSync(file, "utf8"));
    return Number.isInteger(pid) ? { pid, command: String(command) } : {};
  } catch {
    return {};
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
