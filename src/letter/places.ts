import type { Gazetteer } from "../data/gazetteer.ts";
import { homePlaceOf, placeChain, seatsAtHead } from "../data/seat.ts";

/** Full name of the place that a name starts with; that of a zone is the place where it lies. */
export function placeAtHead(gazetteer: Gazetteer, name: string): string | undefined {
  const seats = seatsAtHead(gazetteer, name, "");
  const seat = (seats.find(({ full }) => full) ?? seats[0])?.seat;
  return seat && homePlaceOf(gazetteer, seat.fullName)?.fullName;
}

/** The place of the level that 省, 市, 区 … names, seen from home: 市 in a letter from 深圳市光明区 is 深圳市. */
export function placeMarked(gazetteer: Gazetteer, home: string, mark: string): string | undefined {
  const place = homePlaceOf(gazetteer, home);
  if (place === undefined) return undefined;
  return placeChain(gazetteer, place).find(({ name }) => name.endsWith(mark))?.fullName;
}
