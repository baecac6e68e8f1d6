import { createDictionary } from "../../annotate/mention/dictionary.ts";
import type { ClauseVocabulary } from "../../data/frames.ts";
import type { WordClass } from "../parse/token.ts";
import type { ClauseDictionary, WordEntry } from "../parse/tokens.ts";
import type { Frame } from "./frame.ts";

/** The words of other files that clauses are read with. */
interface Others extends Readonly<Record<"post" | "title" | "kind", readonly string[]>> {
  /** They tell how far a thing has come. */
  readonly cues: readonly string[];
}

/** One entry a word: what verbs and the lists of words.yaml say of it together. */
export function compileDictionary(
  words: ClauseVocabulary,
  byVerb: ReadonlyMap<string, readonly Frame[]>,
  others: Others,
): ClauseDictionary {
  const classes = new Map<string, Set<WordClass>>();
  const add = (list: readonly string[], kind: WordClass | undefined): void => {
    for (const word of list) {
      const known = classes.get(word) ?? new Set();
      classes.set(word, known);
      if (kind !== undefined) known.add(kind);
    }
  };
  const holdsVerb = (cue: string): boolean =>
    byVerb.has(cue) || [...byVerb.keys()].some((verb) => verb.length > 1 && cue.includes(verb));
  const verbsWhose = (is: (frame: Frame) => boolean): string[] =>
    [...byVerb].flatMap(([verb, frames]) => (frames.some(is) ? [verb] : []));
  const basis = [...words.bases, ...verbsWhose(({ based }) => based)];
  const lists: Readonly<Record<WordClass, readonly string[]>> = {
    by: words.by,
    with: words.with,
    at: words.at,
    base: words.base,
    from: words.from,
    to: words.to,
    take: words.take,
    about: words.about,
    joint: words.joint,
    mutual: words.mutual,
    respectively: words.respectively,
    inTurn: words.inTurn,
    since: words.since,
    // 引进 and 被认定为 tell that a thing is done, and hold a verb all the same.
    adverb: [...words.adverbs.flat(), ...others.cues.filter((cue) => !holdsVerb(cue))],
    aspect: words.aspect,
    quantifier: words.quantifiers,
    negation: words.negations,
    unreal: words.unreal,
    proposed: words.proposed,
    pending: words.pending,
    undone: words.undone,
    pivot: words.pivot,
    light: words.light,
    tail: [...words.tails, ...basis],
    noun: words.nouns.filter((word) => !others.post.includes(word)),
    post: others.post,
    kind: others.kind,
    hope: words.hopes,
    aim: words.aims,
    bestow: words.bestows,
    business: words.business,
    holds: words.holds,
    heldBy: words.heldBy,
    approval: words.approvals,
    receive: words.receives,
    gather: verbsWhose(({ gathers }) => gathers),
    basis,
    work: words.works,
    inside: words.inside,
    becomes: words.becomes,
    own: words.owns,
    entrust: words.entrusts,
    as: ["作为"],
    title: others.title.filter((title) => !others.post.includes(title)),
  };
  for (const [kind, list] of Object.entries(lists)) add(list, kind as WordClass);
  add(words.notNegations, undefined);
  add([...byVerb.keys()], undefined);
  return {
    dictionary: createDictionary(
      [...classes].map(([word, set]) => [word, entryOf(byVerb.get(word), set)] as const),
    ),
    isManner: mannerOf(words),
    isSpot: spotOf(words),
  };
}

function entryOf(frames: readonly Frame[] | undefined, classes: ReadonlySet<WordClass>): WordEntry {
  if (frames === undefined || !classes.has("about")) return { verb: frames !== undefined, classes };
  const types = frames.flatMap((frame) => [
    ...(frame.types.get("value") ?? frame.types.get("patient") ?? []),
  ]);
  return { verb: true, classes, verbBefore: new Set(types) };
}

function spotOf({ spots }: ClauseVocabulary): (words: string) => boolean {
  const spot = new RegExp(`^\\p{Script=Han}{0,8}(?:${spots.join("|")})$`, "u");
  return (words) => spot.test(words);
}

/** The longest words of manner. */
const MANNER = 4;

function mannerOf({ actors }: ClauseVocabulary): (words: string) => boolean {
  const actor = new RegExp(`(?:${actors.join("|")})$`);
  return (words) =>
    words.length <= MANNER && /^\p{Script=Han}+$/u.test(words) && !actor.test(words);
}
