/** Keeps order among the work on one database. */
export interface Turns {
  /** Does the task when those before it are done: the engine fails concurrent writers. */
  write<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Lets the work run beside others. */
  read<Result>(work: Promise<Result>): Promise<Result>;
  /** When all work that has begun is done, well or not. */
  settled(): Promise<void>;
}

export function createTurns(): Turns {
  const reads = new Set<Promise<unknown>>();
  let lastWrite: Promise<unknown> = Promise.resolve();
  return {
    write: (task) => {
      const turn = lastWrite.then(task);
      lastWrite = turn.catch(() => undefined);
      return turn;
    },
    read: async (work) => {
      const settled = work.catch(() => undefined);
      reads.add(settled);
      try {
        return await work;
      } finally {
        reads.delete(settled);
      }
    },
    settled: async () => {
      await Promise.all([lastWrite, ...reads]);
    },
  };
}
