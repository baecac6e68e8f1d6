import { composedOf } from "../annotate/mention/composed.ts";
import { parseHan, printHan } from "../annotate/quantity/han.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Step } from "../data/namesakes.ts";
import { compareText } from "../model/compare.ts";
import type { Entity, Fact, LetterGraph } from "../model/graph.ts";
import { nameOf, typeOf } from "../model/ids.ts";
import { type Home, seatOf } from "../place/home.ts";
import { seatsAtHead } from "../place/seat.ts";

/** A letter's graph and where the letter is at home. */
export interface HomedLetter {
  readonly graph: LetterGraph;
  readonly read: { readonly frame: { readonly home: Home } };
}

/** What a letter tells a thing apart by. */
export interface NamesakeKey {
  /** 东莞市政协十三届六次会议; several where the letter names several, such as two issuers. In order. */
  readonly parts: readonly string[];
  /** Whether the letter says so; else its home, its writer or its number stands in. */
  readonly said: boolean;
}

/** Tells what a letter keeps an entity apart by; undefined where nothing needs to be told apart. */
export type KeyReader = (entity: Entity) => NamesakeKey | undefined;

/** What reads keys of letters by the rules of data/namesakes.yaml. */
export function namesakeKeys(lexicon: Lexicon): (letter: HomedLetter) => KeyReader {
  const { gazetteer, grammar, namesakes } = lexicon;
  const known = new Set(
    [...gazetteer.known, ...gazetteer.zones].map(({ type, name }) => `${type}:${name}`),
  );
  const { heads, generic } = grammar.names;
  const isCommon = composedOf([
    ...Object.values(heads).flat(),
    ...generic,
    ...namesakes.common,
    ..."0123456789",
  ]);
  const placeIn = (name: string): string | undefined =>
    seatsAtHead(gazetteer, name).find(({ full }) => full)?.seat.fullName;
  const isPlaced = (name: string): boolean =>
    seatsAtHead(gazetteer, name).length > 0 ||
    gazetteer.regions.some((region) =>
      [region.name, ...region.aliases].some((word) => name.startsWith(word)),
    );
  const spared = {
    placed: isPlaced,
    uncommon: (name: string) => !isCommon(name),
  };

  return ({ graph, read }) => {
    const { letter } = graph;
    const number = letter.docNumber ?? letter.title;
    const home = seatOf(read.frame.home)?.fullName ?? letter.issuer ?? number;
    const fallback = { writer: letter.issuer ?? number, home, letter: number };
    const walk = walker(graph.facts);
    const words = (id: string): string =>
      typeOf(id) === "Event"
        ? sessionWords(nameOf(id), walk([id], { predicate: "HELD_BY", back: false })[0], home)
        : nameOf(id);
    return ({ id, type, name }) => {
      const rule = namesakes.types.get(type);
      if (rule === undefined || known.has(id)) return undefined;
      for (const way of rule.by) {
        const ends = way.reduce<readonly string[]>(walk, [id]);
        if (ends.length === 0) continue;
        const parts = ends.map((end) =>
          rule.as === "place" ? (placeIn(nameOf(end)) ?? nameOf(end)) : words(end),
        );
        return { parts: [...new Set(parts)].sort(compareText), said: true };
      }
      if (rule.unless !== undefined && spared[rule.unless](name)) return undefined;
      return { parts: [fallback[rule.else]], said: false };
    };
  };
}

/** Goes one step from entities along the facts of a letter. */
function walker(facts: readonly Fact[]): (ids: readonly string[], step: Step) => string[] {
  const ways = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = ways.get(from);
    if (known === undefined) ways.set(from, [to]);
    else known.push(to);
  };
  for (const { subject, predicate, object } of facts) {
    add(`${predicate} ${subject}`, object);
    add(`<${predicate} ${object}`, subject);
  }
  return (ids, { predicate, back, type }) =>
    ids
      .flatMap((id) => ways.get(`${back ? "<" : ""}${predicate} ${id}`) ?? [])
      .filter((id) => type === undefined || typeOf(id) === type)
      .sort(compareText);
}

const ORDINAL = "第?([一二三四五六七八九十百]+|[0-9]+)";
const TERM = new RegExp(`${ORDINAL}届`, "u");
const SITTING = new RegExp(`${ORDINAL}次`, "u");

/** A session however it is printed: 市政协第13届六次会议 in a letter of Dongguan is 东莞市政协十三届六次会议. */
function sessionWords(name: string, council: string | undefined, home: string): string {
  const body = council === undefined ? home : nameOf(council);
  const term = ordinalIn(name, TERM);
  const sitting = ordinalIn(name, SITTING);
  if (term === undefined || sitting === undefined) return `${body}·${name}`;
  return `${body}${term}届${sitting}次会议`;
}

function ordinalIn(name: string, expression: RegExp): string | undefined {
  const printed = expression.exec(name)?.[1];
  const value = printed === undefined ? undefined : (parseHan(printed) ?? Number(printed));
  return value === undefined ? undefined : printHan(value);
}
