import type { Network } from "../../../src/model/network.ts";
import type { Language, MessageKey } from "../i18n/translate.ts";
import type { Selection } from "../state/view-state.ts";
import { figureWords } from "./figures.ts";

export type TableKind = (typeof TABLE_KINDS)[number];

export const TABLE_KINDS = ["entities", "facts", "figures"] as const;

/** One row: what is shown, and by what it is sorted. */
export interface TableRow {
  readonly target: Selection;
  readonly cells: readonly string[];
  readonly keys: readonly (string | number)[];
}

/** A table of everything of one kind. */
export interface Table {
  readonly columns: readonly MessageKey[];
  readonly rows: readonly TableRow[];
}

/** How names are said in the language of the interface. */
export interface TableWords {
  readonly language: Language;
  readonly type: (type: string) => string;
  readonly relation: (predicate: string) => string;
  readonly status: (status: string) => string;
  readonly provenance: (provenance: string) => string;
  readonly letter: (id: string) => string;
}

/** The things, facts or figures of a network that pass `isShown`. */
export function tableOf(
  kind: TableKind,
  network: Network,
  isShown: (id: string) => boolean,
  words: TableWords,
): Table {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  switch (kind) {
    case "entities":
      return {
        columns: ["columnName", "columnType", "columnFacts"],
        rows: network.nodes
          .filter(({ id, type }) => type !== "Measure" && isShown(id))
          .map(({ id, name, type, degree }) =>
            row({ kind: "node", id }, [name, words.type(type), degree]),
          ),
      };
    case "facts":
      return {
        columns: ["subject", "relation", "object", "status", "columnProvenance", "columnLetter"],
        rows: network.links
          .filter(({ id }) => isShown(id))
          .map((link) =>
            row({ kind: "fact", id: link.id }, [
              nameOf(link.source),
              words.relation(link.predicate),
              nameOf(link.target),
              link.background ? "" : words.status(link.status),
              words.provenance(link.provenance),
              link.letters.map(words.letter).join("、"),
            ]),
          ),
      };
    case "figures":
      return { columns: FIGURE_COLUMNS, rows: figureRows(network, nameOf, words) };
  }
}

const FIGURE_COLUMNS: readonly MessageKey[] = [
  "columnOwner",
  "metric",
  "value",
  "columnPeriod",
  "columnGrowth",
];

function figureRows(
  network: Network,
  nameOf: (id: string) => string,
  words: TableWords,
): TableRow[] {
  const measures = new Map(network.nodes.map(({ id, measure }) => [id, measure]));
  return network.links.flatMap(({ id, source, target }) => {
    const measure = measures.get(target);
    if (measure === undefined || measures.get(source) !== undefined) return [];
    const { amount, period = "", growth } = figureWords(measure, words.language);
    const own = row({ kind: "fact", id }, [
      nameOf(source),
      measure.metric,
      amount,
      period,
      growth?.text ?? "",
    ]);
    const [owner = "", metric = "", , , rise = ""] = own.keys;
    const size = measure.value ?? measure.min ?? 0;
    return [{ ...own, keys: [owner, metric, size, measure.period?.start ?? "", rise] }];
  });
}

function row(target: Selection, values: readonly (string | number)[]): TableRow {
  return { target, cells: values.map(String), keys: values };
}

/** Rows that hold all words typed, in the order of a column. */
export function arranged(
  rows: readonly TableRow[],
  typed: string,
  sort: { readonly column: number; readonly down: boolean } | undefined,
): readonly TableRow[] {
  const wanted = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const kept = rows.filter(({ cells }) => {
    const text = cells.join("\n").toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (sort === undefined) return kept;
  const collator = new Intl.Collator("zh-CN", { numeric: true });
  const order = (a: string | number | undefined, b: string | number | undefined): number =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return [...kept].sort(
    (a, b) => order(a.keys[sort.column], b.keys[sort.column]) * (sort.down ? -1 : 1),
  );
}
