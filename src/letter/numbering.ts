/** Numbers in circles, in brackets and with a full stop, each one character; NFKC would make figures of them. */
const SETS = ["①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", "❶❷❸❹❺❻❼❽❾❿"];
/** All of them, for use in a class of characters. */
export const CIRCLED = SETS.join("");
const ORDINAL = "[一二三四五六七八九十]{1,3}";

/** Numbering at the start of a paragraph, by kind, from the outermost inwards. */
const NUMBERINGS = [
  { kind: "chapter", pattern: new RegExp(`^(${ORDINAL})(?:、|[.．](?!\\d))`) },
  { kind: "item", pattern: new RegExp(`^[（(](${ORDINAL})[）)]`) },
  { kind: "point", pattern: /^(\d{1,2})(?:[.．](?!\d)|、)/ },
  { kind: "subpoint", pattern: /^[（(]?(\d{1,2})[）)]/ },
  { kind: "circled", pattern: new RegExp(`^([${CIRCLED}])`) },
] as const;

/** `run`: 一是…二是… inside or at the start of a paragraph, always the innermost. */
export type NumberingKind = (typeof NUMBERINGS)[number]["kind"] | "run";

export interface Numbering {
  readonly kind: NumberingKind;
  readonly ordinal: number;
  /** As printed, with its punctuation. */
  readonly printed: string;
}

/** The numbering that a paragraph starts with: 一、 （二） 3. （4） ⑤. */
export function numberingOf(text: string): Numbering | undefined {
  for (const { kind, pattern } of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return { kind, ordinal: ordinalOf(match[1]), printed: match[0] };
  }
  return undefined;
}

/** Outer kinds before inner ones. */
export function depthOf(kind: NumberingKind): number {
  const depth = NUMBERINGS.findIndex((numbering) => numbering.kind === kind);
  return depth < 0 ? NUMBERINGS.length : depth;
}

/** 十二 → 12, 12 → 12, ③ → 3. */
export function ordinalOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  const set = SETS.find((each) => each.includes(printed));
  if (set !== undefined && printed !== "") return set.indexOf(printed) + 1;
  const [tens = "", ones = ""] = printed.includes("十") ? printed.split("十") : ["〇", printed];
  return digitOf(tens, 1) * 10 + digitOf(ones, 0);
}

function digitOf(printed: string, empty: number): number {
  return printed === "" ? empty : Math.max(0, "〇一二三四五六七八九".indexOf(printed));
}
