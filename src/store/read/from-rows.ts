import { failure } from "../../model/errors.ts";
import { isScalar, nest } from "../../model/flat-properties.ts";
import {
  type Entity,
  type Evidence,
  type Fact,
  type LetterRecord,
  type Mention,
  type Scalar,
  type Section,
  type Source,
  STATUSES,
  TEXT_PROVENANCES,
} from "../../model/graph.ts";
import type { Appearance } from "../../model/network.ts";
import type { Row } from "../../model/query.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { APPEARANCE_KEYS, ENTITY_KEYS, FACT_KEYS, OWN_KEYS } from "./graph-rows.ts";

/** The record of a letter that was read; undefined for all other entities. */
export function toLetter(row: Row, sections: readonly PlacedSection[]): LetterRecord | undefined {
  const fields = fieldsOf(row);
  if (fields.optionalText("sha256") === undefined) return undefined;
  return {
    id: fields.text("id"),
    ...optional(fields, "docNumber"),
    title: fields.text("title"),
    ...optional(fields, "date"),
    ...optional(fields, "issuer"),
    addressee: fields.texts("addressee"),
    ...optional(fields, "repliesTo"),
    sha256: fields.text("sha256"),
    text: fields.text("text"),
    sections: sections
      .map(({ section }) => section)
      .sort((a, b) => a.start - b.start || a.level - b.level),
  };
}

export interface PlacedSection {
  readonly letter: string;
  readonly section: Section;
}

export function toSection(row: Row): PlacedSection {
  const fields = fieldsOf(row);
  const section: Section = {
    id: fields.text("id"),
    number: fields.text("number"),
    heading: fields.text("heading"),
    level: fields.number("level"),
    ...optional(fields, "parent"),
    start: fields.number("start"),
    end: fields.number("end"),
  };
  return { letter: fields.text("letter"), section };
}

/** An entity with its mentions, whose rows name the sections they stand in, and may name the letter. */
export function toEntity(
  row: Row,
  mentions: readonly Row[],
  letterOf: ReadonlyMap<string, string>,
): Entity {
  const fields = fieldsOf(row);
  const type = fields.text("type");
  return {
    id: fields.text("id"),
    type,
    name: fields.text("name"),
    aliases: fields.texts("aliases"),
    properties: nest(type, scalars(fields, ownKeys(fields))),
    mentions: mentions
      .flatMap((each) => toMentions(each, letterOf))
      .sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : a.start - b.start)),
  };
}

function ownKeys(fields: Fields): readonly string[] {
  if (fields.value("sha256") !== undefined) {
    return fields.value(OWN_KEYS) === undefined ? [] : fields.texts(OWN_KEYS);
  }
  const added: readonly string[] = [...ENTITY_KEYS, ...APPEARANCE_KEYS];
  return fields.keys.filter((key) => !added.includes(key));
}

function toMentions(row: Row, letterOf: ReadonlyMap<string, string>): Mention[] {
  const fields = fieldsOf(row);
  const section = String(row.section);
  const letter = typeof row.letter === "string" ? row.letter : (letterOf.get(section) ?? "");
  const ends = fields.numbers("ends");
  return fields.numbers("starts").map((start, index) => ({
    letter,
    section,
    start,
    end: ends[index] ?? start,
  }));
}

export interface PlacedEvidence {
  readonly fact: string;
  readonly evidence: Evidence;
}

export function toEvidence(row: Row): PlacedEvidence {
  const fields = fieldsOf(row);
  const id = fields.text("id");
  const fact = fields.text("fact");
  const status = oneOf(fields, "status", STATUSES);
  if (fields.text("provenance") === "background") {
    const source = fields.text("source");
    return { fact, evidence: { id, source, provenance: "background", status } };
  }
  const evidence: Evidence = {
    id,
    letter: fields.text("letter"),
    section: fields.text("section"),
    start: fields.number("start"),
    end: fields.number("end"),
    exact: fields.text("exact"),
    prefix: fields.text("prefix"),
    suffix: fields.text("suffix"),
    rule: fields.text("rule"),
    provenance: oneOf(fields, "provenance", TEXT_PROVENANCES),
    status,
    ...optional(fields, "reviewedBy"),
    ...optional(fields, "agreedBy"),
    ...(fields.optionalText("readBy") === "ocr" && {
      readBy: "ocr",
      confidence: fields.number("confidence"),
    }),
  };
  return { fact, evidence };
}

export function toFact(row: Row, evidence: readonly PlacedEvidence[]): Fact {
  const fields = fieldsOf(row);
  const added: readonly string[] = FACT_KEYS;
  return {
    id: fields.text("id"),
    subject: String(row.subject),
    predicate: String(row.type),
    object: String(row.object),
    status: oneOf(fields, "status", STATUSES),
    qualifiers: scalars(
      fields,
      fields.keys.filter((key) => !added.includes(key)),
    ),
    evidence: evidence.map((each) => each.evidence),
  };
}

export function toSource(row: Row): Source {
  const fields = fieldsOf(row);
  return {
    id: fields.text("id"),
    title: fields.text("title"),
    publisher: fields.text("publisher"),
    date: fields.text("date"),
  };
}

/** How an entity is drawn and searched, as far as that was loaded with it. */
export function toAppearance(row: Row): Appearance | undefined {
  const fields = fieldsOf(row);
  if (fields.value("x") === undefined && fields.value("pinyin") === undefined) return undefined;
  return {
    ...(fields.value("x") !== undefined && { x: fields.number("x"), y: fields.number("y") }),
    ...(fields.value("community") !== undefined && { community: fields.number("community") }),
    pinyin: fields.optionalText("pinyin") ?? "",
    initials: fields.optionalText("initials") ?? "",
    ...optional(fields, "shortForms"),
    ...optional(fields, "variants"),
  };
}

function scalars(fields: Fields, keys: readonly string[]): Record<string, Scalar> {
  return Object.fromEntries(
    keys.flatMap((key): [string, Scalar][] => {
      const value = fields.value(key);
      return isScalar(value) ? [[key, value]] : [];
    }),
  );
}

function optional<Key extends string>(fields: Fields, key: Key): { readonly [K in Key]?: string } {
  const value = fields.optionalText(key);
  const found: { [K in Key]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

function oneOf<Word extends string>(fields: Fields, key: string, words: readonly Word[]): Word {
  const value = fields.text(key);
  const known = words.find((word) => word === value);
  if (known !== undefined) return known;
  throw failure("store", "store-content", {
    what: `${fields.text("id")} has the ${key} ${value}, which lettergraph does not know`,
    cure: `Known: ${words.join(", ")}. Load the graph again with the version that is installed.`,
  });
}
