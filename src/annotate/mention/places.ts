import type { Place } from "../../data/places.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { type Home, isNear, placeChain, placeNamed } from "../../place/home.ts";
import { createDictionary } from "./dictionary.ts";
import type { Mention } from "./mention.ts";

/** Finds the places, zones, regions and well-known things that the gazetteer lists. */
export interface PlaceScanner {
  readonly find: (text: string, home: Home) => Mention[];
}

interface Listed {
  readonly type: string;
  readonly name: string;
}

/**
 * A scanner for what the gazetteer lists. Short names of counties count only near their city; those that
 * are `ordinary` words never do.
 */
export function createPlaceScanner(
  gazetteer: Gazetteer,
  ordinary: readonly string[],
): PlaceScanner {
  const words = new Set(ordinary);
  const listed = createDictionary<Listed>([
    ...[...gazetteer.zones, ...gazetteer.known].flatMap(({ type, name, aliases }) =>
      [name, ...aliases].map((form) => [form, { type, name }] as const),
    ),
    ...gazetteer.regions.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((form) => [form, { type: "Place", name }] as const),
    ),
  ]);
  const places = createDictionary(
    [...gazetteer.placesByName.keys()].map((name) => [name, name] as const),
  );

  function placeAt(word: string, home: Home, names: (word: string) => boolean): Place | undefined {
    const place = placeNamed(gazetteer, word, home) ?? gazetteer.placesByName.get(word)?.[0];
    if (place === undefined || isStrange(gazetteer, word, place, home, names)) return undefined;
    if (word !== place.short || word === place.name) return place;
    if (word.length < 2 || words.has(word)) return undefined;
    if (place.level === "province" || place.level === "city" || place.name.endsWith("市"))
      return place;
    if (place.level === "town") return undefined;
    const city = placeChain(gazetteer, place)[1];
    return isNear(home, placeChain(gazetteer, place)) || (city !== undefined && names(city.short))
      ? place
      : undefined;
  }

  return {
    find(text, home) {
      const mentions: Mention[] = [];
      const named = new Map<string, boolean>();
      const names = (word: string): boolean => {
        const there = named.get(word) ?? text.includes(word);
        named.set(word, there);
        return there;
      };
      for (let index = 0; index < text.length; index += 1) {
        const known = listed.at(text, index);
        const word = places.at(text, index)?.word;
        if (known !== undefined && known.word.length >= (word?.length ?? 0)) {
          const to = index + known.word.length;
          mentions.push({ from: index, to, ...known.value, by: "gazetteer" });
          continue;
        }
        const place = word === undefined ? undefined : placeAt(word, home, names);
        if (word === undefined || place === undefined) continue;
        const aliases = place.fullName === place.name ? [] : [place.name];
        const before = mentions.at(-1);
        const parent =
          before?.by === "place" && before.to === index && isWithin(gazetteer, place, before.name);
        const from = parent ? before.from : index;
        if (parent) mentions.pop();
        mentions.push({
          from,
          to: index + word.length,
          type: "Place",
          name: place.fullName,
          by: "place",
          aliases,
        });
        index += word.length - 1;
      }
      return mentions;
    },
  };
}

/** 深圳宝安 is one place: the second lies in the first. */
function isWithin(gazetteer: Gazetteer, place: Place, name: string): boolean {
  return placeChain(gazetteer, place)
    .slice(1)
    .some((above) => above.fullName === name);
}

/** 城区, 郊区: a county's name that several cities use means the one near home, or of a city that the letter names, or none. */
function isStrange(
  gazetteer: Gazetteer,
  word: string,
  place: Place,
  home: Home,
  names: (word: string) => boolean,
): boolean {
  if (place.level !== "county" || word === place.fullName) return false;
  const namesakes = gazetteer.placesByName.get(word) ?? [];
  const chain = placeChain(gazetteer, place);
  const city = chain[1];
  const near = isNear(home, chain);
  const named = city !== undefined && names(city.short);
  return namesakes.length > 1 && !near && !named;
}
