import { exactAt } from "../letter/quote.ts";
import { entityId } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { type Locator, quoteAt } from "../review/locate.ts";
import type { Proposal } from "../review/propose.ts";
import type { Compared } from "./compare.ts";
import type { Proposed } from "./proposal.ts";

/** A proposal of a model as an entry of a review file. */
export type ModelEntry = Pick<Proposal, "list" | "decision" | "comment">;

/** Who proposed it, for people: llm:qwen3, prompt 1, 2026-11-28. */
export interface Proposer {
  readonly by: string;
  readonly promptVersion: number;
  readonly date: string;
}

/** An entry for what only the model says, or says against the rules; nobody has decided it yet. */
export function entryOf(
  { proposed, standing }: Compared & { readonly proposed: Proposed },
  { by, promptVersion, date }: Proposer,
  text: string,
  words: Locator,
  ontology: Ontology,
): ModelEntry {
  const { subject, predicate, object, figure, place, status, provenance } = proposed;
  const quote = quoteAt(words, exactAt(text, place.start, place.end), place);
  const relation = ontology.relations[predicate]?.zh ?? predicate;
  const said =
    figure === undefined
      ? object.name
      : `${figure.properties.metric} ${figure.properties.original}`;
  const doubt = standing === "contradict" ? "与规则不一" : "仅模型";
  const far = proposed.far ? "，主语或宾语在引文之外" : "";
  const comment = ` ${subject.name} ${relation} ${said} (${doubt}${far}, ${by}, 提示词第${promptVersion}版, ${date})`;
  const from = entityId(subject.type, subject.name);
  if (figure === undefined) {
    const to = entityId(object.type, object.name);
    const manner = { status, provenance, by } as const;
    const triple = { subject: from, predicate, object: to };
    return {
      list: "facts",
      comment,
      decision: { decision: "undecided", ...triple, ...manner, ...quote },
    };
  }
  const { original, metric } = figure.properties;
  const isTarget = predicate === "HAS_TARGET";
  const decision = {
    decision: "undecided",
    of: from,
    figure: original,
    relation: isTarget ? "HAS_TARGET" : "HAS_MEASURE",
    metric,
    status,
    by,
    ...quote,
  } as const;
  return { list: "measures", comment, decision };
}
