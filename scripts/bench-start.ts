import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Measurement, milliseconds, residentMegabytes } from "./bench-report.ts";

/** A built program that serves the graph. */
export interface Program {
  readonly address: string;
  /** From the start of the process to its first answer; with an empty store, and with a loaded one. */
  readonly first: number;
  readonly again: number;
  readonly megabytes: number | undefined;
  stop(): Promise<void>;
}

/** Starts what `npm start` starts, on a store of its own: once to load, once more to stay. */
export async function startProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "lettergraph-bench-"));
  const empty = await serve(folder);
  await stop(empty.child);
  const loaded = await serve(folder);
  return {
    address: loaded.address,
    first: empty.elapsed,
    again: loaded.elapsed,
    megabytes: residentMegabytes(loaded.child.pid ?? 0),
    stop: async () => {
      await stop(loaded.child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function benchStart({ first, again, megabytes }: Program): Measurement[] {
  const memory = megabytes === undefined ? "unknown" : `${megabytes.toFixed(0)} MB`;
  return [
    { what: "npm start on an empty store", value: milliseconds(first), aim: "< 3000 ms" },
    { what: "npm start on a loaded store", value: milliseconds(again), aim: "< 3000 ms" },
    { what: "resident memory", value: memory, aim: "< 300 MB" },
  ];
}

async function serve(folder: string) {
  const start = performance.now();
  const words = ["dist/cli/main.js", "serve", "--load", "--no-open", "--port", "0"];
  const child = spawn(process.execPath, [...words, "--store", resolve(folder, "store")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((found, failed) => {
    child.stdout.once("data", (text) => found(String(text).trim()));
    child.once("exit", (code) =>
      failed(new Error(`the program ended with ${code}: npm run build`)),
    );
  });
  await (await fetch(`${address}api/network`)).json();
  return { child, address, elapsed: performance.now() - start };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.removeAllListeners("exit");
    child.once("exit", () => ended());
    child.kill("SIGINT");
  });
}
