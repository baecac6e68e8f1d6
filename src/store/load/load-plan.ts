import { compareText } from "../../model/compare.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import { replacing } from "../read/mark.ts";
import type { Stored } from "../read/read.ts";
import type { Statement } from "../store.ts";
import { BACKGROUND, indexForLoad, type LoadIndex } from "./load-index.ts";
import { type LoadProgress, loadProgress, same } from "./load-progress.ts";
import type { LoadStatements } from "./load-statements.ts";

/** The shares that a load writes and takes away, by owner. */
export interface ShareRows {
  /** Whether the store holds nothing at all, of whomever. */
  readonly isBare?: boolean;
  readonly put: ReadonlyMap<string, () => Row>;
  readonly gone: ReadonlySet<string>;
}

/** One transaction of a load. */
export type Step = readonly Statement[];

/** The transactions of a load, which are worked out one after the other. */
export interface LoadPlan {
  /** How many there can be at most. */
  readonly most: number;
  /** Each with how many of those have been looked at, and whether it is the last. */
  steps(): Generator<{ readonly step: Step; readonly done: number; readonly isLast: boolean }>;
}

/**
 * The transactions that turn what a store holds into what it should hold: one for the background,
 * then one for each letter that differs, the oldest first. After each of them a fact has just the
 * evidence that is there; the last one also takes away what nothing speaks of any more.
 */
export function planLoad(
  before: Stored,
  after: Stored,
  statements: LoadStatements,
  shares: ShareRows,
): LoadPlan {
  const letters = lettersInOrder(after.graph, before.graph);
  const owners = new Set([BACKGROUND, ...letters, ...shares.put.keys(), ...shares.gone]);
  return {
    most: owners.size,
    *steps() {
      const was = indexForLoad(before);
      const will = indexForLoad(after);
      const progress = loadProgress(before.graph, was, will);
      const fresh = shares.isBare ? { ...statements, put: statements.make } : statements;
      let done = 0;
      // Held back until the next one is known: the last takes more with it.
      let ready: Step = [];
      for (const owner of owners) {
        const step = [
          ...stepFor(owner, { was, will, progress, statements, fresh }),
          ...shareChange(owner, shares, fresh),
        ];
        if (step.length > 0 && ready.length > 0) yield { step: ready, done, isLast: false };
        if (step.length > 0) ready = step;
        done += 1;
      }
      const left = progress.changeEntities(will.entities);
      const last = [
        ...ready,
        ...putByType("entities", left, fresh),
        ...statements.remove("delete-entities", "rows", progress.vanished()),
      ];
      if (last.length > 0) yield { step: last, done, isLast: true };
    },
  };
}

/** In the transaction of what it tells of. */
function shareChange(owner: string, shares: ShareRows, statements: LoadStatements): Statement[] {
  const row = shares.put.get(owner);
  return [
    ...(shares.gone.has(owner) ? statements.remove("delete-shares", "ids", [owner]) : []),
    ...(row === undefined ? [] : statements.put("shares", [row()])),
  ];
}

interface Planning {
  readonly was: LoadIndex;
  readonly will: LoadIndex;
  readonly progress: LoadProgress;
  readonly statements: LoadStatements;
  /** For what this load has not put yet. */
  readonly fresh: LoadStatements;
}

/** What a letter, or the background, takes out and puts in. */
function stepFor(owner: string, { was, will, progress, statements, fresh }: Planning): Step {
  const { gone, put, made } = progress.changeFactsOf(owner);
  const ends = [...put, ...made].flatMap((row) => [String(row.from), String(row.to)]);
  const named = new Set([...ends, ...(will.entitiesOf.get(owner) ?? [])]);
  const text = textChange(owner, was, will, fresh);
  return [
    ...text.removes,
    ...statements.remove("delete-facts", "rows", gone),
    ...putByType("entities", progress.changeEntities(named), fresh),
    ...text.puts,
    ...putByType("facts", made, fresh),
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

/** What goes and what comes of a letter's sections, mentions and quotes, or of the background's citations. */
function textChange(owner: string, was: LoadIndex, will: LoadIndex, statements: LoadStatements) {
  const old = was.layer(owner);
  const now = will.layer(owner);
  const sections = rowChange(old.sections, now.sections);
  const mentions = rowChange(old.mentions, now.mentions);
  const evidence = rowChange(old.evidence, now.evidence);
  const isBackground = owner === BACKGROUND;
  const sources = isBackground
    ? rowChange([...was.sources.values()], [...will.sources.values()])
    : { gone: [], put: [] };
  return {
    removes: [
      ...statements.remove("delete-evidence", "ids", idsOf(evidence.gone)),
      ...statements.remove("delete-mentions", "rows", mentions.gone),
      ...statements.remove("delete-sections", "ids", idsOf(sections.gone)),
      ...statements.remove("delete-sources", "ids", idsOf(sources.gone)),
    ],
    puts: [
      ...statements.put("sources", sources.put),
      ...statements.put("sections", sections.put),
      ...statements.put("mentions", mentions.put),
      ...statements.put(isBackground ? "citations" : "evidence", evidence.put),
    ],
  };
}

/** Rows that are there no more, or elsewhere now, and rows that are new or say something else. */
function rowChange(old: readonly Row[], now: readonly Row[]) {
  const before = new Map(old.map((row) => [row.id, row]));
  const after = new Map(now.map((row) => [row.id, row]));
  return {
    gone: old.filter((row) => !isInPlace(row, after.get(row.id))),
    put: now
      .filter((row) => !same(before.get(row.id), row))
      .map((row) => replacing(before.get(row.id), row)),
  };
}

/** Whether a row stands where it stood: a quote that another section holds now is made anew. */
function isInPlace(row: Row, now: Row | undefined): boolean {
  return now !== undefined && now.section === row.section && now.source === row.source;
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => String(id));
}

function putByType(file: string, rows: readonly Row[], statements: LoadStatements): Statement[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const type = String(row.type);
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [row]);
    else group.push(row);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([type, members]) => statements.put(file, members, type));
}
