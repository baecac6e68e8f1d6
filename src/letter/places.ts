import type { Gazetteer } from "../place/gazetteer.ts";
import { homePlaceOf, placeChain, placeNamed, seatsAtHead } from "../place/seat.ts";
import type { Paragraph } from "./match.ts";

/** Full name of the place that a name starts with, of namesakes the one nearest to home; that of a zone is where it lies. */
export function placeAtHead(gazetteer: Gazetteer, name: string, home = ""): string | undefined {
  const seats = seatsAtHead(gazetteer, name, "");
  const seat = (seats.find(({ full }) => full) ?? seats[0])?.seat;
  if (seat !== undefined) return homeOf(gazetteer, seat.fullName);
  // 南山区 lies in many cities, and 区政协 in all of them.
  const near = home === "" ? [] : seatsAtHead(gazetteer, name, home);
  const found = (near.find(({ full }) => full) ?? near[0])?.seat;
  return found && homeOf(gazetteer, found.fullName);
}

/** Full name of a place, or of the place where a zone lies. */
export function homeOf(gazetteer: Gazetteer, name: string): string | undefined {
  return homePlaceOf(gazetteer, name)?.fullName;
}

/** The place of the level that 省, 市, 区 … names, seen from home: 市 in a letter from 深圳市光明区 is 深圳市. */
export function placeMarked(gazetteer: Gazetteer, home: string, mark: string): string | undefined {
  const place = homePlaceOf(gazetteer, home);
  if (place === undefined) return undefined;
  return placeChain(gazetteer, place).find(({ name }) => name.endsWith(mark))?.fullName;
}

/** The province that a place is or lies in. */
export function provinceOf(gazetteer: Gazetteer, name: string): string | undefined {
  const place = homePlaceOf(gazetteer, name);
  return place && placeChain(gazetteer, place).at(-1)?.fullName;
}

/** The city that a letter names most often, or its province in a letter that speaks of 我省. */
export function usualPlace(
  gazetteer: Gazetteer,
  paragraphs: readonly Paragraph[],
): string | undefined {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const city = commonest(citiesIn(gazetteer, text));
  const own = commonest(Array.from(text.matchAll(/(?<=我)[省市区县]/g), ([mark]) => mark));
  return city && ((own && placeMarked(gazetteer, city, own)) ?? city);
}

function citiesIn(gazetteer: Gazetteer, text: string): string[] {
  return Array.from(text.matchAll(/市/g)).flatMap(({ index }) =>
    [3, 4].flatMap((length) => {
      const place = placeNamed(gazetteer, text.slice(Math.max(0, index + 1 - length), index + 1));
      return place?.level === "city" ? [place.fullName] : [];
    }),
  );
}

/** The first of equals. */
function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
