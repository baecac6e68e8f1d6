import { overlaps } from "../draft/stretches.ts";
import { compareText } from "../model/compare.ts";
import {
  type Entity,
  type Fact,
  isTextEvidence,
  type LetterGraph,
  type TextEvidence,
  type TextProvenance,
} from "../model/graph.ts";
import { isMeasure } from "../model/network.ts";
import type { Ontology, Term } from "../model/ontology.ts";
import { locator, quoteAt } from "./locate.ts";
import type { FactDecision, MeasureDecision } from "./schema.ts";

/** Something that rules read and nobody has decided about, as an entry of a review file. */
export interface Proposal {
  readonly list: "facts" | "measures";
  readonly decision: FactDecision | MeasureDecision;
  /** The section, where the proposal is the first of it. */
  readonly section?: string;
  /** The fact in words, the rule, and how it stands in the text. */
  readonly comment: string;
  readonly fact: Fact;
  readonly proof: TextEvidence;
}

/** The easiest to doubt first: what is carried over is wrong more often than what is spelled out. */
const DOUBT: readonly TextProvenance[] = [
  "inherited-subject",
  "coordinated",
  "derived-from-name",
  "explicit",
];

/** Words that were read off a picture less surely come before all others. */
const UNSURE = 0.9;

/** 0 for what is wrong most often, less for what may have been read wrongly; what no rule reads comes last. */
export function doubtRank({ provenance, confidence = 1 }: Partial<Doubtful>): number {
  if (confidence < UNSURE) return confidence - 1;
  return provenance === undefined ? DOUBT.length : DOUBT.indexOf(provenance);
}

type Doubtful = Pick<TextEvidence, "provenance" | "confidence">;

/**
 * Every proof of a letter's graph that no person stands behind, section by section, the easiest to
 * doubt first; where two rules prove a fact by the same words, one of them. Of a graph after review
 * these are the proposals that are still open.
 */
export function openProposals(graph: LetterGraph, ontology: Ontology): readonly Proposal[] {
  const { letter, entities } = graph;
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const headings = new Map(letter.sections.map(({ id, heading }) => [id, heading]));
  const words = locator(letter.text);
  const asked = openReadings(graph);
  return asked.map(({ fact, proof }, index): Proposal => {
    const isFirst = asked[index - 1]?.proof.section !== proof.section;
    const shared = {
      comment: commentOn(fact, proof, known, ontology),
      fact,
      proof,
      ...(isFirst && { section: headings.get(proof.section) || proof.section }),
    };
    const { subject, predicate, object } = fact;
    const quote = quoteAt(words, proof.exact, proof);
    const figure = known.get(object);
    if (figure === undefined || !isMeasure(figure) || predicate === "PART_OF") {
      const decision = { decision: "undecided", subject, predicate, object, ...quote } as const;
      return { ...shared, list: "facts", decision };
    }
    const { original } = figure.properties;
    const decision = { decision: "undecided", of: subject, figure: original, ...quote } as const;
    return { ...shared, list: "measures", decision };
  });
}

/** A proof that a rule read, with its fact. */
interface Reading {
  readonly fact: Fact;
  readonly proof: TextEvidence;
}

/** What is to be asked, in order. */
function openReadings({ letter, facts }: LetterGraph): readonly Reading[] {
  const order = new Map(letter.sections.map(({ id }, index) => [id, index]));
  const rank = (proof: TextEvidence): number => order.get(proof.section) ?? -1;
  const open = facts.flatMap((fact) =>
    fact.evidence
      .filter(isTextEvidence)
      .filter(({ reviewedBy }) => reviewedBy === undefined)
      .map((proof): Reading => ({ fact, proof })),
  );
  open.sort(
    ({ proof: a }, { proof: b }) =>
      rank(a) - rank(b) ||
      doubtRank(a) - doubtRank(b) ||
      a.start - b.start ||
      compareText(a.id, b.id),
  );
  const asked = new Map<Fact, TextEvidence[]>();
  return open.filter(({ fact, proof }) => {
    const earlier = asked.get(fact) ?? [];
    asked.set(fact, [...earlier, proof]);
    return !earlier.some((other) => overlaps(other, proof));
  });
}

/** The fact in words, how it stands in the text, and the rule. */
function commentOn(
  { subject, predicate, object }: Fact,
  proof: TextEvidence,
  known: ReadonlyMap<string, Entity>,
  ontology: Ontology,
): string {
  const term = (one: Term | undefined): string => one?.zh ?? "";
  const name = (id: string): string => known.get(id)?.name ?? id;
  const relation = term(ontology.relations[predicate]) || predicate;
  const reading = [
    term(ontology.status[proof.status]),
    term(ontology.provenance[proof.provenance]),
    proof.rule,
  ];
  return `${name(subject)} ${relation} ${name(object)} (${reading.join(", ")})`;
}
