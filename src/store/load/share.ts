import { deflateRawSync, inflateRawSync } from "node:zlib";
import { sha256 } from "../../identity/digest.ts";
import { canonicalLetter, canonicalMentions, stableText } from "../../model/canonical.ts";
import { compareText } from "../../model/compare.ts";
import { failure } from "../../model/errors.ts";
import type {
  Entity,
  Evidence,
  Fact,
  LetterRecord,
  Mention,
  Scalar,
  Status,
} from "../../model/graph.ts";
import type { Row } from "../../model/query.ts";
import { marked } from "../read/mark.ts";
import { differing, type Part } from "./part.ts";

/**
 * How shares and the rows beside them are written. Another number makes the next load write every letter
 * anew, so it goes up whenever one graph gives other rows than before.
 */
export const LAYOUT = 3;

/** What a letter tells of an entity: places by their digest, the rest as it is. */
export interface ToldEntity {
  readonly mentions: string;
  readonly aliases: readonly string[];
  readonly properties: Entity["properties"];
}

export interface ToldFact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly status: Status;
  readonly qualifiers: Readonly<Record<string, Scalar>>;
  readonly evidence: string;
}

/** What a letter, or the background, has a share of: enough to tell what another share of it changes. */
export interface Contents {
  readonly layout: number;
  /** Orders letters that disagree. */
  readonly date?: string;
  /** The digest of the letter's record. */
  readonly record?: string;
  readonly entities: ReadonlyMap<string, ToldEntity>;
  readonly facts: ReadonlyMap<string, ToldFact>;
  /** Digests of what is cited. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A share as the store keeps it. */
export interface Share {
  readonly owner: string;
  readonly digest: string;
  readonly contents: Contents;
}

export function shareOf(part: Part): Share {
  return shareFrom(part.owner, contentsOf(part));
}

export function contentsOf({ letter, entities, facts, sources }: Part): Contents {
  return {
    layout: LAYOUT,
    ...(letter?.date !== undefined && { date: letter.date }),
    ...(letter !== undefined && { record: digestOfRecord(letter) }),
    entities: byId(entities, ({ aliases, properties, ...entity }) => ({
      mentions: digestOfMentions(entity.mentions),
      aliases,
      properties,
    })),
    facts: byId(facts, ({ subject, predicate, object, status, qualifiers, evidence }) => ({
      subject,
      predicate,
      object,
      status,
      qualifiers,
      evidence: digestOfEvidence(evidence),
    })),
    sources: byId(sources, short),
  };
}

/** A share of these contents. */
export function shareFrom(owner: string, contents: Contents): Share {
  return { owner, digest: sha256(textOf(contents)), contents };
}

/** The row that keeps the share of these contents. */
export function shareRow(owner: string, contents: Contents): Row {
  const text = textOf(contents);
  const packed = deflateRawSync(text).toString("base64");
  return { id: owner, properties: marked({ id: owner, digest: sha256(text), contents: packed }) };
}

/** The contents of a share that a store keeps. */
export function toContents(owner: string, packed: string): Contents {
  try {
    const kept = JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString());
    return {
      ...kept,
      entities: map(kept.entities),
      facts: map(kept.facts),
      sources: map(kept.sources),
    };
  } catch (cause) {
    const what = `what the store says of ${owner} cannot be read`;
    throw failure("store", "store-content", { what, cure: "Load with --recheck." }, { cause });
  }
}

/** What two shares of one owner differ in, or all of both where letters that disagree are ordered otherwise. */
export function changesBetween(before: Contents | undefined, after: Contents | undefined) {
  const none = new Map();
  const isMoved = before?.date !== after?.date || before?.layout !== after?.layout;
  const keys = <Value>(
    one: ReadonlyMap<string, Value> = none,
    other: ReadonlyMap<string, Value> = none,
  ) => (isMoved ? new Set([...one.keys(), ...other.keys()]) : differing(one, other));
  return {
    entities: keys(before?.entities, after?.entities),
    facts: keys(before?.facts, after?.facts),
  };
}

export function digestOfRecord(letter: LetterRecord): string {
  return short(canonicalLetter(letter));
}

export function digestOfMentions(mentions: readonly Mention[]): string {
  return short(canonicalMentions(mentions));
}

/** In whatever order it comes. */
export function digestOfEvidence(evidence: readonly Evidence[]): string {
  return short([...evidence].sort((a, b) => compareText(a.id, b.id)));
}

function short(value: unknown): string {
  return sha256(stableText(value)).slice(0, 16);
}

function byId<Item extends Entity | Fact | { readonly id: string }, Value>(
  items: readonly Item[],
  told: (item: Item) => Value,
): Map<string, Value> {
  return new Map(items.map((item) => [item.id, told(item)]));
}

function textOf({ entities, facts, sources, ...rest }: Contents): string {
  const list = <Value>(of: ReadonlyMap<string, Value>) => Object.fromEntries(of);
  return stableText({
    ...rest,
    entities: list(entities),
    facts: list(facts),
    sources: list(sources),
  });
}

function map<Value>(kept: Readonly<Record<string, Value>>): Map<string, Value> {
  return new Map(Object.entries(kept));
}
