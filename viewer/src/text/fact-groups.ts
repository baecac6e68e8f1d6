import type { EntityRef, ResolvedFact } from "../../../src/model/api.ts";

/** A fact as seen from one of its ends. */
export interface Tie {
  readonly fact: ResolvedFact;
  readonly other: EntityRef;
}

/** Facts of one relation, all running the same way. */
export interface TieGroup {
  readonly predicate: string;
  readonly direction: "out" | "in" | "both";
  readonly ties: readonly Tie[];
}

/**
 * An entity's facts by relation, its figures apart. Groups come in the order of the vocabulary, what
 * the entity does before what is done to it.
 */
export function groupTies(
  id: string,
  facts: readonly ResolvedFact[],
  relations: readonly { readonly name: string; readonly symmetric: boolean }[],
): { readonly groups: readonly TieGroup[]; readonly figures: readonly Tie[] } {
  const figures: Tie[] = [];
  const groups = new Map<
    string,
    { predicate: string; direction: TieGroup["direction"]; ties: Tie[] }
  >();
  const symmetric = new Set(relations.filter((each) => each.symmetric).map(({ name }) => name));
  for (const fact of facts) {
    const outwards = fact.subject.id === id;
    const other = outwards ? fact.object : fact.subject;
    if (other.measure !== undefined) {
      figures.push({ fact, other });
      continue;
    }
    const direction = symmetric.has(fact.predicate) ? "both" : outwards ? "out" : "in";
    const key = `${fact.predicate} ${direction}`;
    const group = groups.get(key) ?? { predicate: fact.predicate, direction, ties: [] };
    group.ties.push({ fact, other });
    groups.set(key, group);
  }
  const order = relations.map(({ name }) => name);
  const rank = ({ predicate, direction }: TieGroup): number =>
    (direction === "in" ? order.length : 0) + order.indexOf(predicate);
  return { groups: [...groups.values()].sort((a, b) => rank(a) - rank(b)), figures };
}

/** Neighbouring ties that rest on the same words, so that the words need be shown once. */
export function shareQuotes(ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const runs: Tie[][] = [];
  for (const tie of ties) {
    const open = runs.at(-1);
    const [before] = open ?? [];
    if (open !== undefined && before !== undefined && quoteOf(before.fact) === quoteOf(tie.fact)) {
      open.push(tie);
    } else runs.push([tie]);
  }
  return runs;
}

/** The words behind a fact: its first quote, or the publication it is taken from. */
export function quoteOf(fact: ResolvedFact): string {
  const [first] = fact.evidence;
  if (first === undefined) return "";
  return first.provenance === "background"
    ? (first.publication?.title ?? first.source)
    : first.exact;
}
