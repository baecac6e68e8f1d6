import { characterClass } from "./character-class.ts";
import { isLatin, isWordCharacter, usualForm } from "./characters.ts";
import type { Span } from "./letter.ts";
import type { Line } from "./lines.ts";
import { type Printed, punctuate } from "./punctuation.ts";

export interface Normalised {
  readonly text: string;
  /** For each unit of `text`, and one past its end: its code point in the source. */
  readonly offsets: Uint32Array;
  readonly paragraphs: readonly Span[];
}

const isInvisible = characterClass(/\p{Cf}|\p{Cc}|\p{Variation_Selector}/u);
const isSpace = characterClass(/\s/u);
/** White space that breaks no line. */
const isBlank = characterClass(/[^\S\n\r\f\v\u0085\u2028\u2029]/u);
/** The brackets around the year of a document number. */
const YEAR_BRACKETS = /[[（【﹝〖](\d{4})[\]）】﹞〗](?=第?\d{1,5}号)/g;

/** The text that extraction reads, with a way back to the source for every unit. */
export function normalise(source: string, paragraphs: readonly (readonly Line[])[]): Normalised {
  const texts: string[] = [];
  const offsets: number[] = [];
  const spans: Span[] = [];
  const position = codePoints(source);
  let length = 0;
  for (const lines of paragraphs) {
    const { characters, places } = punctuate(collect(source, lines, position));
    const text = characters.join("");
    if (text === "") continue;
    if (texts.length > 0) {
      // The line break after what was printed last.
      offsets.push((offsets.at(-1) ?? 0) + 1);
      length += 1;
    }
    for (const [at, character] of characters.entries()) {
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(places[at] ?? 0);
    }
    texts.push(text);
    spans.push({ from: length, to: length + text.length });
    length += text.length;
  }
  offsets.push(offsets.length === 0 ? 0 : (offsets.at(-1) ?? 0) + 1);
  const text = texts.join("\n").replace(YEAR_BRACKETS, "〔$1〕");
  return { text, offsets: Uint32Array.from(offsets), paragraphs: spans };
}

/** A counter of code points that is asked for rising places only. */
function codePoints(source: string): (unit: number) => number {
  let at = 0;
  let count = 0;
  return (unit) => {
    while (at < unit) {
      at += (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      count += 1;
    }
    return count;
  };
}

function collect(
  source: string,
  lines: readonly Line[],
  position: (unit: number) => number,
): Printed {
  const characters: string[] = [];
  const places: number[] = [];
  let space: number | undefined;
  let wrapped = false;
  for (const line of lines) {
    let at = line.from;
    for (const printed of source.slice(line.from, line.to)) {
      const place = position(at);
      at += printed.length;
      if (isSpace(printed)) {
        space ??= place;
        continue;
      }
      if (isInvisible(printed)) continue;
      // Figures that a line break cut never had a space; words had one where it was printed.
      const kept = wrapped ? isLatin : isWordCharacter;
      if (space !== undefined && kept(characters.at(-1)) && kept(printed)) {
        characters.push(" ");
        places.push(space);
      }
      space = undefined;
      wrapped = false;
      for (const character of usualForm(printed)) {
        characters.push(character);
        places.push(place);
      }
    }
    space = isBlank(source[line.to]) ? position(line.to) : undefined;
    wrapped = true;
  }
  return { characters, places };
}
