/** Texts of review files that people have been shown, to tell later what each of them had seen. */
export interface SeenRevisions {
  remember(revision: string, text: string): void;
  /** Undefined where it is too long ago. */
  textOf(revision: string): string | undefined;
}

/** Keeps as many as were shown last. */
export function seenRevisions(most: number): SeenRevisions {
  const seen = new Map<string, string>();
  return {
    remember: (revision, text) => {
      seen.delete(revision);
      seen.set(revision, text);
      const [oldest] = seen.keys();
      if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    },
    textOf: (revision) => seen.get(revision),
  };
}
