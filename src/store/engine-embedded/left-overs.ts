import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../disk/alive.ts";

/** Folders that the engine makes for each database that a process opens, and ours for copies; each names its process. */
const OWN = /^(?:grafeo-.+-(\d+)-[0-9a-f]+\.spill|lettergraph-queries-(\d+)-\w+)$/;

/** A new folder among the temporary ones; what programs that are gone left there is taken away first. */
export function temporaryFolder(): string {
  sweep(tmpdir(), (pid) => !isAlive(pid));
  return mkdtempSync(join(tmpdir(), `lettergraph-queries-${process.pid}-`));
}

/** Takes away what the engine left in a folder for processes that are gone. */
export function sweep(folder: string, isGone: (pid: number) => boolean): void {
  for (const name of readdirSync(folder)) {
    const [, engine, ours] = OWN.exec(name) ?? [];
    const pid = Number(engine ?? ours);
    if (Number.isNaN(pid) || !isGone(pid)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another user's; they sweep for themselves.
    }
  }
}

/** Takes a folder away when the program ends, by a signal too; call what comes back when it is gone already. */
export function leaveNothing(folder: string): () => void {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (signal: NodeJS.Signals): void => {
    remove();
    // Who else listens decides what becomes of the program; where nobody does, it ends as it would have.
    if (process.listenerCount(signal) === 1) {
      forget();
      process.kill(process.pid, signal);
    }
  };
  const forget = (): void => {
    process.off("exit", remove);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.on("exit", remove);
  for (const signal of signals) process.on(signal, onSignal);
  return forget;
}
