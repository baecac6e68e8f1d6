import type { Ontology } from "../model/ontology.ts";
import { modelRule } from "../model/second-reading.ts";
import { withProposals } from "../review/edit.ts";
import { locator } from "../review/locate.ts";
import type { Review } from "../review/schema.ts";
import type { Compared } from "./compare.ts";
import { entryOf, type ModelEntry } from "./entries.ts";
import type { Proposed } from "./proposal.ts";
import { isAnswered } from "./rejected.ts";
import type { SecondReading } from "./second-reading.ts";

/** The text of a review file with what only the model says put in as undecided, the most doubtful first. */
export function withModelEntries(
  text: string,
  second: SecondReading,
  review: Review,
  ontology: Ontology,
): { readonly text: string; readonly count: number } {
  const entries = modelEntries(
    second,
    ontology,
    ({ proposed }) => !isAnswered(proposed, review, second.scope),
  );
  return {
    text: entries.length === 0 ? text : withProposals(text, entries),
    count: entries.length,
  };
}

/** What the model alone says, or says against the rules, as entries of a review file. */
export function modelEntries(
  { record, compared, scope }: SecondReading,
  ontology: Ontology,
  isWanted: (one: Compared & { readonly proposed: Proposed }) => boolean = () => true,
): readonly ModelEntry[] {
  const { text } = scope.read.record;
  const words = locator(text);
  const proposer = { ...record, by: modelRule(record.model) };
  return compared
    .filter(isOnlyProposed)
    .filter(isWanted)
    .map((one) => entryOf(one, proposer, text, words, ontology));
}

function isOnlyProposed(one: Compared): one is Compared & { readonly proposed: Proposed } {
  return one.proposed !== undefined && one.standing !== "agreed";
}
