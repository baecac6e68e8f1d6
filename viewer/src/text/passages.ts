import type { LetterRecord } from "../../../src/model/graph.ts";
import type { Range } from "./paragraphs.ts";

/** Words found in a letter, with some of what stands before and after. */
export interface Passage extends Range {
  readonly letter: string;
  readonly words: string;
}

type Text = Pick<LetterRecord, "id" | "text">;

/** A letter without its spaces, and where each code unit of that stands in the letter, in code points. */
interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

const AROUND = 14;

/** Worked out once for each letter: one types more than one key. */
const plains = new WeakMap<Text, Plain>();

/** Where a letter holds what is typed; line breaks and spaces do not matter. */
export function findPassages(letter: Text, typed: string, most: number): readonly Passage[] {
  const wanted = typed.replaceAll(/\s/gu, "");
  if ([...wanted].length < 2) return [];
  const { text, places } = plainOf(letter);
  const found: Passage[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0 && found.length < most) {
    const end = at + wanted.length;
    found.push({
      letter: letter.id,
      start: places[at] ?? 0,
      end: (places[end - 1] ?? 0) + 1,
      words: around(text, at, end),
    });
    at = text.indexOf(wanted, end);
  }
  return found;
}

function plainOf(letter: Text): Plain {
  const known = plains.get(letter);
  if (known !== undefined) return known;
  const places: number[] = [];
  let text = "";
  let place = 0;
  for (const point of letter.text) {
    if (!/\s/u.test(point)) {
      text += point;
      for (let unit = 0; unit < point.length; unit++) places.push(place);
    }
    place++;
  }
  const plain = { text, places };
  plains.set(letter, plain);
  return plain;
}

/** No character outside the basic plane is cut in two. */
function around(text: string, at: number, end: number): string {
  const before = [...text.slice(Math.max(0, at - 2 * AROUND), at)].slice(-AROUND);
  const after = [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND);
  return before.join("") + text.slice(at, end) + after.join("");
}
