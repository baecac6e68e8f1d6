import { kindsOf } from "../../annotate/mention/kinds.ts";
import { anyWord } from "../../annotate/mention/mention.ts";
import type { FrameFiles, FrameRule, PostRule, Role } from "../../data/frames.ts";
import type { Grammar } from "../../data/grammar.ts";
import type { Status } from "../../model/graph.ts";
import type { ClauseDictionary } from "../parse/tokens.ts";
import { compileDictionary } from "./clause-dictionary.ts";

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
  /** X以A为依托: what stands behind 以 is what the verb leads to. */
  readonly based: boolean;
  /** 聘请A，组成X: whom the clause before asks for is who does it. */
  readonly gathers: boolean;
  /** 由A牵头、B配合，实施X: who else does X is not told. */
  readonly parts: boolean;
  /** 批准A建设B: not where what it is done to acts itself. */
  readonly bare: boolean;
  /** 力争成为X: says so only where somebody hopes for it. */
  readonly hoped: boolean;
  /** 日常管理由A承担: not where it is a post that is taken on. */
  readonly postless: boolean;
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
  /** Whether unknown words are somebody without a name. */
  readonly isNameless: (words: string) => boolean;
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
    .filter((post) => /(?:单位|主体|法人|业主|[方人])$/.test(post));
  // 打理托付给|韩江师范学院.
  return [...new Set([...verbs, ...held, ...words.heldBy])]
    .filter((verb) => verb.length > 1 && !within.has(verb))
    .sort();
}

export function compileFrames(
  { frames, posts, words }: FrameFiles,
  { types, people, names }: Grammar,
  cues: readonly string[],
): FrameLexicon {
  const byVerb = new Map<string, Frame[]>();
  const ofCapacity: Frame[] = [];
  for (const [id, rule] of Object.entries(frames)) {
    const frame = compileFrame(id, rule, types);
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
    ...compileDictionary(words, byVerb, {
      post: [...byPost.keys()],
      title: people.titles,
      kind: kindsOf(names).words,
      cues,
    }),
    posts: byPost,
    isNameless: endsIn([...words.nameless, ...people.titles]),
    ids: Object.keys(frames),
  };
}

function compileFrame(id: string, rule: FrameRule, types: Grammar["types"]): Frame {
  return {
    id,
    kind: rule.kind,
    joint: new Set(rule.joint),
    middle: new Set(rule.middle),
    nominal: rule.nominal,
    loose: rule.loose,
    handed: rule.handed,
    around: rule.around,
    based: rule.based,
    gathers: rule.gathers,
    bare: rule.bare,
    hoped: rule.hoped,
    postless: rule.postless,
    parts: rule.parts,
    ...(rule.sum !== undefined && { sum: rule.sum }),
    ahead: new Set(rule.ahead),
    carried: new Set(rule.carried),
    types: new Map(
      Object.entries({ base: types.bases, partner: types.partners, ...rule.roles }).map(
        ([role, types]) => [role, new Set(types)],
      ),
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

function endsIn(endings: readonly string[]): (words: string) => boolean {
  const ending = new RegExp(`(?:${anyWord(endings)})$`);
  return (words) => ending.test(words);
}
