/**
 * Lets Node run this project's TypeScript as it is: `node --import ./scripts/typescript.js FILE.ts`.
 * Node 20 cannot take the types out by itself. Processes that such a process forks inherit it.
 */
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread, workerData } from "node:worker_threads";
import { transformFile } from "@swc/core";

// The thread that runs the hooks loads this file too: only threads that ask for it may register it again.
if (isMainThread || workerData?.typescript === true) register(import.meta.url);

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!/^file:[^?]*\.ts(?:\?|$)/.test(url)) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    jsc: { target: "es2023", parser: { syntax: "typescript" } },
    module: { type: "es6" },
    sourceMaps: "inline",
  });
  return { format: "module", shortCircuit: true, source: code };
}
