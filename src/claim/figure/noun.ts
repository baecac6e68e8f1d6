import type { QuantityLexicon } from "../../annotate/quantity/lexicon.ts";
import type { Span } from "../../letter/letter.ts";

const MAX_NOUN = 28;

export interface Noun extends Span {
  readonly metric: string;
}

export interface NounContext {
  readonly names: readonly Span[];
  /** Limits that are part of the noun: 产值超100亿元的企业. */
  readonly limits: readonly Span[];
}

/** The noun that begins at `at`, up to punctuation, a verb of data/units.yaml or `end`. */
export function nounAt(
  text: string,
  at: number,
  end: number,
  { names, limits }: NounContext,
  lexicon: QuantityLexicon,
): Noun | undefined {
  if (at >= end || /[，。；：、）”》\n的]/.test(text[at] ?? "")) return undefined;
  const window = text.slice(at, Math.min(end, at + MAX_NOUN));
  const plain = limits.reduce(
    (words, limit) => blot(words, limit.from - at, limit.to - at),
    window,
  );
  const blotted = plain.replace(/“[^”]*”|《[^》]*》|（[^）]*）/g, (name) =>
    "□".repeat(name.length),
  );
  // 6个产业集群东莞有2个: the name is the subject of the next figure.
  const subject = names.find((name) => name.from > at && text[name.to] === "有");
  const mark = /[，。；：、）（\n0-9“]/.exec(blotted)?.index ?? blotted.length;
  const cut = Math.min(mark, (subject?.from ?? end) - at);
  const stop = lexicon.metrics.stop.exec(blotted.slice(0, cut))?.index ?? cut;
  const to = at + Math.min(cut, stop);
  if (to === at) return undefined;
  const limited = text[to] === "、" && limits.some((limit) => limit.to === to);
  return {
    from: at,
    to,
    metric: `${text.slice(at, to)}${limited ? sharedHead(text, to, end) : ""}`,
  };
}

/** 1个产值超万亿、3个产值超千亿的产业集群: what is counted stands behind the last item. */
function sharedHead(text: string, at: number, end: number): string {
  return (
    /^[^，。；]{1,24}?(的[^，。；、]{2,20})/u.exec(text.slice(at, Math.max(end, at + 60)))?.[1] ??
    ""
  );
}

function blot(words: string, from: number, to: number): string {
  if (from < 0 || to > words.length) return words;
  return words.slice(0, from) + "□".repeat(to - from) + words.slice(to);
}
