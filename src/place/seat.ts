import { type KnownEntity, officialName } from "../data/known.ts";
import type { Place, PlaceLevel } from "../data/places.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The place or zone that a body belongs to. */
export interface Seat {
  /** 东莞市, 深圳市光明区, 苏州工业园区. */
  readonly fullName: string;
  readonly level: PlaceLevel | "zone";
}

/** A seat at the head of a printed name, and what comes after it. */
export interface SeatedName {
  readonly seat: Seat;
  readonly rest: string;
  /** Whether 市, 省, a full name … stood there, and not a short name such as 东莞. */
  readonly full: boolean;
}

const MAX_NAME = 16;
/** What 区, 县 … at the head of a name may end the name of: 区发展和改革局 → 光明区. */
const MARKER = /^(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道)/;
const ZONE_MARKER =
  /^(?:工业园区|园区|高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|新区)/;

/** The place itself, and the places it lies in: 深圳市光明区, 深圳市, 广东省. */
export function placeChain(gazetteer: Gazetteer, place: Place): readonly Place[] {
  const parent = place.parent === undefined ? undefined : gazetteer.placesByCode.get(place.parent);
  return parent === undefined ? [place] : [place, ...placeChain(gazetteer, parent)];
}

/** The place that a printed name means: of namesakes the nearest to home, else the only one of the highest level. */
export function placeNamed(gazetteer: Gazetteer, printed: string, home?: Place): Place | undefined {
  return nearest(gazetteer.placesByName.get(printed) ?? [], home);
}

/** Home as a place; that of a zone is where it lies. */
export function homePlaceOf(gazetteer: Gazetteer, home: string): Place | undefined {
  return placeNamed(gazetteer, gazetteer.zonesByName.get(home)?.place ?? home);
}

/** Every way to read a place or zone at the head of the name, the longest reading first. */
export function seatsAtHead(gazetteer: Gazetteer, printed: string, home: string): SeatedName[] {
  const place = homePlaceOf(gazetteer, home);
  const named = namedSeats(gazetteer, printed, place);
  const marked = markedSeats(gazetteer, printed, home, place);
  return [...named, ...marked].sort((a, b) => a.rest.length - b.rest.length);
}

function namedSeats(
  gazetteer: Gazetteer,
  printed: string,
  home: Place | undefined,
  within?: Place,
): SeatedName[] {
  const seats: SeatedName[] = [];
  for (let length = 2; length <= Math.min(MAX_NAME, printed.length); length++) {
    const head = printed.slice(0, length);
    const rest = printed.slice(length);
    const zone = gazetteer.zonesByName.get(head);
    if (zone !== undefined && (within === undefined || zone.place === within.fullName)) {
      seats.push({ seat: zoneSeat(zone), rest, full: true });
    }
    const namesakes = (gazetteer.placesByName.get(head) ?? []).filter(
      (place) => within === undefined || placeChain(gazetteer, place).slice(1).includes(within),
    );
    const place = nearest(namesakes, home);
    if (place === undefined) continue;
    seats.push({ seat: place, rest, full: head !== place.short || head === place.name });
    seats.push(...namedSeats(gazetteer, rest, home, place));
  }
  return seats;
}

function markedSeats(
  gazetteer: Gazetteer,
  printed: string,
  home: string,
  homePlace: Place | undefined,
): SeatedName[] {
  const seats: SeatedName[] = [];
  const marker = MARKER.exec(printed)?.[0];
  if (marker !== undefined && homePlace !== undefined) {
    const seat = placeChain(gazetteer, homePlace).find(({ name }) => name.endsWith(marker));
    if (seat !== undefined) seats.push({ seat, rest: printed.slice(marker.length), full: true });
  }
  const zoneMarker = ZONE_MARKER.exec(printed)?.[0];
  const zone = zoneMarker && zoneAtHome(gazetteer, zoneMarker, home, homePlace);
  if (zoneMarker && zone) {
    seats.push({ seat: zoneSeat(zone), rest: printed.slice(zoneMarker.length), full: true });
  }
  return seats;
}

/** The zone that 高新区 or 园区 means at home: home itself, that of the city's name, or the only one. */
function zoneAtHome(
  gazetteer: Gazetteer,
  marker: string,
  home: string,
  place: Place | undefined,
): KnownEntity | undefined {
  const own = gazetteer.zonesByName.get(home);
  if (own !== undefined && namesOf(own).some((name) => name.endsWith(marker))) return own;
  if (place === undefined) return undefined;
  const around = new Set(placeChain(gazetteer, place).map(({ fullName }) => fullName));
  const fitting = gazetteer.zones.filter(
    (zone) => around.has(zone.place) && namesOf(zone).some((name) => name.endsWith(marker)),
  );
  const namesake = fitting.find((zone) => namesOf(zone).includes(place.short + marker));
  return namesake ?? (fitting.length === 1 ? fitting[0] : undefined);
}

function namesOf(zone: KnownEntity): readonly string[] {
  return [zone.name, ...zone.aliases];
}

/** The zone as the seat of its bodies, under its official name. */
export function zoneSeat(zone: KnownEntity): Seat {
  return { fullName: officialName(zone), level: "zone" };
}

function nearest(namesakes: readonly Place[], home: Place | undefined): Place | undefined {
  const ranked = namesakes
    .map((place) => ({ place, shared: home === undefined ? 0 : sharedLevels(place, home) }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  const tied = second?.shared === first?.shared && second?.place.level === first?.place.level;
  return tied ? undefined : first?.place;
}

/** How many of province, city and county two places share, as their codes tell. */
function sharedLevels(a: Place, b: Place): number {
  const differs = [2, 4, 6].findIndex((end) => a.code.slice(0, end) !== b.code.slice(0, end));
  return differs === -1 ? 3 : differs;
}
