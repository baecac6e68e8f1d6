import type { LetterRecord } from "../../../src/model/graph.ts";
import type { Range } from "./paragraphs.ts";

/** Words found in a letter, with some of what stands before and after. */
export interface Passage extends Range {
  readonly letter: string;
  readonly words: string;
}

const AROUND = 14;

/** Where a letter holds what is typed; line breaks and spaces do not matter. */
export function findPassages(
  { id, text }: Pick<LetterRecord, "id" | "text">,
  typed: string,
  most: number,
): readonly Passage[] {
  const wanted = [...typed.replaceAll(/\s/gu, "")];
  if (wanted.length < 2) return [];
  const points = [...text];
  const places = points.flatMap((point, place) => (/\s/u.test(point) ? [] : [place]));
  const plain = places.map((place) => points[place] ?? "");
  const found: Passage[] = [];
  for (let at = 0; at + wanted.length <= plain.length && found.length < most; at++) {
    if (!wanted.every((point, index) => plain[at + index] === point)) continue;
    const end = at + wanted.length;
    found.push({
      letter: id,
      start: places[at] ?? 0,
      end: (places[end - 1] ?? 0) + 1,
      words: plain.slice(Math.max(0, at - AROUND), end + AROUND).join(""),
    });
    at = end - 1;
  }
  return found;
}
