import type { Grammar } from "../../data/grammar.ts";
import { onceFor } from "../../letter/once.ts";
import { placeMarked } from "../../place/home.ts";
import type { AnnotationLexicon } from "../lexicon.ts";
import { type Deixis, NOBODY } from "./deixis.ts";
import { anyWord, type Mention, matchesIn } from "./mention.ts";
import { pointer } from "./pointer.ts";

/** The words of data/extract/anaphora.yaml that the frame of a letter resolves, compiled once. */
const pointersOf = onceFor(({ anaphora }: Grammar) => {
  const { place, zone, issuer, addressee } = anaphora;
  const any = (words: readonly string[]): RegExp => new RegExp(anyWord(words), "g");
  return {
    // 特色园区 is any park.
    place: new RegExp(
      `(?<![\\p{Script=Han}--[，。；：、年月日由在与和对将把为于至到给向从自我全本该入]])园区|${anyWord(place.filter((word) => word !== "园区"))}`,
      "gv",
    ),
    zone: new RegExp(`(?<=[，。；：、（\\n年月由在与和对将把])(?:${anyWord(zone)})`, "g"),
    issuer: any(issuer),
    addressee: any(addressee),
  };
});

/** Such words in the text, each for what it means in a letter of that frame. */
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

/** 全省 in a letter of Dongguan is Guangdong; 我市 in one of Guangming District is Shenzhen. */
function placeMeant(word: string, { home, place }: Deixis) {
  if (/园区$/.test(word)) return place?.type === "Zone" ? place : undefined;
  // 我区 in a letter of a zone is the zone, also where that lies in an autonomous region.
  if (word.endsWith("区") && place?.type === "Zone" && place.name.endsWith("区")) return place;
  const meant = placeMarked(home, [...word].at(-1) ?? "");
  return meant === undefined ? undefined : { type: "Place", name: meant.fullName };
}
