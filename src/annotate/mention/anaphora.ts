import type { Grammar } from "../../data/grammar.ts";
import type { Frame } from "../../letter/letter.ts";
import { onceFor } from "../../letter/once.ts";
import { resolveBureau } from "../../place/bureau.ts";
import type { Gazetteer } from "../../place/gazetteer.ts";
import { type Home, placeMarked } from "../../place/home.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";

/** The name of an issuer that the letter does not tell: it takes a place in sentences and no part in facts. */
export const NOBODY = "";

/** What 我市, 我局 and 贵市 stand for in one letter. */
export interface Deixis {
  readonly home: Home;
  /** The place of the letter: Place or Zone. */
  readonly place: { readonly type: string; readonly name: string } | undefined;
  readonly issuer: string | undefined;
  readonly addressee: { readonly type: string; readonly name: string } | undefined;
}

/** Before what something is called, for the last thing called so. */
const POINTING = "(?:该|上述|前述)";
/** 据此制定X: the document that was named right before. */
const BASIS = "(?<=[据依])此(?![外次前后类])";
const NEAR = 160;
const POINTS = new RegExp(`^${POINTING}`);
/** What places are called by: 该镇. */
const PLACES = ["镇", "乡", "村", "街道", "县", "市", "省"];

/** The words of data/extract/anaphora.yaml, compiled once. */
const pointersOf = onceFor(({ anaphora, names }: Grammar) => {
  const { place, zone, issuer, addressee, last, opening, documents, bodies } = anaphora;
  const any = (words: readonly string[]): RegExp => new RegExp(anyWord(words), "g");
  const opens = `(?<=[，。；：年由在\\n])(?:${anyWord(Object.keys(opening))})`;
  // 庄园被评为X: the head of a name for the whole, where a clause goes on about it.
  const heads = Object.values(names.heads).flat();
  const says = `(?<=[，。；：\\n])(?:${anyWord(documents.words)})(?=${anyWord(documents.say)})`;
  const body = `(?<=[，。；：\\n])(?<whole>${anyWord(bodies.of)})(?<body>${anyWord(bodies.words)})`;
  const bare = `(?<=[，。；：\\n])(?:${anyWord(heads.filter((head) => head.length > 1))})(?=[已现由将是有被获于正拟共]|(?<!计划)(?:[年日可设]|全长|总长|总投资|占地|面积|规划|建成|累计|目前|拥有|床位|核定))`;
  // 该公园, 该镇: the last thing so called, whatever it is.
  const called = `${POINTING}(?:${anyWord([...heads.filter((head) => head.length > 1), ...PLACES])})`;
  return {
    // 特色园区 is any park.
    place: new RegExp(
      `(?<![\\p{Script=Han}--[，。；：、年月日由在与和对将把为于至到给向从自我全本该入]])园区|${anyWord(place.filter((word) => word !== "园区"))}`,
      "gv",
    ),
    zone: new RegExp(`(?<=[，。；：、（\\n年月由在与和对将把])(?:${anyWord(zone)})`, "g"),
    issuer: any(issuer),
    addressee: any(addressee),
    last: new RegExp(
      `${anyWord(Object.keys(last))}|${BASIS}|${body}|${opens}|${says}|${bare}|${called}`,
      "g",
    ),
  };
});

/** Words of data/extract/anaphora.yaml in the text, resolved by the frame; `last` ones by what was named before. */
export function findAnaphora(text: string, lexicon: AnnotationLexicon, deixis: Deixis): Mention[] {
  const pointers = pointersOf(lexicon.grammar);
  const mentions: Mention[] = [];
  for (const { index, 0: word } of matchesIn(text, pointers.place)) {
    const place = placeMeant(word, deixis);
    if (place !== undefined) mentions.push(pointer(index, word, place));
  }
  const { place } = deixis;
  if (place?.type === "Zone") {
    for (const { index, 0: word } of matchesIn(text, pointers.zone))
      if (place.name.endsWith(word)) mentions.push(pointer(index, word, place));
  }
  for (const { index, 0: word } of matchesIn(text, pointers.issuer)) {
    const issuer = { type: "Department", name: deixis.issuer ?? NOBODY };
    mentions.push(pointer(index, word, issuer));
  }
  for (const { index, 0: word } of matchesIn(text, pointers.addressee)) {
    if (deixis.addressee !== undefined) mentions.push(pointer(index, word, deixis.addressee));
  }
  return mentions;
}

/** 该装置, 该平台 …: the latest entity named before of the types the word asks for. */
export function resolveLast(
  text: string,
  lexicon: AnnotationLexicon,
  mentions: readonly Mention[],
): Mention[] {
  const { last, opening, documents, bodies } = lexicon.grammar.anaphora;
  const kinds = new Set(documents.words);
  const named = mentions.filter(({ nested }) => !nested);
  const latest = new Map<string, Mention>();
  let next = 0;
  return [...matchesIn(text, pointersOf(lexicon.grammar).last)].flatMap((match) => {
    const { index, 0: found, groups } = match;
    const word = groups?.whole ?? found;
    for (; (named[next]?.to ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      const mention = named[next];
      if (mention === undefined) continue;
      latest.set(mention.type, mention);
      latest.set(mention.type + mention.name.slice(-1), mention);
    }
    const types =
      last[word] ?? opening[word] ?? (kinds.has(word) || word === "此" ? ["Policy"] : undefined);
    const called = word.replace(POINTS, "");
    const near = named.slice(Math.max(0, next - REMEMBERED), next);
    if (types === undefined) {
      const whole = near.findLast(
        ({ name, anaphor }) => !anaphor && name !== called && name.endsWith(called),
      );
      return whole === undefined ? [] : [pointer(index, word, whole)];
    }
    // 研究院 behind a university, a 研究院 and a 科学院 is the second.
    const liked = types.filter((type) => last[word] === undefined || type === "Institution");
    const lastOf = (keys: readonly string[]): Mention | undefined =>
      keys.flatMap((key) => latest.get(key) ?? []).sort((a, b) => b.from - a.from)[0];
    const meant =
      near.findLast(
        ({ type, name, anaphor }) => !anaphor && liked.includes(type) && name.endsWith(called),
      ) ??
      lastOf(liked.map((type) => type + word.slice(-1))) ??
      lastOf(types);
    if (meant === undefined || (word === "此" && index - meant.to > NEAR)) return [];
    const { body } = groups ?? {};
    return body === undefined
      ? [pointer(index, word, meant)]
      : [
          {
            from: index,
            to: index + found.length,
            type: bodies.type,
            name: meant.name + body,
            by: "name",
          },
        ];
  });
}

/** 深圳段由A建设: the stretch in a place of the line that was named last, as much of it as facts know. */
export function resolveStretches(text: string, mentions: readonly Mention[]): Mention[] {
  const named = mentions.filter(({ nested }) => !nested);
  let line: Mention | undefined;
  return named.flatMap((mention) => {
    if (mention.type === "Project") line = mention;
    if (line === undefined || mention.type !== "Place" || text[mention.to] !== "段") return [];
    const from = line.to === mention.from ? line.from : mention.from;
    return [pointer(from, text.slice(from, mention.to + 1), line)];
  });
}

/** So many names before a bare head noun can be what it repeats. */
const REMEMBERED = 24;

/** A word that stands for what has a name elsewhere. */
export function pointer(
  from: number,
  word: string,
  { type, name }: { type: string; name: string },
): Mention {
  return { from, to: from + word.length, type, name, by: "anaphor", anaphor: true };
}

/** 全省 in a letter of Dongguan is Guangdong; 我市 in one of Guangming District is Shenzhen. */
function placeMeant(word: string, { home, place }: Deixis) {
  if (/园区$/.test(word)) return place?.type === "Zone" ? place : undefined;
  // 我区 in a letter of a zone is the zone, also where that lies in an autonomous region.
  if (word.endsWith("区") && place?.type === "Zone" && place.name.endsWith("区")) return place;
  const meant = placeMarked(home, [...word].at(-1) ?? "");
  return meant === undefined ? undefined : { type: "Place", name: meant.fullName };
}

/** Resolves the frame's home, issuer and addressee once for a letter. */
export function deixisOf({ home, issuer, addressees }: Frame, gazetteer: Gazetteer): Deixis {
  const { zone, chain } = home;
  const [place] = chain;
  const [addressed] = addressees;
  const bureau = addressed && place && resolveBureau(gazetteer, addressed.value, home);
  return {
    home,
    place: zone
      ? { type: "Zone", name: zone.name }
      : place && { type: "Place", name: place.fullName },
    issuer: issuer?.value,
    addressee:
      bureau === undefined
        ? undefined
        : bureau.place !== undefined && /人民政府$/.test(bureau.name)
          ? { type: "Place", name: bureau.place }
          : { type: "Department", name: bureau.name },
  };
}
