import type { Grammar } from "../../data/grammar.ts";
import type { Place } from "../../data/places.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { type Home, isNear, placeChain, placeNamed } from "../../place/home.ts";
import { createDictionary, type Dictionary, wordDictionary } from "./dictionary.ts";
import { anyWord, type Mention } from "./mention.ts";
import { createTownReader, opensWithWord } from "./towns.ts";

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
  { names: { ordinary, overlaps }, clauses }: Grammar,
  language: readonly string[],
): PlaceScanner {
  const common = wordDictionary(language);
  const lies = new RegExp(`(?:${anyWord(clauses.lies)})$`);
  const townAt = createTownReader(clauses.lies);
  const words = new Set(ordinary);
  const whole = new Set(overlaps);
  const listed = createDictionary<Listed>([
    ...[...gazetteer.zones, ...gazetteer.known].flatMap(({ type, name, aliases }) =>
      [name, ...aliases].map((form) => [form, { type, name }] as const),
    ),
    ...gazetteer.regions.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((form) => [form, { type: "Place", name }] as const),
    ),
  ]);
  const places = wordDictionary([...gazetteer.placesByName.keys()]);

  function placeAt(
    word: string,
    home: Home,
    names: (word: string) => boolean,
    listed: boolean,
  ): Place | undefined {
    const place = placeNamed(gazetteer, word, home) ?? gazetteer.placesByName.get(word)?.[0];
    if (place === undefined || isStrange(gazetteer, word, place, home, names, words))
      return undefined;
    if (word !== place.short || word === place.name) return place;
    if (word.length < 2 || words.has(word)) return undefined;
    if (place.level === "province" || place.level === "city" || place.name.endsWith("市"))
      return place;
    if (place.level === "town")
      return listed && isNear(home, placeChain(gazetteer, place)) ? place : undefined;
    const city = placeChain(gazetteer, place)[1];
    return isNear(home, placeChain(gazetteer, place)) || (city !== undefined && names(city.short))
      ? place
      : undefined;
  }

  return {
    find(text, home) {
      const mentions: Mention[] = [];
      // 左权县|麻田镇: the county, which 该县 may mean later.
      const outers: Mention[] = [];
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
          if (endsQuote(text, index, to)) continue;
          const before = mentions.at(-1);
          // 越南海防市: the country only says where the city is.
          const abroad =
            before?.to === index && before.by === "gazetteer" && before.type === known.value.type;
          if (abroad) mentions.pop();
          const from = abroad ? before.from : index;
          mentions.push({ from, to, ...known.value, by: "gazetteer" });
          continue;
        }
        const torn = word !== undefined && !whole.has(word) && isTorn(text, index, word, common);
        const inRow =
          word !== undefined && isListed(text, index, word.length, mentions.at(-1), lies);
        const place = word === undefined || torn ? undefined : placeAt(word, home, names, inRow);
        if (word === undefined || place === undefined) {
          const town = torn ? undefined : townAt(text, index, mentions.at(-1));
          if (town === undefined || opensWithWord(town.name, common)) continue;
          // 平乐镇平乐村: one place, and called by the last of its words.
          const outer = mentions.at(-1);
          const inner = outer?.to === index && outer.by === "place";
          if (inner) {
            mentions.pop();
            outers.push(outer);
          }
          mentions.push(inner ? { ...town, from: outer.from } : town);
          index = town.to - 1;
          continue;
        }
        // 沛县安国湖: no other city stands right behind a county.
        const behind = mentions.at(-1);
        if (
          word === place.short &&
          behind?.to === index &&
          behind.by === "place" &&
          /[市区县]$/.test(text.slice(behind.from, index)) &&
          !isWithin(gazetteer, place, behind.name)
        )
          continue;
        const aliases = place.fullName === place.name ? [] : [place.name];
        const before = mentions.at(-1);
        const parent =
          before?.by === "place" && before.to === index && isWithin(gazetteer, place, before.name);
        const from = parent ? before.from : index;
        if (parent) mentions.pop();
        const to = index + word.length + (isAutonomous(text, index, word, place) ? 1 : 0);
        mentions.push({ from, to, type: "Place", name: place.fullName, by: "place", aliases });
        index = to - 1;
      }
      return [...outers, ...mentions];
    },
  };
}

/** “世界光谷”: a word of a name of its own. */
function endsQuote(text: string, from: number, to: number): boolean {
  return text[to] === "”" && /“[^“”、，]{1,4}$/.test(text.slice(Math.max(0, from - 5), from));
}

/** 在大朗、石排布设: towns go by their short names where they stand in a row, behind their city, or where things lie. */
function isListed(
  text: string,
  from: number,
  length: number,
  last: Mention | undefined,
  lies: RegExp,
): boolean {
  if (last?.to === from && last.by === "place" && /(?:市|^..)$/.test(text.slice(last.from, from)))
    return true;
  if (
    // 落户道滘。
    lies.test(text.slice(Math.max(0, from - 3), from)) &&
    /[，。；、]/.test(text[from + length] ?? "")
  )
    return true;
  if (/[、和与及等]/.test(text[from + length] ?? ""))
    return /[在于、，：和与至到由跨自含]$/.test(text.slice(Math.max(0, from - 1), from));
  return /[、和与及]/.test(text[from - 1] ?? "") && last?.to === from - 1 && last.by === "place";
}

/** 琼中县 is 琼中黎族苗族自治县. */
function isAutonomous(text: string, index: number, word: string, { short, name }: Place): boolean {
  const level = text[index + word.length] ?? "";
  return word === short && /[县旗州]/.test(level) && name.endsWith(`自治${level}`);
}

/** 深圳宝安 is one place: the second lies in the first. */
function isWithin(gazetteer: Gazetteer, place: Place, name: string): boolean {
  return placeChain(gazetteer, place)
    .slice(1)
    .some((above) => above.fullName === name);
}

/** 城区, 矿区: a county's name that several cities use, or that is a word of its own, means the one near home, or of a city that the letter names, or none. */
function isStrange(
  gazetteer: Gazetteer,
  word: string,
  place: Place,
  home: Home,
  names: (word: string) => boolean,
  words: ReadonlySet<string>,
): boolean {
  if (place.level !== "county" || word === place.fullName) return false;
  const namesakes = gazetteer.placesByName.get(word) ?? [];
  const chain = placeChain(gazetteer, place);
  const city = chain[1];
  const near = isNear(home, chain);
  const named = city !== undefined && names(city.short);
  return (namesakes.length > 1 || words.has(word)) && !near && !named;
}

/** 集中|山地 is no 中山, 高密|度 no 高密: a short name that stands across the border of a word, or in one. */
function isTorn(text: string, index: number, word: string, common: Dictionary<string>): boolean {
  if (/[省市区县州旗盟]$/.test(word)) return false;
  for (const back of [1, 2]) {
    const before = index < back ? undefined : common.at(text, index - back);
    if (before !== undefined && before.word.length > back) return true;
  }
  if ((common.at(text, index)?.word.length ?? 0) > word.length) return true;
  // 荆宜|城际铁路: a word that begins in it and runs on.
  const within = common.at(text, index + word.length - 1);
  return within !== undefined && within.word.length > 1;
}
