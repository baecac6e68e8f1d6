import type { Gazetteer } from "../place/gazetteer.ts";
import { type Home, homeAt, NOWHERE, placeMarked, placeNamed } from "../place/home.ts";
import { seatsAtHead } from "../place/seat.ts";
import type { Paragraph } from "./match.ts";

/** The home that a name starts with, of namesakes the one nearest to `near`; a zone's is where it lies. */
export function homeAtHead(
  gazetteer: Gazetteer,
  name: string,
  near: Home = NOWHERE,
): Home | undefined {
  // 南山区 lies in many cities, and 区政协 in all of them.
  for (const home of near === NOWHERE ? [NOWHERE] : [NOWHERE, near]) {
    const seats = seatsAtHead(gazetteer, name, home);
    const seat = (seats.find(({ full }) => full) ?? seats[0])?.seat;
    if (seat !== undefined) return { chain: homeAt(gazetteer, seat.fullName).chain };
  }
  return undefined;
}

/** The city that a letter names most often, or its province in a letter that speaks of 我省. */
export function usualHome(
  gazetteer: Gazetteer,
  paragraphs: readonly Paragraph[],
): Home | undefined {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const city = commonest(citiesIn(gazetteer, text));
  const own = commonest(Array.from(text.matchAll(/(?<=我)[省市区县]/g), ([mark]) => mark));
  if (city === undefined) return undefined;
  const home = homeAt(gazetteer, city);
  const marked = own === undefined ? undefined : placeMarked(home, own);
  return marked === undefined ? home : homeAt(gazetteer, marked.fullName);
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
