import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { failure, type LettergraphError } from "../../model/errors.ts";
import type { Parameters, QueryResult } from "../../model/query.ts";
import { fileReadError } from "../cypher/cypher-guard.ts";
import { engineError, memoryError, stoppedError, timeoutError } from "../cypher/query-errors.ts";
import type { QueryLimits } from "../store.ts";
import { explainFailure } from "./embedded-errors.ts";
import { sweep } from "./left-overs.ts";
import { type Answer, OUT_OF_MEMORY, type QueryTask } from "./query-process.ts";

/** Runs queries on one snapshot, each in a process of its own while it lasts. */
export interface QueryRunner {
  run(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult>;
  /** Lets the queries under way end and takes no more. */
  retire(): void;
  /** Ends all its processes; queries under way are rejected. */
  stop(): void;
}

/** Addresses that Node reserves and never fills; what is filled, the process watches by itself. */
const BASE_MEGABYTES = 4096;
const MOST_AT_ONCE = 4;
const START_MILLISECONDS = 30_000;

/** A runner over a snapshot; a process that answered in time is kept for the next query. */
export function startQueries(snapshot: string): QueryRunner {
  const live = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let idle: { readonly child: ChildProcess; readonly megabytes: number }[] = [];
  let busy = 0;
  let state: "open" | "retired" | "stopped" = "open";

  const run: QueryRunner["run"] = async (cypher, parameters, limits, signal) => {
    while (busy >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    busy += 1;
    const { megabytes } = limits;
    try {
      if (signal?.aborted) throw stoppedError();
      const spare = idle.find((each) => each.megabytes === megabytes);
      idle = idle.filter((each) => each !== spare);
      const child = spare?.child ?? (await launch(snapshot, limits, live));
      child.send({ cypher, parameters, rows: limits.rows } satisfies QueryTask);
      const answer = await nextMessage(child, limits, limits.milliseconds, signal);
      if (state === "open") idle.push({ child, megabytes });
      else child.kill("SIGKILL");
      if ("result" in answer) return answer.result;
      if ("readsFiles" in answer) throw fileReadError();
      if ("failure" in answer) throw explainFailure(cypher, answer.failure, limits);
      throw engineError("the query process", new Error("gave no answer"));
    } catch (error) {
      throw state === "stopped" ? closedError() : error;
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };

  return {
    run,
    retire: () => {
      state = "retired";
      for (const { child } of idle) child.kill("SIGKILL");
      idle = [];
    },
    stop: () => {
      state = "stopped";
      for (const child of live) child.kill("SIGKILL");
    },
  };
}

/** Under `ulimit -v` where there is a shell that knows it; elsewhere the process watches itself. */
async function launch(
  snapshot: string,
  limits: QueryLimits,
  live: Set<ChildProcess>,
): Promise<ChildProcess> {
  const program = fileURLToPath(
    new URL(`./query-process${extname(import.meta.url)}`, import.meta.url),
  );
  const flags = process.execArgv.filter((flag) => !flag.startsWith("--inspect"));
  const node = [process.execPath, ...flags, program, snapshot, String(limits.megabytes)];
  const kilobytes = (BASE_MEGABYTES + limits.megabytes) * 1024;
  const capped = ["/bin/sh", "-c", `ulimit -v ${kilobytes} 2>/dev/null; exec "$@"`, "sh", ...node];
  const [file = process.execPath, ...rest] = process.platform === "win32" ? node : capped;
  // What the engine writes aside lies beside the copy and goes with it; see sweep for a killed process.
  const folder = dirname(snapshot);
  const child = spawn(file, rest, {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder },
  });
  child.unref();
  child.channel?.unref();
  live.add(child);
  child.once("exit", () => {
    live.delete(child);
    if (existsSync(folder)) sweep(folder, (pid) => pid === child.pid);
  });
  await nextMessage(child, limits, START_MILLISECONDS);
  // What an idle process says, or how it ends, does not matter; without a listener it would throw.
  child.on("error", () => undefined);
  return child;
}

/** Its next message; when that does not come in time, or the process ends, an error. */
async function nextMessage(
  child: ChildProcess,
  limits: QueryLimits,
  milliseconds: number,
  stopping?: AbortSignal,
): Promise<Answer> {
  let release = () => {};
  child.channel?.ref();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(timeoutError(limits)), milliseconds);
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        reject(endedEarly(code, signal, limits));
      const onError = (error: Error) => reject(engineError("no query process", error));
      const onStop = (): void => reject(stoppedError());
      stopping?.addEventListener("abort", onStop);
      if (stopping?.aborted) onStop();
      child.once("message", resolve).once("exit", onExit).once("error", onError);
      if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, null);
      release = () => {
        clearTimeout(timer);
        stopping?.removeEventListener("abort", onStop);
        child.off("message", resolve).off("exit", onExit).off("error", onError);
      };
    });
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    release();
    child.channel?.unref();
  }
}

/** An allocation beyond the cap aborts the engine, and the kernel may kill for memory too. */
function endedEarly(code: number | null, signal: NodeJS.Signals | null, limits: QueryLimits) {
  const starved =
    code === OUT_OF_MEMORY || code === 134 || signal === "SIGABRT" || signal === "SIGKILL";
  if (starved) return memoryError(limits);
  return engineError("the query process ended", new Error(`exit ${code ?? signal}`));
}

function closedError(): LettergraphError {
  return failure("store", "store-closed", {
    what: "the store was closed before the query ended",
    cure: "Open it and run the query again.",
  });
}
