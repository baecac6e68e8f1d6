import type { KnownEntity } from "../data/known.ts";
import type { Place } from "../data/places.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  type Home,
  NOWHERE,
  nearest,
  placeChain,
  placeMarked,
  type Seat,
  zoneSeat,
} from "./home.ts";

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
const ZONE_MARKERS =
  "(?:工业园区|园区|高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|新区)";
const ZONE_MARKER = new RegExp(`^${ZONE_MARKERS}`);
const ENDS_IN_ZONE = new RegExp(`${ZONE_MARKERS}$`);
const LONGEST_MARKER = 10;

/** How long a zone's marker is that ends at a place in the text: 新区|科技创新局; 0 where none does. */
export function zoneMarkerBefore(text: string, at: number): number {
  return ENDS_IN_ZONE.exec(text.slice(Math.max(0, at - LONGEST_MARKER), at))?.[0].length ?? 0;
}

/** Every way to read a place or zone at the head of the name, the longest reading first. */
export function seatsAtHead(
  gazetteer: Gazetteer,
  printed: string,
  home: Home = NOWHERE,
): SeatedName[] {
  const seats = [...namedSeats(gazetteer, printed, home), ...markedSeats(gazetteer, printed, home)];
  return seats.sort((a, b) => a.rest.length - b.rest.length);
}

function namedSeats(
  gazetteer: Gazetteer,
  printed: string,
  home: Home,
  within?: Place,
): SeatedName[] {
  const seats: SeatedName[] = [];
  if (!gazetteer.beginnings.has(printed.slice(0, 2))) return seats;
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

function markedSeats(gazetteer: Gazetteer, printed: string, home: Home): SeatedName[] {
  const seats: SeatedName[] = [];
  const marker = MARKER.exec(printed)?.[0];
  const seat = marker === undefined ? undefined : placeMarked(home, marker);
  if (marker !== undefined && seat !== undefined)
    seats.push({ seat, rest: printed.slice(marker.length), full: true });
  const zoneMarker = ZONE_MARKER.exec(printed)?.[0];
  const zone = zoneMarker && zoneAtHome(gazetteer, zoneMarker, home);
  if (zoneMarker && zone) {
    seats.push({ seat: zoneSeat(zone), rest: printed.slice(zoneMarker.length), full: true });
  }
  return seats;
}

/** The zone that 高新区 or 园区 means at home: home itself, that of the city's name, or the only one. */
function zoneAtHome(
  gazetteer: Gazetteer,
  marker: string,
  { zone: own, chain }: Home,
): KnownEntity | undefined {
  if (own !== undefined && namesOf(own).some((name) => name.endsWith(marker))) return own;
  const [place] = chain;
  if (place === undefined) return undefined;
  const around = new Set(chain.map(({ fullName }) => fullName));
  const fitting = gazetteer.zones.filter(
    (zone) => around.has(zone.place) && namesOf(zone).some((name) => name.endsWith(marker)),
  );
  const namesake = fitting.find((zone) => namesOf(zone).includes(place.short + marker));
  return namesake ?? (fitting.length === 1 ? fitting[0] : undefined);
}

function namesOf(zone: KnownEntity): readonly string[] {
  return [zone.name, ...zone.aliases];
}
