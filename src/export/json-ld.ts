import { flatten } from "../model/flat-properties.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  isTextEvidence,
  type LetterRecord,
  type Source,
  type TextEvidence,
} from "../model/graph.ts";
import type { Ontology, Term } from "../model/ontology.ts";
import type { PageLayout } from "../model/page-layout.ts";
import type { ExportFile } from "./export-file.ts";
import type { Exported } from "./exported.ts";
import { BASE, CONTEXT } from "./json-ld-context.ts";
import { pageSelectors } from "./page-selectors.ts";

type Node = Readonly<Record<string, unknown>>;

/**
 * Linked data: each fact is a triple and a statement (rdf:Statement) about it, derived (PROV-O) from
 * letters or publications; each piece of evidence is a W3C Web Annotation whose target is a quote.
 */
export function toJsonLd(exported: Exported): ExportFile[] {
  const document = { "@context": CONTEXT, "@graph": nodesOf(exported) };
  return [{ name: "graph.jsonld", content: `${JSON.stringify(document, null, 1)}\n` }];
}

function nodesOf({ graph, ontology, layoutOf }: Exported) {
  const { letters, entities, facts, sources } = graph;
  const layouts = new Map(letters.map((letter) => [letter.id, layoutOf?.(letter)]));
  const records = new Map(letters.map((letter) => [letter.id, letter]));
  const triples = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of facts) {
    const own = triples.get(subject) ?? new Map<string, string[]>();
    own.set(predicate, [...(own.get(predicate) ?? []), object]);
    triples.set(subject, own);
  }
  const rules = new Set(
    facts.flatMap(({ evidence }) => evidence.filter(isTextEvidence).map(({ rule }) => rule)),
  );
  return [
    ...vocabularyOf(ontology()),
    ...sources.map(sourceNode),
    ...[...rules].sort().map(ruleNode),
    ...entities.map((entity) =>
      entityNode(entity, triples.get(entity.id) ?? new Map(), records.get(entity.id)),
    ),
    ...facts.map(factNode),
    ...facts.flatMap((fact) => fact.evidence.map((piece) => evidenceNode(piece, fact, layouts))),
  ];
}

/** An id as an IRI: what IRIs cannot hold is escaped, Chinese stays as it is. */
export function iri(id: string): string {
  return BASE + id.replace(/[\s<>"{}|\\^`%[\]]/gu, (character) => encodeURIComponent(character));
}

function vocabularyOf({ types, relations, status, provenance }: Ontology): Node[] {
  const terms = (of: Readonly<Record<string, Term>>, type: string): Node[] =>
    Object.entries(of).map(([name, { zh, en, note }]) => ({
      id: `lg:${name}`,
      type,
      label: { zh, en },
      ...(note !== undefined && { note }),
    }));
  return [
    ...terms(types, "rdfs:Class"),
    ...terms(relations, "rdf:Property"),
    ...terms(status, "skos:Concept"),
    ...terms(provenance, "skos:Concept"),
  ];
}

function sourceNode({ id, title, publisher, date }: Source): Node {
  return { id: iri(id), type: ["prov:Entity", "schema:CreativeWork"], title, publisher, date };
}

function ruleNode(rule: string): Node {
  return { id: iri(`Rule:${rule}`), type: "prov:Activity", label: { en: rule } };
}

function entityNode(
  { id, type, name, aliases, properties }: Entity,
  triples: ReadonlyMap<string, readonly string[]>,
  record: LetterRecord | undefined,
): Node {
  return {
    id: iri(id),
    type: [
      `lg:${type}`,
      "prov:Entity",
      ...(record === undefined ? [] : ["schema:DigitalDocument"]),
    ],
    name,
    ...(aliases.length > 0 && { aliases }),
    ...ownWords(flatten(properties)),
    ...(record !== undefined && recordOf(record)),
    ...Object.fromEntries(
      [...triples].map(([predicate, objects]) => [
        `lg:${predicate}`,
        objects.map((object) => ({ id: iri(object) })),
      ]),
    ),
  };
}

/** The text is there as well, for the selectors count its characters. */
function recordOf({ docNumber, title, date, sha256, text }: LetterRecord): Node {
  return {
    ...(docNumber !== undefined && { docNumber }),
    title,
    ...(date !== undefined && { date }),
    sha256,
    text,
  };
}

function factNode({ id, subject, predicate, object, status, qualifiers, evidence }: Fact): Node {
  const origins = evidence.map((each) => (isTextEvidence(each) ? each.letter : each.source));
  return {
    id: iri(`Fact:${id}`),
    type: ["rdf:Statement", "prov:Entity"],
    subject: iri(subject),
    predicate: `lg:${predicate}`,
    object: iri(object),
    status: `lg:${status}`,
    ...ownWords(qualifiers),
    derivedFrom: [...new Set(origins)].map(iri),
  };
}

function evidenceNode(
  evidence: Evidence,
  fact: Fact,
  layouts: ReadonlyMap<string, PageLayout | undefined>,
): Node {
  return {
    id: iri(`Evidence:${evidence.id}`),
    type: ["oa:Annotation", "prov:Entity"],
    motivation: "oa:identifying",
    body: iri(`Fact:${fact.id}`),
    target: isTextEvidence(evidence)
      ? quoteOf(evidence, layouts.get(evidence.letter))
      : iri(evidence.source),
    provenance: `lg:${evidence.provenance}`,
    status: `lg:${evidence.status}`,
    ...(isTextEvidence(evidence) && { generatedBy: iri(`Rule:${evidence.rule}`) }),
    ...(isTextEvidence(evidence) &&
      evidence.reviewedBy !== undefined && { reviewedBy: evidence.reviewedBy }),
    ...(isTextEvidence(evidence) &&
      evidence.agreedBy !== undefined && { agreedBy: evidence.agreedBy }),
    ...(isTextEvidence(evidence) &&
      evidence.readBy !== undefined && {
        readBy: evidence.readBy,
        confidence: evidence.confidence,
      }),
  };
}

function quoteOf(
  { letter, exact, prefix, suffix, start, end }: TextEvidence,
  layout: PageLayout | undefined,
): Node {
  return {
    type: "oa:SpecificResource",
    source: iri(letter),
    selector: [
      { type: "oa:TextQuoteSelector", exact, prefix, suffix },
      { type: "oa:TextPositionSelector", start, end },
      ...(layout === undefined ? [] : pageSelectors(layout, start, end)),
    ],
  };
}

/** Properties under this project's own names, in one order whichever store they come from. */
function ownWords(properties: Readonly<Record<string, unknown>>): Node {
  return Object.fromEntries(
    Object.keys(properties)
      .sort()
      .map((name) => [`lg:${name}`, properties[name]]),
  );
}
