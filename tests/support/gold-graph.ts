import { readFileSync } from "node:fs";
import { readOntology } from "../../src/data/ontology.ts";
import {
  type GoldFact,
  type GoldLetter,
  type GoldMeasure,
  readGold,
} from "../../src/evaluate/gold.ts";
import { sha256 } from "../../src/identity/digest.ts";
import { evidenceId, factId } from "../../src/identity/identity.ts";
import { quoter } from "../../src/letter/quote.ts";
import {
  type Entity,
  type Fact,
  type KnowledgeGraph,
  type LetterGraph,
  type LetterRecord,
  type Scalar,
  type Section,
  STATUSES,
  type Status,
  TEXT_PROVENANCES,
  type TextEvidence,
  type TextProvenance,
} from "../../src/model/graph.ts";
import { entityId } from "../../src/model/ids.ts";
import { measureName } from "../../src/model/measure-name.ts";
import { goldMeasure } from "./gold-measure.ts";

/** The graph that an annotated letter stands for, optional facts included, before any extraction. */
export function goldGraph(textFile: string, goldFile: string): LetterGraph {
  const text = decoded(readFileSync(textFile));
  const quotes = quoter(text);
  const ontology = readOntology("data/ontology.yaml");
  const gold = readGold(goldFile);
  const id = entityId("Letter", gold.letter.docNumber ?? gold.letter.title ?? "");
  const sections = sectionsOf(text, id);
  const sectionAt = (offset: number) =>
    sections.find((section) => section.start <= offset && offset < section.end)?.id ?? "";
  const types = new Map(gold.entities.map((entity) => [entity.name, entity.type]));
  const idOf = (name: string) => entityId(types.get(name) ?? "", name);

  const facts = new Map<string, Fact>();
  const state = (
    [subject, predicate, object]: readonly [string, string, string],
    status: Status,
    provenance: TextProvenance,
    { start, end }: GoldFact["evidence"],
    qualifiers: Readonly<Record<string, Scalar>> = {},
  ) => {
    const fact = factId(subject, predicate, object, ontology);
    const evidence: TextEvidence = {
      id: evidenceId(fact, id, start, end),
      letter: id,
      section: sectionAt(start),
      start,
      end,
      exact: quotes.exact(start, end),
      prefix: quotes.prefix(start),
      suffix: quotes.suffix(end),
      rule: "gold",
      provenance,
      status,
    };
    facts.set(fact, {
      id: fact,
      subject,
      predicate,
      object,
      status,
      qualifiers,
      evidence: [evidence],
    });
  };

  for (const fact of gold.facts) {
    const triple = [idOf(fact.subject), fact.predicate, idOf(fact.object)] as const;
    const status = oneOf(STATUSES, fact.status);
    state(triple, status, oneOf(TEXT_PROVENANCES, fact.provenance), fact.evidence, fact.qualifiers);
  }
  const figureName = (measure: GoldMeasure) => measureName(measure.subject, goldMeasure(measure));
  const figureId = (measure: GoldMeasure) => entityId("Measure", figureName(measure));
  for (const measure of gold.measures) {
    const status = measure.relation === "HAS_TARGET" ? "planned" : "done";
    const triple = [idOf(measure.subject), measure.relation, figureId(measure)] as const;
    state(triple, status, "explicit", measure.evidence);
    const whole = gold.measures.find((one) => one !== measure && one.metric === measure.partOf);
    if (whole !== undefined) {
      const part = [figureId(measure), "PART_OF", figureId(whole)] as const;
      state(part, "done", "explicit", measure.evidence);
    }
  }

  const named = gold.entities.map(
    ({ type, name, aliases, mentions }): Entity => ({
      id: entityId(type, name),
      type,
      name,
      aliases,
      properties: {},
      mentions: mentions.map(({ start, end }) => ({
        letter: id,
        section: sectionAt(start),
        start,
        end,
      })),
    }),
  );
  const figures = gold.measures.map(
    (measure): Entity => ({
      id: figureId(measure),
      type: "Measure",
      name: figureName(measure),
      aliases: [],
      properties: goldMeasure(measure),
      mentions: [],
    }),
  );
  return {
    letter: recordOf(text, id, gold, sections),
    entities: [...named, ...figures],
    facts: [...facts.values()],
  };
}

/** The fixtures are UTF-8, but for one in GB18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  }
}

/** The same as a graph of one letter without background knowledge. */
export function goldKnowledge(textFile: string, goldFile: string): KnowledgeGraph {
  const { letter, entities, facts } = goldGraph(textFile, goldFile);
  return { letters: [letter], entities, facts, sources: [] };
}

function recordOf(
  text: string,
  id: string,
  { letter }: GoldLetter,
  sections: readonly Section[],
): LetterRecord {
  return {
    id,
    title: letter.title ?? "",
    addressee: letter.addressee,
    sha256: sha256(text),
    text,
    sections,
    ...(letter.docNumber !== null && { docNumber: letter.docNumber }),
    ...(letter.date !== null && { date: letter.date }),
    ...(letter.issuer !== null && { issuer: letter.issuer }),
    ...(letter.repliesTo !== null && { repliesTo: letter.repliesTo }),
  };
}

/** Head, chapters and closing lines: as much of the outline as the sample graph needs. */
function sectionsOf(text: string, letter: string): Section[] {
  const heads = [...text.matchAll(/^([一二三四五六七八九十]+、)(.*)$|^(领导签字.*)$/gmu)];
  const starts = [
    { key: "head", number: "", heading: "", at: 0 },
    ...heads.map(([, number, heading, closing], index) => ({
      key: closing === undefined ? String(index + 1) : "tail",
      number: number ?? "",
      heading: heading?.trim() ?? "",
      at: [...text.slice(0, heads[index]?.index)].length,
    })),
  ];
  return starts.map(({ key, number, heading, at }, index) => ({
    id: `${letter}#${key}`,
    number,
    heading,
    level: number === "" ? 0 : 1,
    start: at,
    end: starts[index + 1]?.at ?? [...text].length,
  }));
}

function oneOf<T extends string>(known: readonly T[], word: string): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new Error(`the annotation says ${word}`);
  return found;
}
