import { type Fault, LettergraphError } from "../../model/errors.ts";
import { isScalar } from "../../model/flat-properties.ts";
import {
  type Entity,
  type Fact,
  isTextEvidence,
  type KnowledgeGraph,
  type LetterRecord,
  type TextEvidence,
} from "../../model/graph.ts";
import {
  APPEARANCE_KEYS,
  ENTITY_KEYS,
  FACT_KEYS,
  LETTER_KEYS,
  OWN_KEYS,
} from "../read/graph-rows.ts";
import { MARK } from "../read/mark.ts";
import { isRelationName, isTypeName } from "./load-statements.ts";

/** Refuses a graph that cannot be kept as it is; every fault is told, and nothing has been written. */
export function checkGraph(graph: KnowledgeGraph): void {
  const faults = [
    ...repeatedIds(graph),
    ...letterFaults(graph),
    ...graph.entities.flatMap((entity) => entityFaults(entity, graph)),
    ...factFaults(graph),
    ...quotesFaults(graph),
  ];
  if (faults.length > 0) throw new LettergraphError("input", "graph-invalid", faults);
}

function repeatedIds(graph: KnowledgeGraph): Fault[] {
  const evidence = graph.facts.flatMap((fact) => fact.evidence);
  const sections = graph.letters.flatMap((letter) => letter.sections);
  return Object.entries({ ...graph, evidence, sections }).flatMap(([kind, items]) => {
    const seen = new Set<string>();
    const repeated = new Set<string>();
    for (const { id } of items) (seen.has(id) ? repeated : seen).add(id);
    return [...repeated].map((id) => ({
      what: `${kind}: the id ${id} stands for two things`,
      cure: "Merge them, or give one another id.",
    }));
  });
}

function letterFaults({ letters, entities }: KnowledgeGraph): Fault[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return letters.flatMap((letter) => {
    const entity = byId.get(letter.id);
    if (entity?.type !== "Letter") {
      return [{ file: letter.id, what: "the letter has no entity", cure: "Add it to entities." }];
    }
    const stated = Object.entries(entity.properties);
    return stated
      .filter(([key, value]) => {
        const kept: unknown = LETTER_KEYS.some((each) => each === key)
          ? letter[key as keyof LetterRecord]
          : value;
        return key === OWN_KEYS || kept !== value;
      })
      .map(([key]) => ({
        file: letter.id,
        what: `its entity's ${key} differs from the letter's own`,
        cure: "Leave it out of the entity.",
      }));
  });
}

function entityFaults(entity: Entity, { letters }: KnowledgeGraph): Fault[] {
  const faults: Fault[] = [];
  const at = (what: string, cure: string) => faults.push({ what: `${entity.id}: ${what}`, cure });
  if (!isTypeName(entity.type) || !entity.id.startsWith(`${entity.type}:`)) {
    at(`"${entity.type}" cannot be its type`, "The id is the type's name, a colon and the name.");
  }
  const taken: readonly string[] = [...ENTITY_KEYS, ...APPEARANCE_KEYS, MARK];
  for (const [key, value] of Object.entries(entity.properties)) {
    if (taken.includes(key)) at(`the property ${key} is the store's own`, "Name it otherwise.");
    const parts = typeof value === "object" && value !== null ? Object.values(value) : [value];
    if (!parts.every(isScalar)) {
      at(`the property ${key} is not a text, a finite number or yes/no`, "Take it apart.");
    }
  }
  const sections = sectionsOf(letters);
  for (const mention of entity.mentions) {
    if (sections.get(mention.section) !== mention.letter) {
      at(
        `mentioned in ${mention.section}, which ${mention.letter} has not`,
        "Correct the section.",
      );
    }
  }
  return faults;
}

const SECTIONS = new WeakMap<readonly LetterRecord[], Map<string, string>>();

function sectionsOf(letters: readonly LetterRecord[]): Map<string, string> {
  const known = SECTIONS.get(letters);
  if (known !== undefined) return known;
  const sections = new Map(
    letters.flatMap((letter) => letter.sections.map((section) => [section.id, letter.id])),
  );
  SECTIONS.set(letters, sections);
  return sections;
}

function factFaults(graph: KnowledgeGraph): Fault[] {
  const entities = new Set(graph.entities.map(({ id }) => id));
  const sources = new Set(graph.sources.map(({ id }) => id));
  const sections = sectionsOf(graph.letters);
  return graph.facts.flatMap((fact) => {
    const faults: Fault[] = [];
    const at = (what: string, cure: string) =>
      faults.push({ what: `${wordsOf(fact)}: ${what}`, cure });
    if (!isRelationName(fact.predicate))
      at("this cannot be a relation", "Use the ontology's name.");
    for (const end of [fact.subject, fact.object].filter((id) => !entities.has(id))) {
      at(`there is no entity ${end}`, "Add it, or drop the fact.");
    }
    if (fact.evidence.length === 0) at("nothing proves it", "Give a quote or a source.");
    const taken: readonly string[] = [...FACT_KEYS, MARK];
    for (const [key, value] of Object.entries(fact.qualifiers)) {
      if (taken.includes(key)) at(`the qualifier ${key} is the store's own`, "Name it otherwise.");
      if (!isScalar(value)) at(`the qualifier ${key} is not a scalar`, "Take it apart.");
    }
    for (const evidence of fact.evidence) {
      if (isTextEvidence(evidence)) {
        if (sections.get(evidence.section) !== evidence.letter) {
          at(`${evidence.letter} has no section ${evidence.section}`, "Correct the section.");
        }
      } else if (!sources.has(evidence.source)) {
        at(`there is no source ${evidence.source}`, "Add it to the sources.");
      }
    }
    return faults;
  });
}

/** Letter by letter: the characters of one text at a time lie in memory. */
function quotesFaults({ letters, facts }: KnowledgeGraph): Fault[] {
  const quotes = new Map<string, TextEvidence[]>();
  for (const evidence of facts.flatMap((fact) => fact.evidence.filter(isTextEvidence))) {
    const own = quotes.get(evidence.letter);
    if (own === undefined) quotes.set(evidence.letter, [evidence]);
    else own.push(evidence);
  }
  const texts = new Map(letters.map(({ id, text }) => [id, text]));
  return [...quotes].flatMap(([letter, own]) => {
    const text = [...(texts.get(letter) ?? "")];
    return own.flatMap((evidence) => quoteFaults(evidence, text));
  });
}

/** A quote that is not what stands there proves nothing; line wraps and spaces do not count. */
function quoteFaults(evidence: TextEvidence, text: readonly string[]): Fault[] {
  const { letter, start, end, exact } = evidence;
  const found = text.slice(start, end).join("");
  if (exact !== "" && squeeze(found) === squeeze(exact)) return [];
  return [
    {
      file: letter,
      offset: start,
      what: `the quote "${exact}" is not what stands there ("${found}")`,
      cure: "Count its place again in the letter as it is now.",
    },
  ];
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}

function wordsOf({ subject, predicate, object }: Fact): string {
  return `${subject} ${predicate} ${object}`;
}
