import { stableText } from "../../model/canonical.ts";
import { compareText } from "../../model/compare.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import { factRow } from "../read/graph-rows.ts";
import { replacing } from "../read/mark.ts";
import { type LoadIndex, ownerOf } from "./load-index.ts";

/** What the store holds as the steps of a load go on. */
export interface LoadProgress {
  /** What is to be done with facts, so that they stand on the evidence as it is after this letter's step. */
  changeFactsOf(owner: string): {
    readonly gone: readonly Row[];
    readonly put: readonly Row[];
    /** Those that were not there before. */
    readonly made: readonly Row[];
  };
  /** The rows of those entities that are not yet as they should be. */
  changeEntities(ids: Iterable<string>): Row[];
  /** Entities that nothing speaks of any more, with what they lose where they have to stay. */
  vanished(): Row[];
}

export function loadProgress(
  before: KnowledgeGraph,
  was: LoadIndex,
  will: LoadIndex,
): LoadProgress {
  const facts = new Map(before.facts.map((fact) => [fact.id, factRow(fact, fact.evidence)]));
  const settled = new Set<string>();
  const done = new Set<string>();

  /** A fact on the evidence of letters that are still as they were, and of those that are done. */
  function rowOf(id: string): Row | undefined {
    const evidence = [
      ...(was.facts.get(id)?.evidence ?? []).filter((each) => !done.has(ownerOf(each))),
      ...(will.facts.get(id)?.evidence ?? []).filter((each) => done.has(ownerOf(each))),
    ];
    const fact = will.facts.get(id) ?? was.facts.get(id);
    return fact === undefined || evidence.length === 0 ? undefined : factRow(fact, evidence);
  }

  /** Whether no letter that is still to come has to do with a fact. */
  function isSettled(id: string): boolean {
    return [was, will].every(({ facts }) =>
      (facts.get(id)?.evidence ?? []).every((each) => done.has(ownerOf(each))),
    );
  }

  return {
    changeFactsOf: (owner) => {
      done.add(owner);
      const touched = new Set([
        ...(was.factsOf.get(owner) ?? []),
        ...(will.factsOf.get(owner) ?? []),
      ]);
      const gone: Row[] = [];
      const put: Row[] = [];
      const made: Row[] = [];
      for (const id of [...touched].sort(compareText)) {
        const stored = facts.get(id);
        const row = rowOf(id);
        if (same(stored, row)) continue;
        if (stored !== undefined && stored.from !== row?.from) gone.push(stored);
        if (row === undefined) facts.delete(id);
        else {
          if (stored === undefined) made.push(row);
          else put.push(stored.from === row.from ? replacing(stored, row) : row);
          if (isSettled(id)) facts.delete(id);
          else facts.set(id, row);
        }
      }
      return { gone, put, made };
    },
    changeEntities: (ids) =>
      [...ids].sort(compareText).flatMap((id) => {
        if (settled.has(id) || !will.entities.has(id)) return [];
        settled.add(id);
        const stored = was.entity(id);
        const row = will.entity(id);
        return row === undefined || same(stored, row) ? [] : [replacing(stored, row)];
      }),
    vanished: () =>
      [...was.entities].flatMap((id) => {
        const row = was.entity(id);
        return row === undefined || will.entities.has(id)
          ? []
          : [replacing(row, { id, properties: kept(row) })];
      }),
  };
}

/** What an entity is still known by when it is no longer ours. */
function kept(row: Row): Row {
  const { id, type, name } = row.properties as Row;
  return { id: id ?? null, type: type ?? null, name: name ?? null };
}

/** Whether two rows hold the same, however their keys are ordered. */
export function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return stableText(a) === stableText(b);
}
