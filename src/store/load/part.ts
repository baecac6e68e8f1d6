import { stableText } from "../../model/canonical.ts";
import {
  type Entity,
  type Fact,
  type KnowledgeGraph,
  type LetterGraph,
  type LetterRecord,
  lettersOf,
  type Mention,
  type Source,
} from "../../model/graph.ts";
import { BACKGROUND, ownerOf } from "./load-index.ts";

/** What a letter, or the background, adds to the graph; its entities and facts hold nothing of others. */
export interface Part {
  /** The letter's id, or BACKGROUND. */
  readonly owner: string;
  readonly letter?: LetterRecord;
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}

/**
 * The parts that a graph is the sum of: the graphs of its letters as they were merged, and what the
 * background adds. Where the letters' graphs are not at hand, what is known of a thing counts as told by
 * the first letter that has to do with it.
 */
export function partsOf(graph: KnowledgeGraph, letters?: readonly LetterGraph[]): Part[] {
  const told = letters ?? lettersIn(graph);
  return [
    ...told.map(({ letter, ...rest }) => ({ owner: letter.id, letter, sources: [], ...rest })),
    ...backgroundOf(graph, told),
  ];
}

function lettersIn(graph: KnowledgeGraph): LetterGraph[] {
  const firsts = new Map<string, string>();
  const tell = (entity: string, letter: string): void => {
    if (!firsts.has(entity)) firsts.set(entity, letter);
  };
  for (const { id } of graph.letters) tell(id, id);
  for (const { id, mentions } of graph.entities)
    for (const { letter } of mentions) tell(id, letter);
  for (const fact of graph.facts) {
    for (const letter of lettersOf(fact))
      for (const end of [fact.subject, fact.object]) tell(end, letter);
  }
  const entities = new Map<string, Entity[]>();
  const add = (letter: string, entity: Entity): void => {
    const known = entities.get(letter);
    if (known === undefined) entities.set(letter, [entity]);
    else known.push(entity);
  };
  const stating = new Map<string, Set<string>>();
  for (const fact of graph.facts) {
    for (const end of [fact.subject, fact.object]) {
      const letters = stating.get(end) ?? new Set();
      for (const letter of lettersOf(fact)) letters.add(letter);
      stating.set(end, letters);
    }
  }
  for (const entity of graph.entities) {
    const first = firsts.get(entity.id);
    const naming = new Map<string, Mention[]>();
    for (const mention of entity.mentions) {
      const known = naming.get(mention.letter);
      if (known === undefined) naming.set(mention.letter, [mention]);
      else known.push(mention);
    }
    for (const letter of new Set([first, ...naming.keys(), ...(stating.get(entity.id) ?? [])])) {
      if (letter === undefined) continue;
      const mentions = naming.get(letter) ?? [];
      add(
        letter,
        letter === first
          ? { ...entity, mentions }
          : { ...entity, aliases: [], properties: {}, mentions },
      );
    }
  }
  const facts = new Map<string, Fact[]>();
  for (const fact of graph.facts) {
    for (const [at, letter] of lettersOf(fact).entries()) {
      const evidence = fact.evidence.filter((each) => ownerOf(each) === letter);
      const own = { ...fact, evidence, qualifiers: at === 0 ? fact.qualifiers : {} };
      const known = facts.get(letter);
      if (known === undefined) facts.set(letter, [own]);
      else known.push(own);
    }
  }
  return graph.letters.map((letter) => ({
    letter,
    entities: entities.get(letter.id) ?? [],
    facts: facts.get(letter.id) ?? [],
  }));
}

/** What no letter tells: citations, what only they name, and properties that the gazetteer adds. */
function backgroundOf(graph: KnowledgeGraph, told: readonly LetterGraph[]): Part[] {
  const properties = new Map<string, Entity["properties"]>();
  for (const { id, properties: own } of told.flatMap(({ entities }) => entities)) {
    properties.set(id, { ...properties.get(id), ...own });
  }
  const entities = graph.entities.flatMap((entity): Entity[] => {
    const known = properties.get(entity.id);
    if (known === undefined) return [{ ...entity, mentions: [] }];
    const more = Object.entries(entity.properties).filter(
      ([key, value]) => !Object.hasOwn(known, key) && value !== undefined,
    );
    return more.length === 0
      ? []
      : [{ ...entity, aliases: [], properties: Object.fromEntries(more), mentions: [] }];
  });
  const facts = graph.facts.flatMap((fact): Fact[] => {
    const evidence = fact.evidence.filter((each) => ownerOf(each) === BACKGROUND);
    const isAlone = evidence.length === fact.evidence.length;
    return evidence.length === 0
      ? []
      : [{ ...fact, evidence, qualifiers: isAlone ? fact.qualifiers : {} }];
  });
  const { sources } = graph;
  const isEmpty = entities.length + facts.length + sources.length === 0;
  return isEmpty ? [] : [{ owner: BACKGROUND, entities, facts, sources }];
}

/** The part of the background that some letters call for: what is known of the things they name. */
export function calledBy(
  background: Part | undefined,
  put: readonly LetterGraph[],
): Part | undefined {
  if (background === undefined) return undefined;
  const named = new Set(put.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const facts = background.facts.filter(({ subject }) => named.has(subject));
  const ends = new Set(facts.map(({ object }) => object));
  const cited = new Set(
    facts.flatMap(({ evidence }) =>
      evidence.flatMap((each) => ("source" in each ? each.source : [])),
    ),
  );
  return {
    owner: BACKGROUND,
    entities: background.entities.filter(({ id }) => named.has(id) || ends.has(id)),
    facts,
    sources: background.sources.filter(({ id }) => cited.has(id)),
  };
}

/** What stands in the one and not in the other, or differs. */
export function differing<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
): Set<string> {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return new Set(
    [...keys].filter((key) => stableText(one.get(key)) !== stableText(other.get(key))),
  );
}
