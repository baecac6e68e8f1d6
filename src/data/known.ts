import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Layers } from "./layers.ts";
import type { Place } from "./places.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml, type YamlFile } from "./yaml.ts";

/** A zone, facility, laboratory, institution or company that is known by name. */
export interface KnownEntity {
  readonly type: string;
  readonly name: string;
  /** Of a zone the official name comes first. */
  readonly aliases: readonly string[];
  /** Full name of the place where it lies or has its seat: 东莞市, 深圳市光明区. */
  readonly place: string;
}

/** A named area made of several places: 粤港澳大湾区, 莞深. */
export interface Region {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Full names of places. */
  readonly members: readonly string[];
}

/** The name that bodies of a zone carry: 松山湖高新区 is officially 东莞松山湖高新技术产业开发区. */
export function officialName(zone: KnownEntity): string {
  return zone.aliases[0] ?? zone.name;
}

type PlaceIndex = ReadonlyMap<string, readonly Place[]>;

const KNOWN = z.record(WORD, z.record(WORD, z.record(WORD, z.array(WORD))));
const REGIONS = z.record(
  WORD,
  z.strictObject({ aliases: z.array(WORD).default([]), members: z.array(WORD) }),
);

/** The entities in a file of type → place → name → other names. */
export function readKnown(files: Layers, places: PlaceIndex): readonly KnownEntity[] {
  const { value, placeOf } = readYaml(files, KNOWN);
  const faults: Fault[] = [];
  const entities = Object.entries(value).flatMap(([type, byPlace]) =>
    Object.entries(byPlace).flatMap(([place, byName]) => {
      if (!isFullName(place, places)) faults.push(noPlace(place, placeOf([type, place])));
      return Object.entries(byName).map(([name, aliases]) => ({ type, name, aliases, place }));
    }),
  );
  const owners = new Map<string, string>();
  for (const { type, name, aliases, place } of entities) {
    for (const word of [name, ...aliases]) {
      const owner = owners.get(`${type}:${word}`);
      if (owner !== undefined) {
        const what = `${word} stands for both ${owner} and ${name}`;
        const where = placeOf([type, place, name]);
        faults.push({ what, ...where, cure: "Leave it to one of them" });
      }
      owners.set(`${type}:${word}`, name);
    }
  }
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return entities;
}

/** The regions in a file of name → other names and members. */
export function readRegions(files: Layers, places: PlaceIndex): readonly Region[] {
  const { value, placeOf } = readYaml(files, REGIONS);
  const faults = Object.entries(value).flatMap(([name, { members }]) =>
    members.flatMap((member, index) =>
      isFullName(member, places) ? [] : [noPlace(member, placeOf([name, "members", index]))],
    ),
  );
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return Object.entries(value).map(([name, region]) => ({ name, ...region }));
}

/** Whether the word is the full name of a place, such as 深圳市光明区. */
export function isFullName(word: string, places: PlaceIndex): boolean {
  return (places.get(word) ?? []).some((place) => place.fullName === word);
}

/** The fault of a word that is no place's full name. */
export function noPlace(word: string, where: ReturnType<YamlFile<unknown>["placeOf"]>): Fault {
  const cure = "Write the full name of a place in places.tsv, a district with its city";
  return { what: `there is no place ${word}`, ...where, cure };
}
