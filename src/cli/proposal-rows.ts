import { totalScores } from "../evaluate/evaluate.ts";
import { type ProposalScores, WAYS } from "../evaluate/evaluate-proposals.ts";
import { ratios } from "../evaluate/tally.ts";
import { isTextEvidence } from "../model/graph.ts";
import { nameOf } from "../model/ids.ts";
import { GATES } from "../model/second-reading.ts";
import type { Compared } from "../propose/compare.ts";
import type { Drop } from "../propose/proposal.ts";
import { droppedInWords } from "../propose/said-words.ts";
import type { SecondReading } from "../propose/second-reading.ts";
import type { Rows } from "./output.ts";

const SCORED = ["facts", "measures", "entities"] as const;
const COLUMNS = ["standing", "model", "rules", "status", "quote"];

/** Both readings of a letter side by side, the most doubtful first. */
export function comparedRows({ compared, scope }: SecondReading): Rows {
  const rows = compared.map((one) => ({
    standing: one.standing,
    model: modelWords(one),
    rules: one.fact === undefined ? "" : ruleWords(one),
    status: one.proposed?.status ?? one.proof?.status ?? "",
    quote: quoteOf(one, scope),
  }));
  return { columns: COLUMNS, rows };
}

/** Precision, recall and F1 of facts, figures and entities, way by way, all letters as one. */
export function fourWayRows(scored: readonly ProposalScores[]): Rows {
  const rows = WAYS.map((way) => {
    const total = totalScores(scored.map(({ scores }) => scores[way]));
    const cells = SCORED.flatMap((aspect) => {
      const { precision, recall, f1 } = ratios(total[aspect].tally);
      return [
        [`${aspect} P`, precision.toFixed(3)],
        [`${aspect} R`, recall.toFixed(3)],
        [`${aspect} F1`, f1.toFixed(3)],
      ];
    });
    return { reader: way, ...Object.fromEntries(cells) };
  });
  return {
    columns: ["reader", ...SCORED.flatMap((one) => ["P", "R", "F1"].map((r) => `${one} ${r}`))],
    rows,
  };
}

/** How many proposals each gate dropped. */
export function dropCounts(drops: readonly Drop[]): string[] {
  return GATES.flatMap((gate) => {
    const count = drops.filter((drop) => drop.gate === gate).length;
    return count === 0 ? [] : [`dropped at ${gate}: ${count}`];
  });
}

/** How many proposals each gate dropped, and which. */
export function dropLines({ reading: { drops, facts }, scope }: SecondReading): string[] {
  const lines = GATES.flatMap((gate) => {
    const dropped = drops.filter((drop) => drop.gate === gate);
    return dropped.length === 0
      ? []
      : [
          `dropped at ${gate}: ${dropped.length}`,
          ...dropped.map((drop) => `  ${inOneLine(drop, scope)}`),
        ];
  });
  return [...lines, `${facts.length} facts passed, ${drops.length} proposals were dropped`];
}

function inOneLine(drop: Drop, scope: SecondReading["scope"]): string {
  const { words, quote } = droppedInWords(drop, scope);
  return quote === undefined ? words.en : `${words.en}  “${quote}”`;
}

function modelWords({ proposed }: Compared): string {
  if (proposed === undefined) return "";
  const { subject, predicate, object, figure, far } = proposed;
  const said = figure ? `${figure.properties.metric} ${figure.properties.original}` : object.name;
  return `${subject.name} ${predicate} ${said}${far ? " (far)" : ""}`;
}

function ruleWords({ fact }: Compared): string {
  return fact === undefined
    ? ""
    : `${nameOf(fact.subject)} ${fact.predicate} ${nameOf(fact.object)}`;
}

function quoteOf({ proposed, proof, fact }: Compared, { draft }: SecondReading["scope"]): string {
  if (proposed !== undefined) return draft.quotes.exact(proposed.place.start, proposed.place.end);
  return proof?.exact ?? fact?.evidence.find(isTextEvidence)?.exact ?? "";
}
