/** Tells whether a text falls into these words and nothing else: 公共技术 into 公共 and 技术. */
export function composedOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  const longest = Math.max(...words.map((word) => word.length));
  return (text) => {
    const reachable = new Set([0]);
    for (let start = 0; start < text.length; start += 1) {
      if (!reachable.has(start)) continue;
      for (let length = 1; length <= longest; length += 1) {
        if (known.has(text.slice(start, start + length))) reachable.add(start + length);
      }
    }
    return reachable.has(text.length);
  };
}
