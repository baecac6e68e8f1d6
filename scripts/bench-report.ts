import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";

/** Of the processor's clock in a second, as Linux counts. */
const TICKS = 100;

/** One line of the report. */
export interface Measurement {
  readonly what: string;
  readonly value: string;
  /** What the project aims at, where it does. */
  readonly aim?: string;
}

/** The machine, for whoever compares the figures with those of another. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const system = `${process.platform} ${release()}, ${process.arch}`;
  return `${first?.model ?? "unknown processor"}, ${cpus().length} cores, ${memory}; ${system}; Node ${process.version}`;
}

/** Wall clock and processor time of one piece of work, in milliseconds. */
export interface Timing {
  readonly wall: number;
  readonly cpu: number;
}

/**
 * Runs the work again and again; the first runs, which compile, are not counted. Ends early, with one run
 * counted at least, once all of them together have taken so many milliseconds.
 */
export async function repeat(
  work: () => unknown,
  {
    warm,
    count,
    milliseconds = Number.POSITIVE_INFINITY,
  }: { readonly warm: number; readonly count: number; readonly milliseconds?: number },
): Promise<Timing[]> {
  const timings: Timing[] = [];
  const start = performance.now();
  for (let run = 0; run < warm + count; run++) {
    const timing = await time(work);
    if (run >= warm) timings.push(timing);
    if (timings.length > 0 && performance.now() - start > milliseconds) break;
  }
  return timings;
}

export async function time(work: () => unknown): Promise<Timing> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** What a process keeps in memory, as the system counts it; undefined where there is no ps. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    return (
      Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024
    );
  } catch {
    return undefined;
  }
}

/** The processor time of a process, in seconds; none where the system does not tell. */
export function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
  } catch {
    return 0;
  }
}

/** The same of its children together. */
export function childrenSeconds(pid: number | undefined): number {
  try {
    const kept = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return kept.split(" ").reduce((sum, child) => sum + processorSeconds(Number(child)), 0);
  } catch {
    return 0;
  }
}
