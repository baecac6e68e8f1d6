import type { Span } from "./letter.ts";
import type { Line } from "./lines.ts";

export interface Normalised {
  readonly text: string;
  /** For each unit of `text`, and one past its end: its code point in the source. */
  readonly offsets: Uint32Array;
  readonly paragraphs: readonly Span[];
}

const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u;
const SPACE = /\s/u;
const WORD = /[\p{Script=Latin}\d]/u;
const LETTER = /\p{Script=Latin}/u;
/** White space that breaks no line. */
const BLANK = /[^\S\n\r\f\v\u0085\u2028\u2029]/u;
const HAN = /[\p{Script=Han}〇○]/u;
const CHINESE = /[\p{Script=Han}〇○\u3000-\u303f\uff01-\uff60“”‘’—…·]/u;
/** Radicals that fonts of PDFs put in the place of characters, and those characters; NFKC leaves them. */
const RADICALS =
  "⺁⺒⺜⺝⺟⺠⺧⺩⺪⺫⺬⺮⺶⻁⻄⻅⻆⻇⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳";
const CHARACTERS =
  "厂巳日月母民牛王疋目示竹羊虎西见角角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟";
/** What NFKC would change and letters need: full-width ASCII, radicals, squared units, signs. */
const FOLDED =
  /[\uff04-\uff06\uff0b\uff0e-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5d\uffe0-\uffe6\u2f00-\u2fdf\u2e80-\u2ef3\uf900-\ufaff\u3380-\u33df]/;
const QUOTE = /["“”＂〝〞「」]/;
const INNER_QUOTE = /['‘’＇『』]/;
const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  "｡": "。",
  "､": "、",
  "﹐": "，",
  "﹔": "；",
  "﹕": "：",
};

/** One paragraph as two lists: characters, and the code point of the source each comes from. */
interface Buffer {
  readonly characters: string[];
  readonly places: number[];
}

/** The text that extraction reads, with a way back to the source for every unit. */
export function normalise(source: string, paragraphs: readonly (readonly Line[])[]): Normalised {
  const texts: string[] = [];
  const offsets: number[] = [];
  const spans: Span[] = [];
  const position = codePoints(source);
  let length = 0;
  for (const lines of paragraphs) {
    const buffer = collect(source, lines, position);
    punctuate(buffer);
    const text = buffer.characters.join("");
    if (text === "") continue;
    if (texts.length > 0) {
      // The line break after what was printed last.
      offsets.push((offsets.at(-1) ?? 0) + 1);
      length += 1;
    }
    for (const [at, character] of buffer.characters.entries()) {
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(buffer.places[at] ?? 0);
    }
    texts.push(text);
    spans.push({ from: length, to: length + text.length });
    length += text.length;
  }
  offsets.push(offsets.length === 0 ? 0 : (offsets.at(-1) ?? 0) + 1);
  const text = texts
    .join("\n")
    .replace(/[[（【﹝〖](\d{4})[\]）】﹞〗](?=第?\d{1,5}号)/g, "〔$1〕");
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
): Buffer {
  const characters: string[] = [];
  const places: number[] = [];
  let space: number | undefined;
  let wrapped = false;
  for (const line of lines) {
    let at = line.from;
    for (const printed of source.slice(line.from, line.to)) {
      const place = position(at);
      at += printed.length;
      if (SPACE.test(printed)) {
        space ??= place;
        continue;
      }
      if (INVISIBLE.test(printed)) continue;
      // Figures that a line break cut never had a space; words had one where it was printed.
      const kept = wrapped ? LETTER : WORD;
      if (space !== undefined && kept.test(characters.at(-1) ?? "") && kept.test(printed)) {
        characters.push(" ");
        places.push(space);
      }
      space = undefined;
      wrapped = false;
      const folded = FOLDED.test(printed)
        ? (CHARACTERS[RADICALS.indexOf(printed)] ?? printed.normalize("NFKC"))
        : printed;
      for (const character of folded) {
        characters.push(character);
        places.push(place);
      }
    }
    space = BLANK.test(source[line.to] ?? "") ? position(line.to) : undefined;
    wrapped = true;
  }
  return { characters, places };
}

/** Gives ASCII punctuation among Chinese its Chinese form, and pairs quotes. */
function punctuate({ characters, places }: Buffer): void {
  const chinese = characters.some((character) => HAN.test(character));
  let open = false;
  let innerOpen = false;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    const before = characters[at - 1] ?? "";
    const after = characters[at + 1] ?? "";
    if (QUOTE.test(character)) {
      if (!chinese && character === '"') continue;
      const opens = opensQuote(character, open, before, after);
      open = opens;
      characters[at] = opens ? "“" : "”";
      if (before === characters[at] && places[at] !== places[at - 1]) {
        // A doubled quote is one; the outer of the two is kept.
        characters.splice(at, 1);
        places.splice(opens ? at : at - 1, 1);
        at -= 1;
      }
    } else if (INNER_QUOTE.test(character)) {
      if (character === "'" && !(CHINESE.test(before) || CHINESE.test(after))) continue;
      innerOpen = character === "'" || character === "＇" ? !innerOpen : /[‘『]/.test(character);
      characters[at] = innerOpen ? "‘" : "’";
    } else if (PUNCTUATION[character] !== undefined) {
      const latin = WORD.test(before) && (WORD.test(after) || after === " " || after === "/");
      if (chinese && !latin) characters[at] = PUNCTUATION[character];
    } else if (character === "." && HAN.test(before) && !WORD.test(after)) {
      characters[at] = "。";
    }
  }
}

function opensQuote(character: string, open: boolean, before: string, after: string): boolean {
  if (/[“「〝]/.test(character)) return true;
  if (/[”」〞]/.test(character))
    return !open && /^$|[，。；：、（]/.test(before) && HAN.test(after);
  return !open && !(after !== "" && /[，。；：、）》]/.test(after) && before !== "");
}
