import { GROUP_CLASS, PERIOD, QUANTITY, WISH } from "../../annotate/mask.ts";
import type { Dictionary } from "../../annotate/mention/dictionary.ts";
import { characterClass } from "../../letter/character-class.ts";
import type { Group } from "../relation/group.ts";
import type { Token, WordClass } from "./token.ts";

/** What the dictionary says of a word. */
export interface WordEntry {
  readonly verb: boolean;
  readonly classes: ReadonlySet<WordClass>;
  /** A preposition is a verb only before a name of these types: 通过国家胸痛中心认证. */
  readonly verbBefore?: ReadonlySet<string>;
}

const isMark = characterClass(/[，。；：、！？（）“”‘’《》〈〉—…·,;:()\n]/);
const isStandIn = characterClass(new RegExp(`[${QUANTITY}${PERIOD}${WISH}]`));
const isName = characterClass(new RegExp(GROUP_CLASS));
const beginsStretch = characterClass(/[首第两三四五六七八九十连历为耗用]/);
/** Words that are made of numbers: 首批, 第二批 before a name; 三区, 两地 behind one; 历时三年. */
const STRETCHES: readonly (readonly [RegExp, ReadonlySet<WordClass>])[] = [
  [/^(?:首批|第[一二三四五六七八九十0-9]+批次?)/, new Set(["quantifier"])],
  [/^[两三四五六七八九十][省市区县镇地方校院园企家所](?![^，。；、]{0,1}级)/, new Set(["tail"])],
  [
    /^(?:连续|历时|历经|为期|耗时|用时)(?:近|超过?|约)?[一二两三四五六七八九十0-9]+(?:个|多|余)?(?:年|月|日|天|周|载)(?:多|余)?/,
    new Set(["adverb"]),
  ],
];

/** Half-width marks do what the full-width ones do. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ["(", "（"],
  [")", "）"],
  [",", "，"],
  [";", "；"],
  [":", "："],
]);

/** The words that clauses are read with. */
export interface ClauseDictionary {
  readonly dictionary: Dictionary<WordEntry>;
  /** Whether unknown words may only say how a thing is done. */
  readonly isManner: (words: string) => boolean;
  /** Whether unknown words are part of what is named before them: 雨湖区|江津湖畔. */
  readonly isSpot: (words: string) => boolean;
}

/** The tokens of a masked sentence that begins at `offset`, by one walk over it: the longest word wins. */
export function tokensOf(
  masked: string,
  offset: number,
  groups: readonly Group[],
  { dictionary, isManner, isSpot }: ClauseDictionary,
): Token[] {
  const tokens: Token[] = [];
  const names = new Map(groups.map((group) => [group.from - offset, group]));
  let gap = -1;
  const close = (at: number): void => {
    if (gap >= 0) {
      const word = masked.slice(gap, at);
      const [from, to] = [offset + gap, offset + at];
      tokens.push({ kind: "gap", word, manner: isManner(word), from, to });
    }
    gap = -1;
  };
  for (let at = 0; at < masked.length; ) {
    const token = tokenAt(masked, at, offset, names, dictionary);
    if (token === undefined) {
      if (gap < 0) gap = at;
      at += 1;
      continue;
    }
    close(at);
    tokens.push(token);
    at = token.to - offset;
  }
  close(masked.length);
  return withoutFragments(tokens, masked, offset, isManner).map((token) =>
    token.kind === "gap" && isSpot(token.word) ? { ...token, spot: true } : token,
  );
}

/** Characters that are words, and more often parts of others: 能 of 新能源, 出 of 提出, 市 of 城市. */
const FRAGMENTS = new Set([
  ..."能可应要需新市省区共超达近约起过出好作下上中内里处时后前各便就则即更且现商据原曾",
]);

/** Unknown words swallow the characters beside them that are words only by themselves. */
function withoutFragments(
  tokens: readonly Token[],
  masked: string,
  offset: number,
  isManner: (words: string) => boolean,
): Token[] {
  const whole: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = whole.at(-1);
    const fragment = token.kind === "word" && FRAGMENTS.has(token.word);
    const beside = last?.kind === "gap" || tokens[index + 1]?.kind === "gap";
    const part = token.kind === "gap" || (fragment && beside);
    if (!part) whole.push(token);
    else {
      const from = last?.kind === "gap" ? last.from : token.from;
      if (last?.kind === "gap") whole.pop();
      const word = masked.slice(from - offset, token.to - offset);
      const mutual = [last, token].some((each) => each?.kind === "gap" && each.mutual);
      whole.push({ kind: "gap", word, manner: isManner(word), mutual, from, to: token.to });
    }
  }
  return whole;
}

/** The stand-ins of one kind that follow each other are one token. */
const STAND_INS: ReadonlyMap<string, "figure" | "time" | "mark"> = new Map([
  [QUANTITY, "figure"],
  [PERIOD, "time"],
  [WISH, "mark"],
]);

/** The token at a place of the sentence, which begins at `offset` of the letter. */
function tokenAt(
  masked: string,
  at: number,
  offset: number,
  names: ReadonlyMap<number, Group>,
  dictionary: Dictionary<WordEntry>,
): Token | undefined {
  const character = masked[at] ?? "";
  const from = offset + at;
  if (isName(character)) {
    const group = names.get(at);
    return group && { kind: "name", group, from, to: from + group.to - group.from };
  }
  const standsFor = isStandIn(character) ? STAND_INS.get(character) : undefined;
  if (standsFor !== undefined) {
    let end = at;
    while (masked[end] === character) end += 1;
    return { kind: standsFor, word: character, from, to: offset + end };
  }
  if (isMark(character))
    return { kind: "mark", word: WIDE.get(character) ?? character, from, to: from + 1 };
  for (const [pattern, is] of beginsStretch(character) ? STRETCHES : []) {
    const word = pattern.exec(masked.slice(at, at + 10))?.[0];
    if (word !== undefined) return { kind: "word", word, is, from, to: from + word.length };
  }
  const found = dictionary.at(masked, at);
  if (found === undefined)
    return character === "的" ? { kind: "of", word: "的", from, to: from + 1 } : undefined;
  const { word, value } = found;
  const to = from + word.length;
  const { classes } = value;
  const mutual = classes.has("mutual");
  // 提供依据, and 依据《规划》.
  const rests = classes.has("base") && names.has(at + word.length);
  if ((classes.has("noun") && !rests) || (mutual && classes.size === 1 && !value.verb))
    return { kind: "gap", word, manner: false, mutual, from, to };
  const next = names.get(at + word.length) ?? names.get(at + word.length + 1);
  const acts = value.verbBefore === undefined || takes(value.verbBefore, next);
  return value.verb && acts
    ? { kind: "verb", word, also: classes, from, to }
    : { kind: "word", word, is: classes, from, to };
}

function takes(types: ReadonlySet<string>, group: Group | undefined): boolean {
  return group?.members.every(({ type }) => types.has(type)) ?? false;
}
