import { compareText } from "../../model/compare.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import type { Stored } from "../read/read.ts";
import type { Statement } from "../store.ts";
import { BACKGROUND, indexForLoad, type Layer, type LoadIndex } from "./load-index.ts";
import { type LoadProgress, loadProgress, same } from "./load-progress.ts";
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
  const progress = loadProgress(before.graph, was, will);
  const owners = [BACKGROUND, ...lettersInOrder(after.graph, before.graph)];
  const steps = owners
    .map((owner) => stepFor(owner, was, will, progress, statements))
    .filter((step) => step.length > 0);
  const left = progress.changeEntities(will.entities.keys());
  const rest = [
    ...putByType("entities", left, statements),
    ...statements.remove("delete-entities", "ids", progress.vanished()),
  ];
  if (rest.length === 0) return steps;
  return [...steps.slice(0, -1), [...(steps.at(-1) ?? []), ...rest]];
}

/** What a letter, or the background, takes out and puts in. */
function stepFor(
  owner: string,
  was: LoadIndex,
  will: LoadIndex,
  progress: LoadProgress,
  statements: LoadStatements,
): Step {
  const { gone, put } = progress.changeFactsOf(owner);
  const ends = put.flatMap((row) => [String(row.from), String(row.to)]);
  const named = new Set([...ends, ...(will.entitiesOf.get(owner) ?? [])]);
  const text = textChange(owner, was, will, statements);
  return [
    ...text.removes,
    ...statements.remove("delete-facts", "rows", gone),
    ...putByType("entities", progress.changeEntities(named), statements),
    ...text.puts,
    ...putByType("facts", put, statements),
  ];
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
