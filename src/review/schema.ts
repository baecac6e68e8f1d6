import { z } from "zod";
import { parseYaml } from "../data/yaml.ts";
import { readText, type YamlPath } from "../data/yaml-document.ts";
import type { Fault } from "../model/errors.ts";
import { STATUSES, TEXT_PROVENANCES } from "../model/graph.ts";
import type { ReviewList } from "../model/review.ts";

/**
 * A review file says what a person decided about one letter: reviews/<path of the letter among the letters>.yaml.
 *
 *     letter: Letter:东工信函〔2021〕109号     # must be the id of that letter
 *     reviewer: a name
 *     entities: […]   mentions: […]   measures: […]   facts: […]      # each may be left out
 *
 * Every decision holds
 *   decision     accept | reject | correct | add, or undecided: a proposal that nobody has looked at
 *   quote        words of the letter that prove it; white space, width and quotation marks are not minded.
 *                They must stand in the letter once, or `occurrence` says which of them (1, 2 …) is meant.
 *   why          the reason; needed where something is corrected
 *
 * Entities are written as `Type:name` or as a bare name that only one of them has; aliases count.
 *
 *   entities   add:     type, name, [as: the words of the quote that name it], [aliases], [properties]
 *              accept, reject, undecided: entity      reject takes its facts along
 *              correct: entity, to: { [type], [name], [aliases], [properties] }
 *                       the old name stays as an alias, and the reason as a property
 *   mentions   add, reject: entity; the quote is the mention itself
 *   measures   add:     of, metric, figure (as printed: 2573亿元, 3—5个), [relation], and the properties below
 *              accept, reject, undecided: of, figure
 *              correct: of, figure, to: { … }
 *              properties: [metric], [value], [min], [max], [unit], [comparator], [period], [growth], [scope],
 *                          [partOf: figure or metric of the total], [status]
 *   facts      add:     subject, predicate, object, [status], [provenance], [qualifiers]
 *              accept, reject, undecided: subject, predicate, object
 *              correct: subject, predicate, object,
 *                       to: { [subject], [predicate], [object], [quote, [occurrence]],
 *                             [status], [provenance], [qualifiers] }
 *
 * A proposal of a language model carries who made it and all that it says, so that it needs no other entry:
 * `by: llm:MODEL`, with [status] and [provenance] of facts and [relation], [metric] and [status] of measures.
 * What it names by its id (Company:vivo) is there when a person accepts it.
 *
 * Decisions are known by what they are about and by their quote, never by a line, an offset or a hash, so they
 * outlive better rules: what was added and is now read by a rule becomes a confirmation, what was accepted or
 * corrected holds even when no rule proposes it any more, and a rejection of what nobody proposes is reported
 * as unused.
 */
const WORD = z.string().trim().min(1);
const SCALAR = z.union([z.string(), z.number(), z.boolean()]);
const PLACE = {
  quote: WORD,
  occurrence: z.int().positive().exactOptional(),
  why: WORD.exactOptional(),
};
/** Who proposed it, where that was no rule; a proposal of no rule carries all that it says. */
const BY = { by: WORD.exactOptional() };
const STATUS = z.enum(STATUSES);
const PROVENANCE = z.enum(TEXT_PROVENANCES);
const add = z.literal("add");
const correct = z.literal("correct");
const verdict = z.enum(["accept", "reject", "undecided"]);

const ENTITY = z.discriminatedUnion("decision", [
  z.strictObject({
    decision: add,
    type: WORD,
    name: WORD,
    as: WORD.exactOptional(),
    aliases: z.array(WORD).default([]),
    properties: z.record(WORD, SCALAR).default({}),
    ...PLACE,
  }),
  z.strictObject({ decision: verdict, entity: WORD, ...BY, ...PLACE }),
  z.strictObject({
    decision: correct,
    entity: WORD,
    to: z.strictObject({
      type: WORD.exactOptional(),
      name: WORD.exactOptional(),
      aliases: z.array(WORD).default([]),
      properties: z.record(WORD, SCALAR).default({}),
    }),
    ...PLACE,
    why: WORD,
  }),
]);

const MENTION = z.strictObject({ decision: z.enum(["add", "reject"]), entity: WORD, ...PLACE });

const DATE = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "write a date as '2023', '2023-09' or '2023-09-11'");
const PERIOD = z.strictObject({
  start: DATE.exactOptional(),
  end: DATE.exactOptional(),
  verbatim: WORD,
});
const GROWTH = z.strictObject({ value: z.number(), unit: WORD, basis: WORD, verbatim: WORD });
const FIGURE = {
  relation: z.enum(["HAS_MEASURE", "HAS_TARGET"]).exactOptional(),
  metric: WORD.exactOptional(),
  value: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  unit: WORD.exactOptional(),
  comparator: z.enum(["=", "≈", ">", "≥", "<", "≤"]).exactOptional(),
  period: PERIOD.exactOptional(),
  growth: GROWTH.exactOptional(),
  scope: WORD.exactOptional(),
  partOf: WORD.exactOptional(),
  status: STATUS.exactOptional(),
};

const CARRIED_FIGURE = {
  relation: FIGURE.relation,
  metric: FIGURE.metric,
  status: FIGURE.status,
  ...BY,
};

const MEASURE = z.discriminatedUnion("decision", [
  z.strictObject({ decision: add, of: WORD, figure: WORD, ...FIGURE, metric: WORD, ...PLACE }),
  z.strictObject({ decision: verdict, of: WORD, figure: WORD, ...CARRIED_FIGURE, ...PLACE }),
  z.strictObject({
    decision: correct,
    of: WORD,
    figure: WORD,
    ...CARRIED_FIGURE,
    to: z.strictObject({ of: WORD.exactOptional(), ...FIGURE }),
    ...PLACE,
    why: WORD,
  }),
]);

const TRIPLE = { subject: WORD, predicate: WORD, object: WORD };
const MANNER = {
  status: STATUS.exactOptional(),
  provenance: PROVENANCE.exactOptional(),
  qualifiers: z.record(WORD, SCALAR).exactOptional(),
};

const CARRIED_FACT = { status: MANNER.status, provenance: MANNER.provenance, ...BY };

const FACT = z.discriminatedUnion("decision", [
  z.strictObject({ decision: add, ...TRIPLE, ...MANNER, ...PLACE }),
  z.strictObject({ decision: verdict, ...TRIPLE, ...CARRIED_FACT, ...PLACE }),
  z.strictObject({
    decision: correct,
    ...TRIPLE,
    ...CARRIED_FACT,
    to: z.strictObject({
      subject: WORD.exactOptional(),
      predicate: WORD.exactOptional(),
      object: WORD.exactOptional(),
      quote: WORD.exactOptional(),
      occurrence: z.int().positive().exactOptional(),
      ...MANNER,
    }),
    ...PLACE,
    why: WORD,
  }),
]);

const REVIEW = z.strictObject({
  letter: z.string().startsWith("Letter:"),
  reviewer: WORD,
  entities: z.array(ENTITY).default([]),
  mentions: z.array(MENTION).default([]),
  measures: z.array(MEASURE).default([]),
  facts: z.array(FACT).default([]),
});

const LISTS = { entities: ENTITY, mentions: MENTION, measures: MEASURE, facts: FACT };

/** The faults of a decision's form; none when the review file takes it. */
export function decisionFaults(list: ReviewList, decision: unknown): Fault[] {
  const { error } = LISTS[list].safeParse(decision);
  return (error?.issues ?? []).map(({ path, message }): Fault => {
    const where = path.length === 0 ? "" : ` at ${path.map(String).join(".")}`;
    return { what: `${message}${where}`, cure: "docs/reviews.md says what it may hold" };
  });
}

export type EntityDecision = z.infer<typeof ENTITY>;
export type MeasureDecision = z.infer<typeof MEASURE>;
export type FactDecision = z.infer<typeof FACT>;

/** What a person decided about one letter. */
export interface Review extends z.infer<typeof REVIEW> {
  readonly file: string;
  readonly lineOf: (path: YamlPath) => number;
}

/** The decisions in a review file; every fault of its form at once. */
export function readReview(file: string): Review {
  return parseReview(readText(file), file);
}

/** Like readReview, for text that is at hand; \`file\` is the name that faults carry. */
export function parseReview(text: string, file: string): Review {
  const { value, placeOf } = parseYaml(text, file, REVIEW);
  return { ...value, file, lineOf: (path) => placeOf(path).line };
}
