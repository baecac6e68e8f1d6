/** The longest of a set of known words that starts at a given place. */
export interface Dictionary<T> {
  readonly at: (text: string, index: number) => Entry<T> | undefined;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** A place in the trie: what the words that come here go on with, and the word that ends here. */
interface Node<T> {
  next?: Map<number, Node<T>>;
  entry?: Entry<T>;
}

/** A dictionary that only knows its words. */
export function wordDictionary(words: readonly string[]): Dictionary<string> {
  return createDictionary(words.map((word) => [word, word] as const));
}

/** A dictionary over the entries, walked a character at a time; of two values for one word the first stays. */
export function createDictionary<T>(entries: Iterable<readonly [string, T]>): Dictionary<T> {
  const root: Node<T> = {};
  for (const [word, value] of entries) {
    let node = root;
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index);
      node.next ??= new Map();
      let next = node.next.get(unit);
      if (next === undefined) {
        next = {};
        node.next.set(unit, next);
      }
      node = next;
    }
    node.entry ??= { word, value };
  }
  return {
    at(text, index) {
      let longest: Entry<T> | undefined;
      let node = root.next?.get(text.charCodeAt(index));
      for (let at = index + 1; node !== undefined; at += 1) {
        longest = node.entry ?? longest;
        node = node.next?.get(text.charCodeAt(at));
      }
      return longest;
    },
  };
}
