import { overlaps } from "../draft/stretches.ts";
import { factId } from "../identity/identity.ts";
import { toOriginal } from "../letter/quote.ts";
import { type Fact, isTextEvidence, type TextEvidence } from "../model/graph.ts";
import { entityId } from "../model/ids.ts";
import { isMeasure } from "../model/network.ts";
import { STANDINGS, type Standing } from "../model/second-reading.ts";
import { doubtRank } from "../review/propose.ts";
import type { GatedReading, Proposed } from "./proposal.ts";
import type { Scope } from "./scope.ts";

/** What rules and model say of the same thing; one of them may say nothing. */
export interface Compared {
  readonly standing: Standing;
  readonly proposed?: Proposed;
  readonly fact?: Fact;
  readonly proof?: TextEvidence;
}

/** Both readings of a letter side by side, the most doubtful first. */
export function compare({ facts: proposals }: GatedReading, scope: Scope): readonly Compared[] {
  const readings = bodyFacts(scope);
  const met = new Set<string>();
  const ours = proposals.map((proposed): Compared => {
    const same = readings.find(({ fact }) => isSame(fact, proposed, scope));
    if (same !== undefined) {
      met.add(same.fact.id);
      return { standing: "agreed", proposed, ...same };
    }
    return { standing: "model", proposed };
  });
  const settled = ours.map((one): Compared => {
    if (one.standing !== "model" || one.proposed === undefined) return one;
    const { proposed } = one;
    const against = readings.find(
      ({ fact, proof }) => !met.has(fact.id) && contradicts(fact, proof, proposed, scope),
    );
    return against === undefined ? one : { standing: "contradict", proposed, ...against };
  });
  const answered = new Set(settled.flatMap(({ fact }) => fact?.id ?? []));
  const theirs = readings
    .filter(({ fact }) => !answered.has(fact.id))
    .map((reading): Compared => ({ standing: "rules", ...reading }));
  return [...settled, ...theirs].sort(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      rankOf(a) - rankOf(b) ||
      startOf(a) - startOf(b),
  );
}

/** The facts that rules read in the sentences that a model is shown, each with its first proof there. */
export function bodyFacts({ ruled, read }: Scope): { fact: Fact; proof: TextEvidence }[] {
  const shown = read.sentences.map((sentence) => toOriginal(read, sentence));
  return ruled.facts.flatMap((fact) => {
    const proof = fact.evidence
      .filter(isTextEvidence)
      .find((each) => shown.some((sentence) => overlaps(sentence, each)));
    return proof === undefined || isPart(fact) ? [] : [{ fact, proof }];
  });
}

/** A figure's part in a total is told with the figure. */
function isPart({ subject }: Fact): boolean {
  return subject.startsWith(entityId("Measure", ""));
}

function isSame(
  fact: Fact,
  { subject, predicate, object, figure }: Proposed,
  scope: Scope,
): boolean {
  const from = entityId(subject.type, subject.name);
  if (figure !== undefined) {
    return fact.subject === from && fact.predicate === predicate && isOfFigure(fact, figure, scope);
  }
  const to = entityId(object.type, object.name);
  return fact.id === factId(from, predicate, to, scope.lexicon.ontology);
}

/** Whether a fact of the rules is about the figure that stands there. */
function isOfFigure(
  { object }: Fact,
  { place }: NonNullable<Proposed["figure"]>,
  { draft }: Scope,
): boolean {
  const measure = draft.entities.get(object);
  return (
    measure !== undefined &&
    isMeasure(measure) &&
    measure.mentions.some((mention) => overlaps(mention, place))
  );
}

/** Two readings of the same words that cannot both hold: another relation of the same two, another owner of a figure. */
function contradicts(fact: Fact, proof: TextEvidence, proposed: Proposed, scope: Scope): boolean {
  const { subject, object, figure, place } = proposed;
  if (figure !== undefined) return isOfFigure(fact, figure, scope);
  if (!overlaps(proof, place)) return false;
  const ends = [entityId(subject.type, subject.name), entityId(object.type, object.name)];
  return ends.includes(fact.subject) && ends.includes(fact.object);
}

function rankOf({ proof, proposed }: Compared): number {
  return doubtRank(proposed ?? proof ?? {});
}

function startOf({ proof, proposed }: Compared): number {
  return proposed?.place.start ?? proof?.start ?? 0;
}
