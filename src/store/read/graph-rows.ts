import { confidenceIn } from "../../model/confidence.ts";
import { flatten } from "../../model/flat-properties.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  isTextEvidence,
  type LetterRecord,
  type Mention,
  type Scalar,
  type Section,
  type Source,
} from "../../model/graph.ts";
import type { Appearance } from "../../model/network.ts";
import { daysOf } from "../../model/period.ts";
import type { Json, Row } from "../../model/query.ts";
import { marked } from "./mark.ts";

/** How an entity is drawn and found; kept with it, but no part of the graph's hash. */
export type Presentation = ReadonlyMap<string, Appearance>;

/** What the store adds to an entity's own properties, which therefore may not have these names. */
export const ENTITY_KEYS = ["id", "type", "name", "aliases"] as const;
export const APPEARANCE_KEYS = [
  "x",
  "y",
  "community",
  "pinyin",
  "initials",
  "shortForms",
  "variants",
] as const;
/** On a letter that was read: its record, and the names of what its entity says of itself. */
export const LETTER_KEYS = [
  "docNumber",
  "title",
  "date",
  "issuer",
  "addressee",
  "repliesTo",
  "sha256",
  "text",
] as const;
export const OWN_KEYS = "ownKeys";
/** On a fact beside its qualifiers. */
export const FACT_KEYS = [
  "id",
  "status",
  "letters",
  "support",
  "background",
  "confidence",
  "provenances",
  "rules",
  "reviewedBy",
  "startDate",
  "endDate",
] as const;

export function entityRow(
  entity: Entity,
  record: LetterRecord | undefined,
  appearance: Appearance | undefined,
): Row {
  const { id, type, name } = entity;
  const own = flatten(entity.properties);
  const ownKeys = Object.keys(own).sort();
  return {
    id,
    type,
    properties: marked({
      ...own,
      ...(record !== undefined && {
        ...letterProperties(record),
        ...(ownKeys.length > 0 && { [OWN_KEYS]: ownKeys }),
      }),
      id,
      type,
      name,
      aliases: entity.aliases,
      ...(appearance !== undefined && {
        ...(appearance.x !== undefined && { x: appearance.x }),
        ...(appearance.y !== undefined && { y: appearance.y }),
        ...(appearance.community !== undefined && { community: appearance.community }),
        pinyin: appearance.pinyin,
        initials: appearance.initials,
        ...(appearance.shortForms !== undefined && { shortForms: appearance.shortForms }),
        ...(appearance.variants !== undefined && { variants: appearance.variants }),
      }),
    }),
  };
}

function letterProperties(record: LetterRecord): Record<string, Json> {
  return Object.fromEntries(LETTER_KEYS.map((key) => [key, record[key]]).filter(isPresent));
}

function isPresent(entry: (string | Json | undefined)[]): entry is [string, Json] {
  return entry[1] !== undefined;
}

export function sectionRow(section: Section, letter: string): Row {
  return { id: section.id, letter, properties: marked({ ...section, letter }) };
}

/** One row for each section of a letter that names the entity; these are the letter's mentions of it. */
export function mentionRows(entity: string, own: readonly Mention[]): Row[] {
  const sections = new Map<string, { starts: number[]; ends: number[] }>();
  const mentions = [...own].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { section, start, end } of mentions) {
    const places = sections.get(section) ?? { starts: [], ends: [] };
    places.starts.push(start);
    places.ends.push(end);
    sections.set(section, places);
  }
  return [...sections].map(([section, places]) => ({
    id: `${section} ${entity}`,
    section,
    entity,
    properties: marked({ ...places }),
  }));
}

/** With `section` when a letter states it, with `source` when a publication does. */
export function evidenceRow(fact: string, evidence: Evidence): Row {
  const place: Row = isTextEvidence(evidence)
    ? { section: evidence.section }
    : { source: evidence.source };
  return { id: evidence.id, ...place, properties: marked({ ...evidence, fact }) };
}

export function sourceRow(source: Source): Row {
  return { id: source.id, properties: marked({ ...source }) };
}

/** The relationship of a fact that these pieces of evidence stand behind. */
export function factRow(fact: Fact, evidence: readonly Evidence[]): Row {
  const quotes = evidence.filter(isTextEvidence);
  return {
    id: fact.id,
    type: fact.predicate,
    from: fact.subject,
    to: fact.object,
    properties: marked({
      ...fact.qualifiers,
      ...dates(fact.qualifiers.period),
      id: fact.id,
      status: fact.status,
      letters: distinct(quotes.map((quote) => quote.letter)),
      support: evidence.length,
      background: quotes.length === 0,
      confidence: confidenceIn(evidence),
      provenances: distinct(evidence.map((each) => each.provenance)),
      rules: distinct(quotes.map((quote) => quote.rule)),
      reviewedBy: distinct(quotes.flatMap((quote) => quote.reviewedBy ?? [])),
    }),
  };
}

/** When the fact was or is to be, as days that Cypher can compare. */
function dates(period: Scalar | undefined): Row {
  if (typeof period !== "string") return {};
  const { start, end } = daysOf(period);
  return { ...(start && { startDate: start }), ...(end && { endDate: end }) };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
