import { compareText } from "./compare.ts";
import type { Entity, Fact, KnowledgeGraph, LetterRecord, Mention } from "./graph.ts";

/**
 * One text for a graph however its parts are ordered: two graphs are the same when their canonical
 * texts are. The graph hash is the SHA-256 of it.
 */
export function canonicalText(graph: KnowledgeGraph): string {
  return [...canonicalPieces(graph)].join("");
}

/** The same in pieces: the whole of a large graph is longer than a text may be. */
export function* canonicalPieces(graph: KnowledgeGraph): Generator<string> {
  yield '{"entities":[';
  yield* listed(graph.entities, canonicalEntity);
  yield '],"facts":[';
  yield* listed(graph.facts, canonicalFact);
  yield '],"letters":[';
  yield* listed(graph.letters, canonicalLetter);
  yield '],"sources":[';
  yield* listed(graph.sources, (source) => source);
  yield "]}";
}

function* listed<Item extends { readonly id: string }>(
  items: readonly Item[],
  canonical: (item: Item) => Item,
): Generator<string> {
  let comma = "";
  for (const item of byId(items)) {
    yield comma + stableText(canonical(item));
    comma = ",";
  }
}

/** Sections in reading order, an outer one before those within it. */
export function canonicalLetter(letter: LetterRecord): LetterRecord {
  const sections = [...letter.sections].sort(
    (a, b) => a.start - b.start || a.level - b.level || compareText(a.id, b.id),
  );
  return { ...letter, sections };
}

/** Aliases by code unit, mentions in reading order. */
export function canonicalEntity(entity: Entity): Entity {
  const mentions = canonicalMentions(entity.mentions);
  return { ...entity, aliases: [...entity.aliases].sort(compareText), mentions };
}

export function canonicalMentions(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort(
    (a, b) =>
      compareText(a.letter, b.letter) ||
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.section, b.section),
  );
}

export function canonicalFact(fact: Fact): Fact {
  return { ...fact, evidence: byId(fact.evidence) };
}

/** JSON with the keys of every object in order and absent fields left out. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => stableText(item ?? null)).join(",")}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  let text = "";
  for (const key of Object.keys(value).sort(compareText)) {
    const part = value[key];
    if (part === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${stableText(part)}`;
  }
  return `{${text}}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}
