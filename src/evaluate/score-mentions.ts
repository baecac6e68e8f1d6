import type { excerpts } from "../letter/excerpt.ts";
import type { LetterGraph } from "../model/graph.ts";
import { type GoldLetter, isDemanded } from "./gold.ts";
import { counter, type Result } from "./tally.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** 我市, 贵局, 全省, 该项目 …: words that point and do not name. */
const POINTING = /^(?:[我贵本全该此两各]\p{Script=Han}{1,3}|[两三四五]市)$/u;

/** Where a graph and its annotation name things. */
export interface Mentions {
  textOf(place: Place): string;
  /** Whether it lies inside a longer mention, annotated or read. */
  isNested(place: Place): boolean;
}

/** Looks over all the places where a name stands, read or annotated. */
export function mentionsOf(
  graph: LetterGraph,
  gold: GoldLetter,
  excerpt: ReturnType<typeof excerpts>,
): Mentions {
  const named = graph.entities.filter((entity) => entity.type !== "Measure");
  const places = [...named, ...gold.entities].flatMap<Place>((entity) => entity.mentions);
  return {
    textOf: ({ start, end }) => excerpt(start, end),
    isNested: ({ start, end }) =>
      places.some(
        (other) =>
          other.start <= start && end <= other.end && end - start < other.end - other.start,
      ),
  };
}

const key = ({ start, end }: Place): string => `${start}-${end}`;

/** Scores mentions by exact span and type; nested, pointing and optional ones count for nothing. */
export function scoreMentions(graph: LetterGraph, gold: GoldLetter, mentions: Mentions): Result {
  const count = counter("mentions");
  const demanded = new Map<string, { types: string[]; place: Place; name: string }>();
  const neutral = new Set<string>();
  for (const entity of gold.entities) {
    for (const place of entity.mentions) {
      const scored = isDemanded(entity) && !place.nested && !POINTING.test(mentions.textOf(place));
      const types = [entity.type, ...entity.alt_types];
      if (scored) demanded.set(key(place), { types, place, name: entity.name });
      else neutral.add(key(place));
    }
  }
  const read = new Map<string, { types: Set<string>; place: Place; name: string }>();
  for (const entity of graph.entities.filter(({ type }) => type !== "Measure")) {
    for (const place of entity.mentions) {
      const known = read.get(key(place));
      if (known === undefined)
        read.set(key(place), { types: new Set([entity.type]), place, name: entity.name });
      else known.types.add(entity.type);
    }
  }
  for (const [where, { types, place, name }] of read) {
    const text = mentions.textOf(place);
    const wanted = demanded.get(where);
    if (wanted === undefined && (neutral.has(where) || mentions.isNested(place))) continue;
    if (wanted === undefined && POINTING.test(text)) continue;
    for (const type of types) {
      if (wanted?.types.includes(type) !== true) count.wrong(type, name, text);
    }
  }
  for (const [where, { types, place, name }] of demanded) {
    const [type = ""] = types;
    if (types.some((one) => read.get(where)?.types.has(one))) count.right(type);
    else count.missed(type, name, mentions.textOf(place));
  }
  return count.result();
}
