import { type Fault, LettergraphError } from "../model/errors.ts";

/** A file that is left out, and why; the others go on without it. */
export interface Refused {
  readonly file: string;
  readonly faults: readonly Fault[];
}

/** What comes up while a project is read, collected so that a person sees all of it at once. */
export interface Findings {
  /** What nothing can be made with. */
  readonly faults: Fault[];
  readonly refused: Refused[];
  /** What people may want to know about their decisions and need not mend. */
  readonly notes: Fault[];
  /** The result of the work, or undefined with its faults noted. */
  collect<T>(work: () => T | Promise<T>): Promise<T | undefined>;
  /** The same for work on one file, which is left out when it fails. */
  collectFrom<T>(file: string, work: () => T | Promise<T>): Promise<T | undefined>;
}

export function createFindings(): Findings {
  const faults: Fault[] = [];
  const refused: Refused[] = [];
  return {
    faults,
    refused,
    notes: [],
    collect: (work) => attempt(work, (found) => faults.push(...found)),
    collectFrom: (file, work) => attempt(work, (found) => refused.push({ file, faults: found })),
  };
}

async function attempt<T>(
  work: () => T | Promise<T>,
  note: (faults: readonly Fault[]) => void,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    note(error.faults);
    return undefined;
  }
}
