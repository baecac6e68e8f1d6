import type { Place } from "../data/places.ts";
import { type Bureau, bodyAt } from "./bureau.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type Home, NOWHERE } from "./home.ts";

/**
 * The body whose document numbers begin so: 东工信函 in a letter from Dongguan is 东莞市工业和信息化局.
 * Without a home only the usual abbreviations of provinces and cities are tried (深, 粤, 莞).
 */
export function issuerOfNumber(
  gazetteer: Gazetteer,
  prefix: string,
  home: Home = NOWHERE,
): Bureau | undefined {
  const [place] = home.chain;
  const readings = seatsOf(gazetteer, home).flatMap((seat) =>
    lettersOf(gazetteer, seat, place !== undefined)
      .filter((letters) => prefix.startsWith(letters))
      .flatMap((letters) => tokensAt(gazetteer, prefix.slice(letters.length), seat, letters)),
  );
  const [best, next] = readings.sort((a, b) => b.read - a.read);
  if (best === undefined) return undefined;
  const ambiguous = next?.read === best.read && next.body.name !== best.body.name;
  return ambiguous && place === undefined ? undefined : best.body;
}

/** Home and the places it lies in, then those within it; every province and city when there is no home. */
function seatsOf(gazetteer: Gazetteer, { chain }: Home): readonly Place[] {
  const [home] = chain;
  if (home === undefined) {
    return gazetteer.places.filter(({ level }) => level === "province" || level === "city");
  }
  const within = gazetteer.places.filter(({ parent }) => parent === home.code);
  return [...chain, ...within];
}

/** What stands for the place: 深, 深市 and 深圳; at home also its first character (东); for a district its city's and its own (深光). */
function lettersOf(gazetteer: Gazetteer, place: Place, atHome: boolean): string[] {
  const first = atHome ? [...place.short].slice(0, 1) : [];
  const own = new Set([...place.abbreviations, ...first, place.short]);
  const suffixed = [...own].map((letters) => letters + place.name.slice(-1));
  const parent = place.parent === undefined ? undefined : gazetteer.placesByCode.get(place.parent);
  const city =
    parent === undefined || place.level !== "county" ? [] : lettersOf(gazetteer, parent, atHome);
  return [
    ...own,
    ...suffixed,
    ...city.flatMap((letters) => [...own].map((letter) => letters + letter)),
  ];
}

function tokensAt(gazetteer: Gazetteer, rest: string, seat: Place, letters: string) {
  return [...gazetteer.bureaus.byToken].flatMap(([token, names]) => {
    if (!rest.startsWith(token)) return [];
    const body = bodyAt(gazetteer, names, seat);
    return body === undefined ? [] : [{ body, read: letters.length + token.length }];
  });
}
