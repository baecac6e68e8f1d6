import type { Gazetteer } from "../place/gazetteer.ts";
import { type Home, homeAt, NOWHERE, placeChain, placeMarked, placeNamed } from "../place/home.ts";
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

/** Longest short name of a county, with what it is. */
const LONGEST_COUNTY = 8;

/**
 * The city around the county that a body is called by, of those that have one so called the one that the letter
 * names most: 青山区教育局 in a letter that speaks of 武汉科技大学.
 */
export function namesakeHome(
  gazetteer: Gazetteer,
  names: readonly string[],
  paragraphs: readonly Paragraph[],
): Home | undefined {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  for (const name of names) {
    for (let length = LONGEST_COUNTY; length > 1; length -= 1) {
      const namesakes = gazetteer.placesByName.get(name.slice(0, length)) ?? [];
      if (namesakes.length < 2) continue;
      const [first, second] = namesakes
        .flatMap((place) => placeChain(gazetteer, place)[1] ?? [])
        .map(({ fullName, short }) => ({ fullName, times: text.split(short).length - 1 }))
        .sort((a, b) => b.times - a.times);
      if (first !== undefined && first.times > (second?.times ?? 0))
        return homeAt(gazetteer, first.fullName);
    }
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
