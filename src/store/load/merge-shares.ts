import type { Entity, Fact, KnowledgeGraph, LetterGraph, LetterRecord } from "../../model/graph.ts";
import { nameOf, typeOf } from "../../model/ids.ts";
import { mergeEntities, mergeFacts, mergeLetters } from "../../model/merge.ts";
import type { Around } from "../read/around.ts";
import type { Stored } from "../read/read.ts";
import type { Store } from "../store.ts";
import type { Background } from "./change-background.ts";
import { readContents } from "./kept-shares.ts";
import { BACKGROUND, ownerOf } from "./load-index.ts";
import type { Part } from "./part.ts";
import type { Contents, ToldEntity } from "./share.ts";

export interface Merging {
  readonly before: Stored;
  readonly around: Around;
  /** The letters that are put. */
  readonly parts: readonly Part[];
  /** What the letters of the change told and will tell. */
  readonly letters: ReadonlyMap<
    string,
    { readonly before: Contents | undefined; readonly after: Contents | undefined }
  >;
  /** The other letters that have to do with an entity. */
  readonly namers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly background: Background;
  readonly called: Part | undefined;
  /** Entities that the background tells otherwise than before. */
  readonly retold: ReadonlySet<string>;
}

/**
 * The part of the graph round a change of letters as it will be: what the others tell, as their shares
 * have it, with what the letters of the change tell, merged as when all are built together.
 */
export async function mergeShares(store: Store, merging: Merging): Promise<KnowledgeGraph> {
  const { before, around, parts, letters, namers, background, called, retold } = merging;
  const stored = new Map(before.graph.entities.map((entity) => [entity.id, entity]));
  const told = new Map(
    parts.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity] as const)),
  );
  const open = [...around.entities].filter(
    (id) => retold.has(id) || !isSettled(id, stored.get(id), letters),
  );
  const others = new Set(open.flatMap((id) => [...(namers.get(id) ?? [])]));
  for (const { evidence } of before.graph.facts) {
    for (const each of evidence) if (!letters.has(ownerOf(each))) others.add(ownerOf(each));
  }
  others.delete(BACKGROUND);
  const contents = await readContents(store, [...others]);
  const changed = new Set(letters.keys());
  const rest = [...contents].map(([id, one]) => letterOf(id, one, new Set(open), before, changed));
  const own = parts.map(
    ({ letter, entities, facts }): LetterGraph => ({
      letter: letter as LetterRecord,
      entities,
      facts,
    }),
  );
  const merged = mergeLetters([...rest, ...own]);
  const cited = citedFacts(before, background, called);
  const wanted = new Set(around.facts.map(({ id }) => id));
  const settled = [...around.entities].flatMap((id): Entity[] => {
    const entity = stored.get(id);
    if (open.includes(id) || entity === undefined) return [];
    return [{ ...entity, mentions: told.get(id)?.mentions ?? [] }];
  });
  const openSet = new Set(open);
  const known = merged.entities.filter(({ id }) => openSet.has(id));
  const strangers = [...background.contents.entities]
    .filter(([id]) => openSet.has(id))
    .map(([id, entity]) => asEntity(id, entity));
  return {
    letters: [
      ...parts.flatMap(({ letter }) => letter ?? []),
      ...before.graph.letters.filter(({ id }) => !letters.has(id)),
    ],
    // What the gazetteer adds comes first: what a letter says of the same is the newer word.
    entities: mergeEntities([...strangers, ...known, ...settled]),
    facts: mergeFacts([...cited, ...merged.facts].filter(({ id }) => wanted.has(id))),
    sources: [
      ...before.graph.sources.filter(({ id }) => background.contents.sources.has(id)),
      ...(called?.sources ?? []).filter(
        ({ id }) => !before.graph.sources.some((each) => each.id === id),
      ),
    ],
  };
}

/** Whether the change takes nothing from what the store knows of an entity, and adds nothing to it. */
function isSettled(id: string, stored: Entity | undefined, letters: Merging["letters"]): boolean {
  if (stored === undefined) return false;
  return [...letters.values()].every(({ before, after }) => {
    const was = before?.entities.get(id);
    const will = after?.entities.get(id);
    if (will === undefined) return was === undefined;
    const adds =
      will.aliases.some((alias) => alias !== stored.name && !stored.aliases.includes(alias)) ||
      Object.entries(will.properties).some(
        ([key, value]) => JSON.stringify(propertiesOf(stored)[key]) !== JSON.stringify(value),
      );
    const takes =
      was !== undefined &&
      (was.aliases.some((alias) => !will.aliases.includes(alias)) ||
        Object.keys(was.properties).some((key) => !Object.hasOwn(will.properties, key)));
    return !adds && !takes;
  });
}

function propertiesOf({ properties }: Entity): Readonly<Record<string, unknown>> {
  return { ...properties };
}

/** What another letter tells of what is looked at; its text and its places are not needed for that. */
function letterOf(
  id: string,
  contents: Contents,
  open: ReadonlySet<string>,
  { graph }: Stored,
  changed: ReadonlySet<string>,
): LetterGraph {
  const letter: LetterRecord = {
    id,
    title: "",
    addressee: [],
    sha256: "",
    text: "",
    sections: [],
    ...(contents.date !== undefined && { date: contents.date }),
  };
  const facts = graph.facts.flatMap((fact): Fact[] => {
    const told = contents.facts.get(fact.id);
    if (told === undefined || changed.has(id)) return [];
    const { subject, predicate, object, status, qualifiers } = told;
    const evidence = fact.evidence.filter((each) => ownerOf(each) === id);
    return [{ id: fact.id, subject, predicate, object, status, qualifiers, evidence }];
  });
  const entities = [...contents.entities]
    .filter(([each]) => open.has(each))
    .map(([each, told]) => asEntity(each, told));
  return { letter, entities, facts };
}

function asEntity(id: string, { aliases, properties }: ToldEntity): Entity {
  return { id, type: typeOf(id), name: nameOf(id), aliases, properties, mentions: [] };
}

/** Facts as the background states them afterwards. */
function citedFacts({ graph }: Stored, { contents }: Background, called: Part | undefined): Fact[] {
  const kept = graph.facts.flatMap((fact): Fact[] => {
    const told = contents.facts.get(fact.id);
    if (told === undefined) return [];
    const { subject, predicate, object, status, qualifiers } = told;
    const evidence = fact.evidence.filter((each) => ownerOf(each) === BACKGROUND);
    return evidence.length === 0
      ? []
      : [{ id: fact.id, subject, predicate, object, status, qualifiers, evidence }];
  });
  return [...kept, ...(called?.facts ?? [])];
}
