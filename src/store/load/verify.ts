import { sha256 } from "../../identity/digest.ts";
import type { Fault } from "../../model/errors.ts";
import type {
  Entity,
  Evidence,
  Fact,
  KnowledgeGraph,
  LetterGraph,
  Mention,
} from "../../model/graph.ts";
import { diffGraphs } from "../../model/graph-diff.ts";
import { nameOf, typeOf } from "../../model/ids.ts";
import { mergeEntities, mergeFacts, mergeLetters } from "../../model/merge.ts";
import { readGraph } from "../read/read.ts";
import type { Store } from "../store.ts";
import { readContents, readShares } from "./kept-shares.ts";
import { BACKGROUND, ownerOf } from "./load-index.ts";
import {
  type Contents,
  digestOfEvidence,
  digestOfMentions,
  digestOfRecord,
  shareFrom,
} from "./share.ts";

/** What was found, by those who do not believe the digests. */
export interface Verified {
  /** One over all digests: stores with the same hold the same. */
  readonly root: string;
  readonly letters: number;
  readonly faults: readonly Fault[];
}

const CURE = "Run `lettergraph load --recheck`.";

/** Counts everything in a store anew, and compares it with what its digests say. */
export async function verifyStore(store: Store): Promise<Verified> {
  const { digests, isWhole } = await readShares(store, undefined);
  const contents = await readContents(store, [...digests.keys()]);
  const graph = await readGraph(store);
  const faults: Fault[] = [];
  const at = (what: string) => faults.push({ file: store.address, what, cure: CURE });
  if (!isWhole) at("a load was ended half-way, or an older version made the store");
  for (const { id } of graph.letters) if (!digests.has(id)) at(`${id} has no digest`);
  const held = heldBy(graph);
  for (const [owner, one] of contents) {
    if (shareFrom(owner, one).digest !== digests.get(owner))
      at(`the digest of ${owner} is not that of its share`);
    for (const what of differences(one, held.get(owner))) at(`${owner}: ${what}`);
  }
  const { entities, facts } = diffGraphs(graph, sumOf(contents, graph, held));
  for (const [kind, { added, changed, withdrawn }] of Object.entries({ entities, facts })) {
    for (const { id } of added) at(`${kind}: ${id} is missing`);
    for (const { before } of changed) at(`${kind}: ${before.id} is not what its letters say`);
    for (const { id } of withdrawn) at(`${kind}: no letter speaks of ${id}`);
  }
  const lines = [...digests].map(([owner, digest]) => `${owner}\n${digest}`).sort();
  return { root: sha256(lines.join("\n")), letters: graph.letters.length, faults };
}

/** What the rows of a store give to one owner. */
interface Holding {
  record?: string;
  readonly mentions: Map<string, Mention[]>;
  readonly evidence: Map<string, Evidence[]>;
}

function heldBy({ letters, entities, facts }: KnowledgeGraph): Map<string, Holding> {
  const held = new Map<string, Holding>();
  const holding = (owner: string): Holding => {
    const known = held.get(owner) ?? { mentions: new Map(), evidence: new Map() };
    held.set(owner, known);
    return known;
  };
  for (const letter of letters) holding(letter.id).record = digestOfRecord(letter);
  for (const { id, mentions } of entities) {
    for (const mention of mentions) {
      const own = holding(mention.letter).mentions;
      own.set(id, [...(own.get(id) ?? []), mention]);
    }
  }
  for (const { id, evidence } of facts) {
    for (const each of evidence) {
      const own = holding(ownerOf(each)).evidence;
      own.set(id, [...(own.get(id) ?? []), each]);
    }
  }
  return held;
}

function differences(told: Contents, held: Holding | undefined): string[] {
  const { mentions = new Map<string, Mention[]>(), evidence = new Map<string, Evidence[]>() } =
    held ?? {};
  const ids = new Set([...told.entities.keys(), ...mentions.keys()]);
  const proven = new Set([...told.facts.keys(), ...evidence.keys()]);
  return [
    ...(told.record === held?.record
      ? []
      : ["its text or its sections are not as they were loaded"]),
    ...[...ids]
      .filter((id) => told.entities.get(id)?.mentions !== digestOfMentions(mentions.get(id) ?? []))
      .map((id) => `where it names ${id} is not as it was loaded`),
    ...[...proven]
      .filter((id) => told.facts.get(id)?.evidence !== digestOfEvidence(evidence.get(id) ?? []))
      .map((id) => `its proof of the fact ${id} is not as it was loaded`),
  ];
}

/** The graph that the shares come to, with the places and proofs that the rows give. */
function sumOf(
  contents: ReadonlyMap<string, Contents>,
  graph: KnowledgeGraph,
  held: ReadonlyMap<string, Holding>,
): KnowledgeGraph {
  const records = new Map(graph.letters.map((letter) => [letter.id, letter]));
  const parts = [...contents].map(([owner, one]): LetterGraph => {
    const own = held.get(owner);
    const letter = records.get(owner) ?? {
      id: owner,
      title: "",
      addressee: [],
      sha256: "",
      text: "",
      sections: [],
    };
    return {
      letter,
      entities: [...one.entities].map(([id, { aliases, properties }]): Entity => {
        const mentions = own?.mentions.get(id) ?? [];
        return { id, type: typeOf(id), name: nameOf(id), aliases, properties, mentions };
      }),
      facts: [...one.facts].map(
        ([id, { evidence: _, ...fact }]): Fact => ({
          id,
          ...fact,
          evidence: own?.evidence.get(id) ?? [],
        }),
      ),
    };
  });
  const letters = mergeLetters(parts.filter(({ letter }) => letter.id !== BACKGROUND));
  const background = parts.filter(({ letter }) => letter.id === BACKGROUND);
  return {
    ...graph,
    entities: mergeEntities([
      ...background.flatMap(({ entities }) => entities),
      ...letters.entities,
    ]),
    facts: mergeFacts([...background.flatMap(({ facts }) => facts), ...letters.facts]),
  };
}
