/** The longest of a set of known words that starts at a given place. */
export interface Dictionary<T> {
  readonly at: (
    text: string,
    index: number,
  ) => { readonly word: string; readonly value: T } | undefined;
}

/** A dictionary over the entries; of two values for one word the first stays. */
export function createDictionary<T>(entries: Iterable<readonly [string, T]>): Dictionary<T> {
  const values = new Map<string, T>();
  for (const [word, value] of entries) if (!values.has(word)) values.set(word, value);
  const lengths = new Map<string, Set<number>>();
  for (const word of values.keys()) {
    const start = word.charAt(0);
    const known = lengths.get(start);
    if (known === undefined) lengths.set(start, new Set([word.length]));
    else known.add(word.length);
  }
  const sorted = new Map(
    [...lengths].map(([start, set]) => [start, [...set].sort((a, b) => b - a)]),
  );
  return {
    at(text, index) {
      for (const length of sorted.get(text.charAt(index)) ?? []) {
        const word = text.slice(index, index + length);
        const value = values.get(word);
        if (value !== undefined) return { word, value };
      }
      return undefined;
    },
  };
}
