import { join } from "node:path";
import { compareText } from "../../model/compare.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import { mergeFacts } from "../../model/merge.ts";
import type { Appearance } from "../../model/network.ts";
import type { Row } from "../../model/query.ts";
import { CYPHER_FOLDER, readStatements } from "../cypher/cypher-folder.ts";
import type { Store } from "../store.ts";
import {
  toAppearance,
  toEntity,
  toEvidence,
  toFact,
  toLetter,
  toSection,
  toSource,
} from "./from-rows.ts";
import type { Presentation } from "./graph-rows.ts";

/** All that a store holds. */
export interface Stored {
  readonly graph: KnowledgeGraph;
  readonly presentation: Presentation;
}

/** Reads the graph back as it was loaded. */
export async function readGraph(store: Store): Promise<KnowledgeGraph> {
  return (await readStored(store)).graph;
}

/** The rows that a graph, or a part of one, lies in. */
export interface StoredRows {
  readonly entities: readonly Row[];
  readonly facts: readonly Row[];
  readonly sections: readonly Row[];
  readonly mentions: readonly Row[];
  readonly evidence: readonly Row[];
  readonly sources: readonly Row[];
}

/** The graph with how it is drawn and searched. */
export async function readStored(store: Store): Promise<Stored> {
  const [entities, facts, sections, mentions, evidence, sources] = await Promise.all([
    readRows(store, "entities"),
    readRows(store, "facts"),
    readRows(store, "sections"),
    readRows(store, "mentions"),
    readRows(store, "evidence"),
    readRows(store, "sources"),
  ]);
  return fromRows({ entities, facts, sections, mentions, evidence, sources });
}

/** What rows say, put together. */
export function fromRows(rows: StoredRows): Stored {
  const { entities, facts, sections, mentions, evidence, sources } = rows;
  const sectionsOf = groupBy(sections.map(toSection), ({ letter }) => letter);
  const letterOf = new Map(sections.map((row) => [String(row.id), toSection(row).letter]));
  const mentionsOf = groupBy(mentions, (row) => String(row.entity));
  const evidenceOf = groupBy(evidence.map(toEvidence), ({ fact }) => fact);
  const appearances = entities.flatMap((row): [string, Appearance][] => {
    const appearance = toAppearance(row);
    return appearance === undefined ? [] : [[String(row.id), appearance]];
  });
  return {
    graph: {
      letters: entities
        .flatMap((row) => toLetter(row, sectionsOf.get(String(row.id)) ?? []) ?? [])
        .sort((a, b) => compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id)),
      entities: entities
        .map((row) => toEntity(row, mentionsOf.get(String(row.id)) ?? [], letterOf))
        .sort((a, b) => compareText(a.id, b.id)),
      facts: mergeFacts(facts.map((row) => toFact(row, evidenceOf.get(String(row.id)) ?? []))),
      sources: sources.map(toSource).sort((a, b) => compareText(a.id, b.id)),
    },
    presentation: new Map(appearances),
  };
}

/** What a statement of cypher/read that takes no parameters gives. */
export async function readRows(store: Store, name: string): Promise<readonly Row[]> {
  const [statement] = readStatements(join(CYPHER_FOLDER, "read", `${name}.cypher`));
  return statement === undefined ? [] : store.read(statement);
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
