import { type KnownEntity, officialName } from "../data/known.ts";
import type { Place, PlaceLevel } from "../data/places.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The place or zone that a body belongs to. */
export interface Seat {
  /** 东莞市, 深圳市光明区, 苏州工业园区. */
  readonly fullName: string;
  readonly level: PlaceLevel | "zone";
}

/** Where a letter is at home: what its 我市, 市发改局, 全省 and 园区 are seen from. */
export interface Home {
  /** The zone, in a letter of a zone's own administration. */
  readonly zone?: KnownEntity;
  /** The place, or where the zone lies, then the places that it lies in: 昆山市, 苏州市, 江苏省. */
  readonly chain: readonly Place[];
}

/** The home of a letter whose place nobody knows. */
export const NOWHERE: Home = { chain: [] };

/** The home that a full name of a place, or the name of a zone, stands for. */
export function homeAt(gazetteer: Gazetteer, name: string): Home {
  const zone = gazetteer.zonesByName.get(name);
  const place = placeNamed(gazetteer, zone?.place ?? name);
  const chain = place === undefined ? [] : placeChain(gazetteer, place);
  return zone === undefined ? { chain } : { zone, chain };
}

/** A home that was kept as data, as the gazetteer's own places: they are told apart by what they are. */
export function homeAgain(gazetteer: Gazetteer, { zone, chain }: Home): Home {
  const own = chain.map((place) => gazetteer.placesByCode.get(place.code) ?? place);
  if (zone === undefined) return { chain: own };
  return { zone: gazetteer.zonesByName.get(zone.name) ?? zone, chain: own };
}

/**
 * The place that 我市, 全省 or the 市 of 市发改局 means at home: the nearest whose name ends in the
 * marker. In a letter of the county-level city 昆山市 that is 昆山市 and not 苏州市.
 */
export function placeMarked({ chain }: Home, marker: string): Place | undefined {
  return chain.find(({ name }) => name.endsWith(marker));
}

/** The province that home is or lies in. */
export function provinceOf({ chain }: Home): Place | undefined {
  return chain.at(-1);
}

/** Whether a place lies in the same city as home. */
export function isNear(home: Home, chain: readonly Place[]): boolean {
  const city = chain[1];
  return city !== undefined && home.chain.includes(city);
}

/** Home as the seat of its bodies: a zone under its official name. */
export function seatOf({ zone, chain }: Home): Seat | undefined {
  return zone === undefined ? chain[0] : zoneSeat(zone);
}

/** The zone as the seat of its bodies, under its official name. */
export function zoneSeat(zone: KnownEntity): Seat {
  return { fullName: officialName(zone), level: "zone" };
}

/** The place itself, and the places it lies in: 深圳市光明区, 深圳市, 广东省. */
export function placeChain(gazetteer: Gazetteer, place: Place): readonly Place[] {
  const parent = place.parent === undefined ? undefined : gazetteer.placesByCode.get(place.parent);
  return parent === undefined ? [place] : [place, ...placeChain(gazetteer, parent)];
}

/** The place that a printed name means: of namesakes the nearest to home, else the only one of the highest level. */
export function placeNamed(
  gazetteer: Gazetteer,
  printed: string,
  home: Home = NOWHERE,
): Place | undefined {
  return nearest(gazetteer.placesByName.get(printed) ?? [], home);
}

/** Of namesakes the one that shares most levels with home; none where two are as near. */
export function nearest(namesakes: readonly Place[], { chain }: Home): Place | undefined {
  const [place] = chain;
  const ranked = namesakes
    .map((one) => ({ one, shared: place === undefined ? 0 : sharedLevels(one, place) }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  const tied = second?.shared === first?.shared && second?.one.level === first?.one.level;
  return tied ? undefined : first?.one;
}

/** How many of province, city and county two places share, as their codes tell. */
function sharedLevels(a: Place, b: Place): number {
  const differs = [2, 4, 6].findIndex((end) => a.code.slice(0, end) !== b.code.slice(0, end));
  return differs === -1 ? 3 : differs;
}
