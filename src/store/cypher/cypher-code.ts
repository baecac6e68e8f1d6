import { skeleton } from "./cypher-text.ts";

/** A statement prepared for looking at its structure; all offsets are UTF-16 units of `text`. */
export interface Code {
  readonly text: string;
  /** The text with comments and the insides of strings blanked. */
  readonly bare: string;
  /** For each bracket, where its partner is; -1 elsewhere and for a bracket without one. */
  readonly partner: Int32Array;
  /** How many brackets are open at each unit. */
  readonly depth: Int32Array;
  readonly clauses: readonly Clause[];
}

/** `WHERE` is one of its own; `start` is its keyword, `body` what follows, to the next of its level. */
interface Clause {
  readonly keyword: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export const NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";

const KEYWORD =
  /(?<!\b(?:STARTS|ENDS)\s+)(?<![\p{L}\p{N}_.$:])(OPTIONAL\s+MATCH|MATCH|WITH|RETURN|UNWIND|CALL|MERGE|CREATE|SET|DETACH\s+DELETE|DELETE|REMOVE|FOREACH|UNION|ORDER\s+BY|SKIP|LIMIT|WHERE)(?![\p{L}\p{N}_]|\s*:)/giu;

export function parseCode(text: string): Code {
  const bare = skeleton(text);
  const partner = new Int32Array(bare.length).fill(-1);
  const depth = new Int32Array(bare.length + 1);
  const open: number[] = [];
  for (let at = 0; at < bare.length; at += 1) {
    const sign = bare[at] ?? "";
    if (")]}".includes(sign)) {
      const start = open.pop();
      if (start !== undefined) {
        partner[start] = at;
        partner[at] = start;
      }
    }
    depth[at] = open.length;
    if ("([{".includes(sign)) open.push(at);
  }
  depth[bare.length] = -1;
  return { text, bare, partner, depth, clauses: clausesOf(bare, depth) };
}

function clausesOf(bare: string, depth: Int32Array): Clause[] {
  const found = [...bare.matchAll(KEYWORD)].map((match) => ({
    keyword: (match[1] ?? "").toUpperCase().replace(/\s+/g, " "),
    start: match.index,
    body: match.index + match[0].length,
  }));
  return found.map((clause, index) => {
    const level = depth[clause.start] ?? 0;
    const next = found.slice(index + 1).find((each) => (depth[each.start] ?? 0) <= level);
    let end = clause.body;
    while (end < (next?.start ?? bare.length) && (depth[end] ?? -1) >= level) end += 1;
    return { ...clause, end };
  });
}

/** The parts of a stretch between the commas of its own level, with where they start. */
export function partsOf({ bare, depth }: Code, from: number, to: number) {
  const level = depth[from] ?? 0;
  const parts: { readonly text: string; readonly start: number }[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at === to || (bare[at] === "," && depth[at] === level)) {
      parts.push({ text: bare.slice(start, at), start });
      start = at + 1;
    }
  }
  return parts;
}

/** The names of the functions that a place is an argument of, innermost first. */
export function callsAround({ bare, partner }: Code, offset: number): string[] {
  const names: string[] = [];
  for (let at = offset - 1; at >= 0; at -= 1) {
    if (bare[at] !== "(" || (partner[at] ?? -1) < offset) continue;
    const name = new RegExp(`(${NAME})\\s*$`, "u").exec(bare.slice(0, at))?.[1];
    if (name !== undefined) names.push(name.toLowerCase());
  }
  return names;
}

/** Variables that a MATCH of the given keyword binds to nodes, less those bound to other things later. */
export function nodeVariables({ bare, clauses }: Code, keywords: readonly string[]): Set<string> {
  const names = new Set<string>();
  const node = new RegExp(`(?<![\\p{L}\\p{N}_])\\(\\s*(${NAME})\\s*[:){]`, "gu");
  for (const clause of clauses.filter(({ keyword }) => keywords.includes(keyword))) {
    for (const match of bare.slice(clause.body, clause.end).matchAll(node))
      names.add(match[1] ?? "");
  }
  for (const clause of clauses.filter(({ keyword }) => keyword === "WITH")) {
    const renamed = new RegExp(`\\bAS\\s+(${NAME})`, "giu");
    for (const match of bare.slice(clause.body, clause.end).matchAll(renamed)) {
      names.delete(match[1] ?? "");
    }
  }
  return names;
}

/** Variables that patterns bind to relationships. */
export function relationshipVariables({ bare }: Code): Set<string> {
  const relationship = new RegExp(`-\\s*\\[\\s*(${NAME})\\s*[:*\\]{]`, "gu");
  return new Set([...bare.matchAll(relationship)].map((match) => match[1] ?? ""));
}

/** Where the node after a relationship opens, when one stands at `offset`: `-[r:T]->(`, `--(`, `<--(`. */
export function nodeAfterRelationship({ bare, partner }: Code, offset: number): number | undefined {
  const before = /\s*<?\s*-\s*/y;
  before.lastIndex = offset;
  if (!before.test(bare)) return undefined;
  const bracket = before.lastIndex;
  const after = /\s*-\s*>?\s*\(/y;
  after.lastIndex = bare[bracket] === "[" ? (partner[bracket] ?? -1) + 1 : bracket;
  return after.test(bare) ? after.lastIndex - 1 : undefined;
}
