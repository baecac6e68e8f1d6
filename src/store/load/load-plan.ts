import { stableText } from "../../model/canonical.ts";
import { compareText } from "../../model/compare.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import { factRow } from "../read/graph-rows.ts";
import type { Stored } from "../read/read.ts";
import type { Row, Statement } from "../store.ts";
import { BACKGROUND, indexForLoad, type Layer, type LoadIndex, ownerOf } from "./load-index.ts";
import type { LoadStatements } from "./load-statements.ts";

/** One transaction of a load. */
export type Step = readonly Statement[];

/**
 * The transactions that turn what a store holds into what it should hold: one for the background,
 * then one for each letter that differs, the oldest first. After each of them a fact has just the
 * evidence that is there; the last one also takes away what nothing speaks of any more.
 */
export function planLoad(before: Stored, after: Stored, statements: LoadStatements): Step[] {
  const was = indexForLoad(before);
  const will = indexForLoad(after);
  const entities = new Map(was.entities);
  const facts = new Map(
    before.graph.facts.map((fact) => [fact.id, factRow(fact, fact.evidence)] as const),
  );
  const done = new Set<string>();

  /** Deletes and puts of facts, so that they stand on the evidence as it is after this step. */
  function changeFacts(ids: ReadonlySet<string>) {
    const gone: Row[] = [];
    const put: Row[] = [];
    for (const id of [...ids].sort(compareText)) {
      const stored = facts.get(id);
      const evidence = [
        ...(was.facts.get(id)?.evidence ?? []).filter((each) => !done.has(ownerOf(each))),
        ...(will.facts.get(id)?.evidence ?? []).filter((each) => done.has(ownerOf(each))),
      ];
      const fact = will.facts.get(id) ?? was.facts.get(id);
      const row = fact === undefined || evidence.length === 0 ? undefined : factRow(fact, evidence);
      if (same(stored, row)) continue;
      if (stored !== undefined && stored.from !== row?.from) gone.push(stored);
      if (row === undefined) facts.delete(id);
      else {
        put.push(row);
        facts.set(id, row);
      }
    }
    return { gone, put };
  }

  function changeEntities(ids: ReadonlySet<string>): Row[] {
    return [...ids].sort(compareText).flatMap((id) => {
      const row = will.entities.get(id);
      if (row === undefined || same(entities.get(id), row)) return [];
      entities.set(id, row);
      return [row];
    });
  }

  function step(owner: string): Step {
    done.add(owner);
    const touched = new Set([
      ...(was.factsOf.get(owner) ?? []),
      ...(will.factsOf.get(owner) ?? []),
    ]);
    const { gone, put } = changeFacts(touched);
    const ends = put.flatMap((row) => [String(row.from), String(row.to)]);
    const named = new Set([...ends, ...(will.entitiesOf.get(owner) ?? [])]);
    const text = textChange(owner, was, will, statements);
    return [
      ...text.removes,
      ...statements.remove("delete-facts", "rows", gone),
      ...putByType("entities", changeEntities(named), statements),
      ...text.puts,
      ...putByType("facts", put, statements),
    ];
  }

  const owners = [BACKGROUND, ...lettersInOrder(after.graph, before.graph)];
  const steps = owners.map(step).filter((each) => each.length > 0);
  const left = putByType("entities", changeEntities(new Set(will.entities.keys())), statements);
  const vanished = [...entities.keys()].filter((id) => !will.entities.has(id));
  const rest = [...left, ...statements.remove("delete-entities", "ids", vanished)];
  if (rest.length === 0) return steps;
  return [...steps.slice(0, -1), [...(steps.at(-1) ?? []), ...rest]];
}

/** Oldest first, those that are taken away last. */
function lettersInOrder(after: KnowledgeGraph, before: KnowledgeGraph): string[] {
  const dated = [...after.letters].sort(
    (a, b) => compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id),
  );
  const gone = before.letters.map(({ id }) => id).sort(compareText);
  return [...new Set([...dated.map(({ id }) => id), ...gone])];
}

/** A letter's sections, mentions and quotes are replaced together; citations one by one. */
function textChange(owner: string, was: LoadIndex, will: LoadIndex, statements: LoadStatements) {
  const old = was.layers.get(owner);
  const layer = will.layers.get(owner);
  if (owner === BACKGROUND) return citationChange(old, layer, was, will, statements);
  if (same(old, layer)) return { removes: [], puts: [] };
  return {
    removes: old === undefined ? [] : statements.run("delete-text", { letter: owner }),
    puts: [
      ...statements.put("sections", layer?.sections ?? []),
      ...statements.put("mentions", layer?.mentions ?? []),
      ...statements.put("evidence", layer?.evidence ?? []),
    ],
  };
}

function citationChange(
  old: Layer | undefined,
  layer: Layer | undefined,
  was: LoadIndex,
  will: LoadIndex,
  statements: LoadStatements,
) {
  const before = new Map(old?.evidence.map((row) => [String(row.id), row]));
  const after = new Map(layer?.evidence.map((row) => [String(row.id), row]));
  const changed = [...after.values()].filter((row) => !same(before.get(String(row.id)), row));
  const stale = [...before.keys()].filter((id) => !same(before.get(id), after.get(id)));
  const sources = [...will.sources.values()].filter(
    (row) => !same(was.sources.get(String(row.id)), row),
  );
  const goneSources = [...was.sources.keys()].filter((id) => !will.sources.has(id));
  return {
    removes: [
      ...statements.remove("delete-evidence", "ids", stale),
      ...statements.remove("delete-sources", "ids", goneSources),
    ],
    puts: [...statements.put("sources", sources), ...statements.put("citations", changed)],
  };
}

function putByType(file: string, rows: readonly Row[], statements: LoadStatements): Statement[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const type = String(row.type);
    groups.set(type, [...(groups.get(type) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([type, members]) => statements.put(file, members, type));
}

function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return stableText(a) === stableText(b);
}
