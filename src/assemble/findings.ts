import { type Fault, LettergraphError } from "../model/errors.ts";

/** What comes up while a data folder is read, collected so that a person sees all of it at once. */
export interface Findings {
  readonly faults: Fault[];
  /** What people may want to know about their decisions and need not mend. */
  readonly notes: Fault[];
  /** The result of the work, or undefined with its faults noted. */
  collect<T>(work: () => T | Promise<T>): Promise<T | undefined>;
}

export function createFindings(): Findings {
  const faults: Fault[] = [];
  return {
    faults,
    notes: [],
    collect: async (work) => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof LettergraphError)) throw error;
        faults.push(...error.faults);
        return undefined;
      }
    },
  };
}
