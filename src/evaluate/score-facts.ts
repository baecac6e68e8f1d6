import type { excerpts } from "../letter/excerpt.ts";
import { type Fact, isBackground, isTextEvidence, type LetterGraph } from "../model/graph.ts";
import { typeOf } from "../model/ids.ts";
import type { Ontology } from "../model/ontology.ts";
import { type GoldFact, type GoldLetter, isDemanded } from "./gold.ts";
import type { Naming } from "./naming.ts";
import { counter, type Result } from "./tally.ts";

interface Triple {
  readonly subject: string | null;
  readonly predicate: string;
  readonly object: string | null;
}

/** Figures are scored as measures. */
function isFigure(fact: Fact): boolean {
  return [fact.subject, fact.object].some((id) => typeOf(id) === "Measure");
}

/** How triples of the graph are compared with those of the annotation. */
function matcher(naming: Naming, ontology: Ontology) {
  const isName = (wanted: string | null, id: string): boolean =>
    wanted === "*" || (wanted !== null && naming.gold(wanted) === naming.ofId(id));
  return (wanted: Triple, { subject, predicate, object }: Fact): boolean => {
    if (wanted.predicate !== predicate) return false;
    const straight = isName(wanted.subject, subject) && isName(wanted.object, object);
    const reversed = isName(wanted.subject, object) && isName(wanted.object, subject);
    return straight || (ontology.relations[predicate]?.symmetric === true && reversed);
  };
}

function readings(one: GoldFact): readonly Triple[] {
  return one.alternatives.map(({ subject, predicate, object }) => ({
    subject: subject === undefined ? one.subject : subject,
    predicate: predicate ?? one.predicate,
    object: object === undefined ? one.object : object,
  }));
}

/** What the facts of a letter scored, and how the found ones stand (done, planned …). */
export interface FactResults {
  readonly facts: Result;
  readonly status: Result;
}

/**
 * Scores facts by subject, predicate and object. The annotated words are matched first, then their
 * alternatives; a second reading of the same fact, an optional or an accepted one counts for nothing.
 */
export function scoreFacts(
  graph: LetterGraph,
  gold: GoldLetter,
  naming: Naming,
  ontology: Ontology,
  excerpt: ReturnType<typeof excerpts>,
): FactResults {
  const count = counter("facts");
  const status = counter("status");
  const isSame = matcher(naming, ontology);
  const found = new Map<GoldFact, Fact>();
  const wanted = gold.facts.filter((one) => !/^HAS_(MEASURE|TARGET)$/.test(one.predicate));
  let open = graph.facts.filter((fact) => !isBackground(fact) && !isFigure(fact));
  const claim = (isReading: (one: GoldFact, fact: Fact) => boolean): void => {
    open = open.filter((fact) => {
      const one = wanted.find((candidate) => !found.has(candidate) && isReading(candidate, fact));
      if (one !== undefined) found.set(one, fact);
      return one === undefined;
    });
  };
  const isAlternative = (one: GoldFact, fact: Fact): boolean =>
    readings(one).some((reading) => isSame(reading, fact));
  claim((one, fact) => isSame(one, fact));
  claim((one, fact) => isDemanded(one) && isAlternative(one, fact));
  for (const fact of open) {
    const known = wanted.some((one) => isSame(one, fact) || isAlternative(one, fact));
    if (known || gold.accepted.some((one) => isSame(one, fact))) continue;
    const proof = fact.evidence.find(isTextEvidence);
    const what = `${naming.ofId(fact.subject)} ${fact.predicate} ${naming.ofId(fact.object)}`;
    count.wrong(fact.predicate, what, proof?.exact ?? "", proof?.rule);
  }
  for (const one of wanted.filter(isDemanded)) {
    const fact = found.get(one);
    const what = `${one.subject} ${one.predicate} ${one.object}`;
    const text = excerpt(one.evidence.start, one.evidence.end);
    if (fact === undefined) {
      count.missed(one.predicate, what, text);
      continue;
    }
    count.right(one.predicate);
    const proof = fact.evidence.find(isTextEvidence);
    if ([one.status, ...one.statusAlternatives].includes(fact.status)) status.right(one.status);
    else status.wrong(one.status, `${what}: ${fact.status} for ${one.status}`, text, proof?.rule);
  }
  return { facts: count.result(), status: status.result() };
}
