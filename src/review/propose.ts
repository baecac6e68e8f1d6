import { overlaps } from "../draft/stretches.ts";
import { compareText } from "../model/compare.ts";
import {
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

/** 0 for what is wrong most often; what no rule reads comes last. */
export function doubtRank(provenance: TextProvenance | undefined): number {
  return provenance === undefined ? DOUBT.length : DOUBT.indexOf(provenance);
}

/**
 * Every proof of a letter's graph that no person stands behind, section by section, the easiest to
 * doubt first; where two rules prove a fact by the same words, one of them. Of a graph after review these are the proposals that are still open.
 */
export function openProposals(
  { letter, entities, facts }: LetterGraph,
  ontology: Ontology,
): readonly Proposal[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const sections = new Map(
    letter.sections.map((section, index) => [section.id, { section, index }]),
  );
  const words = locator(letter.text);
  const rank = (proof: TextEvidence): number => sections.get(proof.section)?.index ?? -1;
  const open = facts.flatMap((fact) =>
    fact.evidence
      .filter(isTextEvidence)
      .filter(({ reviewedBy }) => reviewedBy === undefined)
      .map((proof) => ({ fact, proof })),
  );
  open.sort(
    ({ proof: a }, { proof: b }) =>
      rank(a) - rank(b) ||
      doubtRank(a.provenance) - doubtRank(b.provenance) ||
      a.start - b.start ||
      compareText(a.id, b.id),
  );
  const asked = open.filter(
    ({ fact, proof }, index) =>
      !open.slice(0, index).some((other) => other.fact === fact && overlaps(other.proof, proof)),
  );
  return asked.map(({ fact, proof }, index) => {
    const { subject, predicate, object } = fact;
    const quote = quoteAt(words, proof.exact, proof);
    const figure = known.get(object);
    const term = (one: Term | undefined): string => one?.zh ?? "";
    const { section: before } = asked[index - 1]?.proof ?? {};
    const { heading = "" } = sections.get(proof.section)?.section ?? {};
    const reading = [
      term(ontology.status[proof.status]),
      term(ontology.provenance[proof.provenance]),
      proof.rule,
    ];
    const name = (id: string): string => known.get(id)?.name ?? id;
    const relation = term(ontology.relations[predicate]) || predicate;
    const comment = `${name(subject)} ${relation} ${name(object)} (${reading.join(", ")})`;
    const shared = {
      comment,
      fact,
      proof,
      ...(before !== proof.section && { section: heading || proof.section }),
    };
    return figure !== undefined && isMeasure(figure) && predicate !== "PART_OF"
      ? {
          ...shared,
          list: "measures",
          decision: {
            decision: "undecided",
            of: subject,
            figure: figure.properties.original,
            ...quote,
          },
        }
      : {
          ...shared,
          list: "facts",
          decision: { decision: "undecided", subject, predicate, object, ...quote },
        };
  });
}
