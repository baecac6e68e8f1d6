import type { Span } from "../../letter/letter.ts";
import type { QuantityLexicon } from "./lexicon.ts";

const MAX_NOUN = 28;

/**
 * The noun that begins at `at`, up to punctuation, a verb of data/units.yaml or `end`; quoted
 * names and limits (产值超100亿元的企业) are part of it.
 */
export function nounAt(
  text: string,
  at: number,
  end: number,
  limits: readonly Span[],
  lexicon: QuantityLexicon,
): (Span & { readonly metric: string }) | undefined {
  if (at >= end || /[，。；：、）”》\n的]/.test(text[at] ?? "")) return undefined;
  const window = text.slice(at, Math.min(end, at + MAX_NOUN));
  const plain = limits.reduce(
    (words, limit) => blot(words, limit.from - at, limit.to - at),
    window,
  );
  const blotted = plain.replace(/“[^”]*”|《[^》]*》|（[^）]*）/g, (name) =>
    "□".repeat(name.length),
  );
  const cut = /[，。；：、）（\n0-9“]/.exec(blotted)?.index ?? blotted.length;
  const stop = lexicon.metrics.stop.exec(blotted.slice(0, cut))?.index ?? cut;
  const metric = window.slice(0, Math.min(cut, stop));
  return metric === "" ? undefined : { from: at, to: at + metric.length, metric };
}

function blot(words: string, from: number, to: number): string {
  if (from < 0 || to > words.length) return words;
  return words.slice(0, from) + "□".repeat(to - from) + words.slice(to);
}
