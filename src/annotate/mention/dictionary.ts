/** The longest of a set of known words that starts at a given place. */
export interface Dictionary<T> {
  readonly at: (text: string, index: number) => Entry<T> | undefined;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** A dictionary that only knows its words. */
export function wordDictionary(words: readonly string[]): Dictionary<string> {
  return createDictionary(words.map((word) => [word, word] as const));
}

/** The place in the trie where every word begins. */
const ROOT = 1;

/** A dictionary over the entries, walked a character at a time; of two values for one word the first stays. */
export function createDictionary<T>(entries: Iterable<readonly [string, T]>): Dictionary<T> {
  const known = [...entries];
  const steps = createSteps(known.reduce((sum, [word]) => sum + word.length, 0));
  const ends: (Entry<T> | undefined)[] = [undefined, undefined];
  for (const [word, value] of known) {
    let node = ROOT;
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index);
      const next = steps.next(node, unit);
      if (next === 0) steps.add(node, unit, ends.push(undefined) - 1);
      node = next === 0 ? ends.length - 1 : next;
    }
    if (node !== ROOT) ends[node] ??= { word, value };
  }
  return {
    at(text, index) {
      let longest: Entry<T> | undefined;
      let node = ROOT;
      for (let at = index; node !== 0; at += 1) {
        longest = ends[node] ?? longest;
        node = at < text.length ? steps.next(node, text.charCodeAt(at)) : 0;
      }
      return longest;
    },
  };
}

/** From which place in the trie which character leads where; 0 is nowhere. */
interface Steps {
  readonly next: (node: number, unit: number) => number;
  readonly add: (node: number, unit: number, to: number) => void;
}

/** One table for all steps, and not a map for each place: a walk over a letter asks for every character. */
function createSteps(most: number): Steps {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const nodes = new Int32Array(size);
  const units = new Uint16Array(size);
  const targets = new Int32Array(size);
  /** Where the step stands in the table, or would. */
  const seat = (node: number, unit: number): number => {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & (size - 1);
    while (nodes[at] !== 0 && (nodes[at] !== node || units[at] !== unit))
      at = (at + 1) & (size - 1);
    return at;
  };
  return {
    next: (node, unit) => targets[seat(node, unit)] ?? 0,
    add: (node, unit, to) => {
      const at = seat(node, unit);
      nodes[at] = node;
      units[at] = unit;
      targets[at] = to;
    },
  };
}
