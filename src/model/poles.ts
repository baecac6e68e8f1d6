import { compareText } from "./compare.ts";
import { type Fact, isTextEvidence, type KnowledgeGraph } from "./graph.ts";
import type { NetworkNode } from "./network.ts";
import type { Term } from "./ontology.ts";

/** The ids of the two places that hold the picture apart, left and right; empty where there are not two. */
export type Poles = readonly string[];

/** Beyond so many places only those with the most facts come into question. */
const MOST_PLACES = 100;
/** How far up a thing is followed to the places that it lies in. */
const CHAIN = 3;
const WITHIN = new Set(["LOCATED_IN", "PART_OF"]);

/**
 * The two places that letters tie most, by facts between them or between what lies in them; where two
 * pairs are tied alike, or none is, the pair that has more facts. The place with more facts is left.
 */
export function polesOf({ entities, facts }: Pick<KnowledgeGraph, "entities" | "facts">): Poles {
  const stated = facts.filter(({ evidence }) => evidence.some(isTextEvidence));
  const counts = new Map<string, number>();
  for (const { subject, object } of stated) {
    for (const end of new Set([subject, object])) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const factsOf = (id: string): number => counts.get(id) ?? 0;
  const places = entities
    .flatMap(({ id, type }) => (type === "Place" && factsOf(id) > 0 ? [id] : []))
    .sort((a, b) => factsOf(b) - factsOf(a) || compareText(a, b))
    .slice(0, MOST_PLACES);
  const around = placesAround(new Set(places), facts);
  const ties = tiesBetween(stated, around);
  let poles: Poles = [];
  let most = { ties: -1, facts: -1 };
  for (const [at, left] of places.entries()) {
    for (const right of places.slice(at + 1)) {
      if (around(left).has(right) || around(right).has(left)) continue;
      const own = {
        ties: ties.get(pairOf(left, right)) ?? 0,
        facts: factsOf(left) + factsOf(right),
      };
      if (own.ties < most.ties || (own.ties === most.ties && own.facts <= most.facts)) continue;
      most = own;
      poles = [left, right];
    }
  }
  return poles;
}

/** What the network of two places is called: 东莞市—深圳市协同网络. */
export function titleOf(poles: Poles, nodes: readonly NetworkNode[]): Term {
  const ends = poles.flatMap((pole) => nodes.find(({ id }) => id === pole) ?? []);
  if (ends.length < 2) return { zh: "公文知识图谱", en: "What the letters say" };
  const zh = ends.map(({ name }) => name).join("—");
  return { zh: `${zh}协同网络`, en: `${ends.map(latinName).join("–")} network` };
}

/** 东莞市 is Dongguan. */
function latinName({ name, pinyin }: NetworkNode): string {
  const [word = ""] = pinyin.split(" ");
  const kinds: Readonly<Record<string, string>> = { 市: "shi", 省: "sheng", 县: "xian" };
  const kind = kinds[name.at(-1) ?? ""] ?? "";
  const plain = kind !== "" && word.endsWith(kind) ? word.slice(0, -kind.length) : word;
  return plain === "" ? name : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The places that a thing is or lies in, looked up once for each. */
function placesAround(
  places: ReadonlySet<string>,
  facts: readonly Fact[],
): (id: string) => ReadonlySet<string> {
  const upwards = new Map<string, string[]>();
  for (const { subject, predicate, object } of facts) {
    if (WITHIN.has(predicate)) upwards.set(subject, [...(upwards.get(subject) ?? []), object]);
  }
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const former = known.get(id);
    if (former !== undefined) return former;
    const found = new Set<string>();
    let front = [id];
    for (let hop = 0; hop <= CHAIN; hop++) {
      for (const each of front) if (places.has(each)) found.add(each);
      front = front.flatMap((each) => upwards.get(each) ?? []);
    }
    known.set(id, found);
    return found;
  };
}

/** How many proofs tie two places, or what lies in them. */
function tiesBetween(
  stated: readonly Fact[],
  around: (id: string) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const ties = new Map<string, number>();
  for (const { subject, object, evidence } of stated) {
    const proofs = evidence.filter(isTextEvidence).length;
    for (const one of around(subject)) {
      for (const other of around(object)) {
        const pair = pairOf(one, other);
        ties.set(pair, (ties.get(pair) ?? 0) + proofs);
      }
    }
  }
  return ties;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
