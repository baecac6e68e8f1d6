const CLOSER: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
};
const CLOSERS = new Set(Object.values(CLOSER));

/** For each unit of a paragraph, 1 inside a matched pair of brackets or quotes; a lone bracket shuts in nothing. */
export function protectedSpans(text: string): Uint8Array {
  const shut = new Uint8Array(text.length);
  const open: { readonly closer: string; readonly at: number }[] = [];
  const pairs: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const closer = CLOSER[character];
    if (closer !== undefined) {
      // A second “ before the first was closed: the first had lost its partner.
      if (character === "“" && open.at(-1)?.closer === closer) open.pop();
      open.push({ closer, at });
    } else if (CLOSERS.has(character)) {
      const match = open.findLastIndex((each) => each.closer === character);
      const from = open[match]?.at;
      if (from === undefined) continue;
      open.length = match;
      pairs.push({ from, to: at });
    }
  }
  let reach = -1;
  for (const { from, to } of pairs.sort((a, b) => a.from - b.from)) {
    if (to <= reach) continue;
    shut.fill(1, Math.max(from, reach + 1), to + 1);
    reach = to;
  }
  return shut;
}
