/** One way to call something, folded. */
export interface Name {
  /** The number of whom it belongs to. */
  readonly owner: number;
  readonly text: string;
  /** As it is shown. */
  readonly shown: string;
  /** Names count before aliases, aliases before what a Latin keyboard can type for them. */
  readonly weight: number;
  /** Whether people read it as another name: an alias or a short form. */
  readonly isAlias?: boolean;
  /** One Latin letter is too common to look for within a key. */
  readonly isKey?: boolean;
}

/** How well something fits a word. */
export interface Match {
  readonly points: number;
  /** The name that fits; absent where its type or relations do. */
  readonly name?: Name;
}

export interface NameIndex {
  /** By owner, the best of its names that hold the word. */
  match(word: string): Map<number, Match>;
}

/** Between names; folding takes it out of every text. */
const BETWEEN = "\n";

/** An index over names: all of them in one text, which is searched at the speed of the machine. */
export function nameIndex(names: readonly Name[]): NameIndex {
  const all = BETWEEN + names.map(({ text }) => text + BETWEEN).join("");
  const starts: number[] = [1];
  for (const { text } of names) starts.push((starts.at(-1) ?? 1) + text.length + BETWEEN.length);
  return {
    match: (word) => {
      const found = new Map<number, Match>();
      let index = 0;
      for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, starts[index + 1])) {
        while ((starts[index + 1] ?? all.length) <= at) index += 1;
        const name = names[index];
        if (name === undefined) break;
        const closeness = closenessAt(all, at, word.length);
        if (name.isKey === true && closeness === 1 && word.length === 1) continue;
        const points = name.weight * closeness;
        if (points > (found.get(name.owner)?.points ?? 0)) found.set(name.owner, { points, name });
      }
      return found;
    },
  };
}

/** 3 for a whole name, 2 for the beginning of one, 1 within. */
function closenessAt(all: string, at: number, length: number): number {
  if (all[at - 1] !== BETWEEN) return 1;
  return all[at + length] === BETWEEN ? 3 : 2;
}
