import { createDictionary, type Dictionary } from "../../annotate/mention/dictionary.ts";
import type { FrameFiles, FrameRule, PostRule, Role } from "../../data/frames.ts";
import type { Status } from "../../model/graph.ts";
import type { WordClass } from "../parse/token.ts";
import type { ClauseDictionary, WordEntry } from "../parse/tokens.ts";

/** A fact that a frame gives: role RELATION role. */
interface FactTemplate {
  readonly subject: Role;
  readonly predicate: string;
  readonly object: Role;
  readonly zipped: boolean;
}

/** What a group of verbs says. */
export interface Frame {
  readonly id: string;
  readonly kind: FrameRule["kind"];
  readonly joint: ReadonlySet<string>;
  readonly middle: ReadonlySet<string>;
  /** 推进X建设: the verb may follow its patient as a noun. */
  readonly nominal: boolean;
  /** X进入安装阶段: words that no list knows may follow a middle verb. */
  readonly loose: boolean;
  /** Roles that a clause may leave to what came before. */
  readonly carried: ReadonlySet<Role>;
  /** Says so only with a sum of money in the clause, or only without one. */
  readonly sum?: boolean;
  /** 委托A管理: what is handed over was named before. */
  readonly handed: boolean;
  /** 位于X湖畔: what has no name lies in what is named before it. */
  readonly around: boolean;
  /** 聘请A，组成X: whom the clause before asks for is who does it. */
  readonly gathers: boolean;
  /** 由A牵头、B配合，实施X: who else does X is not told. */
  readonly parts: boolean;
  /** 批准A建设B: not where what it is done to acts itself. */
  readonly bare: boolean;
  /** A出资Q，与B发起X: what the verb leaves open may follow. */
  readonly ahead: ReadonlySet<string>;
  /** The types that a role takes; a role that is not listed takes what the ontology allows. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  readonly status?: Status;
  /** What else the sentence says of the fact, up to the clause's end; the first group, or all of the match. */
  readonly qualifiers: readonly (readonly [name: string, expression: RegExp])[];
  readonly facts: readonly FactTemplate[];
}

/** The frames by verb, and the dictionary of all words that clauses are read with. */
export interface FrameLexicon extends ClauseDictionary {
  readonly byVerb: ReadonlyMap<string, readonly Frame[]>;
  /** What 作为X，A… says. */
  readonly ofCapacity: readonly Frame[];
  readonly posts: ReadonlyMap<string, readonly PostRule[]>;
  /** The ids of all frames, in their order. */
  readonly ids: readonly string[];
}

/** Every verb that a name must not run across; those of one character stand in too many names. */
export function verbsOf({ frames, posts, words }: FrameFiles): string[] {
  const within = new Set(words.inNames);
  const verbs = Object.values(frames).flatMap(({ verbs }) => verbs);
  // X的管理人|湘江资本: posts that only somebody has whose name follows.
  const held = Object.values(posts)
    .flatMap(({ words: [...all] }) => all)
    .filter((post) => /(?:单位|主体|法人|业主|[方人])$/.test(post) && post.length > 2);
  return [...new Set([...verbs, ...held])]
    .filter((verb) => verb.length > 1 && !within.has(verb))
    .sort();
}

export function compileFrames(
  { frames, posts, words }: FrameFiles,
  titles: readonly string[],
  cues: readonly string[],
  kinds: readonly string[],
): FrameLexicon {
  const byVerb = new Map<string, Frame[]>();
  const ofCapacity: Frame[] = [];
  for (const [id, rule] of Object.entries(frames)) {
    const frame = compileFrame(id, rule);
    if (rule.capacity) ofCapacity.push(frame);
    for (const verb of new Set([...rule.verbs, ...rule.middle]))
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), frame]);
  }
  const byPost = new Map<string, PostRule[]>();
  for (const rule of Object.values(posts))
    for (const word of rule.words) byPost.set(word, [...(byPost.get(word) ?? []), rule]);
  return {
    byVerb,
    ofCapacity,
    dictionary: dictionaryOf(byVerb, [...byPost.keys()], titles, cues, kinds, words),
    isManner: mannerOf(words),
    isSpot: spotOf(words),
    posts: byPost,
    ids: Object.keys(frames),
  };
}

/** What a thing can rest on, where its frame does not say: nobody is built on a bureau. */
const BASES = [
  "Laboratory",
  "Institution",
  "Platform",
  "Facility",
  "Zone",
  "ScienceCity",
  "Policy",
  "Programme",
  "Company",
  "Mechanism",
];

/** Who can do a thing together with others. */
const PARTNERS = [
  ...BASES.filter((type) => type !== "Policy" && type !== "Programme"),
  "Place",
  "Department",
  "Person",
  "Fund",
  "Cluster",
];

function compileFrame(id: string, rule: FrameRule): Frame {
  return {
    id,
    kind: rule.kind,
    joint: new Set(rule.joint),
    middle: new Set(rule.middle),
    nominal: rule.nominal,
    loose: rule.loose,
    handed: rule.handed,
    around: rule.around,
    gathers: rule.gathers,
    bare: rule.bare,
    parts: rule.parts,
    ...(rule.sum !== undefined && { sum: rule.sum }),
    ahead: new Set(rule.ahead),
    carried: new Set(rule.carried),
    types: new Map(
      Object.entries({ base: BASES, partner: PARTNERS, ...rule.roles }).map(([role, types]) => [
        role,
        new Set(types),
      ]),
    ),
    ...(rule.status !== undefined && { status: rule.status }),
    qualifiers: Object.entries(rule.qualifiers).map(([name, source]) => [name, new RegExp(source)]),
    facts: rule.facts.map((fact) => {
      const [subject, predicate = "", object, mode] = fact.split(/\s+/);
      // The schema has checked the roles.
      return {
        subject: subject as Role,
        predicate,
        object: object as Role,
        zipped: mode === "zipped",
      };
    }),
  };
}

/** One entry a word: what verbs and the lists of words.yaml say of it together. */
function dictionaryOf(
  byVerb: ReadonlyMap<string, readonly Frame[]>,
  posts: readonly string[],
  titles: readonly string[],
  cues: readonly string[],
  kinds: readonly string[],
  words: FrameFiles["words"],
): Dictionary<WordEntry> {
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
    // 引进 and 被认定为 tell that a thing is done, and hold a verb all the same.
    adverb: [...words.adverbs.flat(), ...cues.filter((cue) => !holdsVerb(cue))],
    aspect: words.aspect,
    quantifier: words.quantifiers,
    negation: words.negations,
    unreal: words.unreal,
    proposed: words.proposed,
    pending: words.pending,
    undone: words.undone,
    pivot: words.pivot,
    light: words.light,
    tail: words.tails,
    noun: words.nouns.filter((word) => !posts.includes(word)),
    post: posts,
    kind: kinds,
    hope: words.hopes,
    bestow: words.bestows,
    business: words.business,
    holds: words.holds,
    heldBy: words.heldBy,
    approval: words.approvals,
    receive: words.receives,
    gather: [...byVerb].flatMap(([verb, of]) => (of.some(({ gathers }) => gathers) ? [verb] : [])),
    own: words.owns,
    entrust: words.entrusts,
    as: ["作为"],
    title: titles.filter((title) => !posts.includes(title)),
  };
  for (const [kind, list] of Object.entries(lists)) add(list, kind as WordClass);
  add(words.notNegations, undefined);
  add([...byVerb.keys()], undefined);
  add(posts, "post");
  return createDictionary(
    [...classes].map(([word, set]) => [word, entryOf(byVerb.get(word), set)] as const),
  );
}

function entryOf(frames: readonly Frame[] | undefined, classes: ReadonlySet<WordClass>): WordEntry {
  if (frames === undefined || !classes.has("about")) return { verb: frames !== undefined, classes };
  const types = frames.flatMap((frame) => [
    ...(frame.types.get("value") ?? frame.types.get("patient") ?? []),
  ]);
  return { verb: true, classes, verbBefore: new Set(types) };
}

function spotOf({ spots }: FrameFiles["words"]): (words: string) => boolean {
  const spot = new RegExp(`^\\p{Script=Han}{0,8}(?:${spots.join("|")})$`, "u");
  return (words) => spot.test(words);
}

/** The longest words of manner. */
const MANNER = 4;

function mannerOf({ actors }: FrameFiles["words"]): (words: string) => boolean {
  const actor = new RegExp(`(?:${actors.join("|")})$`);
  return (words) =>
    words.length <= MANNER && /^\p{Script=Han}+$/u.test(words) && !actor.test(words);
}
