/**
 * Lets Node run this project's TypeScript as it is: `node --import ./scripts/typescript.js FILE.ts`.
 * Node 20 cannot take the types out by itself. Processes that such a process forks inherit it.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { register } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";

// The thread that runs the hooks loads this file too: only threads that ask for it may register it again.
if (isMainThread || workerData?.typescript === true) register(import.meta.url);

const OPTIONS = {
  jsc: { target: "es2023", parser: { syntax: "typescript" } },
  module: { type: "es6" },
  sourceMaps: "inline",
};
/** What was transformed once, by its text: each process of a test run would do it again. */
const CACHE = fileURLToPath(new URL("../node_modules/.cache/typescript/", import.meta.url));

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!/^file:[^?]*\.ts(?:\?|$)/.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const text = readFileSync(path, "utf8");
  const known = createHash("sha256")
    .update(JSON.stringify([OPTIONS, path, text]))
    .digest("hex");
  const kept = join(CACHE, `${known}.js`);
  return { format: "module", shortCircuit: true, source: read(kept) ?? (await transform()) };

  async function transform() {
    const { transform: swc } = await import("@swc/core");
    const { code } = await swc(text, { ...OPTIONS, filename: path });
    mkdirSync(CACHE, { recursive: true });
    // Threads of one process transform at the same time: its number would not tell their drafts apart.
    const draft = `${kept}.${randomUUID()}`;
    writeFileSync(draft, code);
    renameSync(draft, kept);
    return code;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
