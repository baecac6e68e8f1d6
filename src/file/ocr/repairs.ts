const HAN = /\p{Script=Han}/u;
/** The year of a document number in brackets, whichever were read. */
const YEAR = /[[［（(〔]\d{4}[\]］）)〕](?=\d{1,5}号)/g;
const OPENING = "（〔［《〈【“([";
const CLOSING = "）〕］》〉】”)]";

/** Characters of a line with slips put right that eyes forgive and readers of pictures make; one for one; what is none becomes empty. */
export function repaired(characters: readonly string[]): string[] {
  const line = characters.map((character) => (character === "＂" ? '"' : character));
  repairBrackets(line);
  for (const [at, character] of line.entries()) {
    const [before = "", after = ""] = [line[at - 1], line[at + 1]];
    if (character === "一" && /\d/.test(before) && /\d/.test(after)) line[at] = "—";
    if (character === "0" && isAmong(line, at, /[A-Z]/)) line[at] = "O";
    if (character === "0" && /[a-z]/.test(before) && !/\d/.test(after)) line[at] = "o";
    // The edge of a character, read as one of its own.
    if (/[|l[\]]/.test(character) && HAN.test(before) && HAN.test(after)) line[at] = "";
    if (character === "O" && /[\d.]/.test(before) && /[\d.]/.test(after)) line[at] = "0";
  }
  return line;
}

/** Whether the two that stand beside a character, or the two behind it at the beginning of a word, are of a kind. */
function isAmong(line: readonly string[], at: number, kind: RegExp): boolean {
  const is = (step: number): boolean => kind.test(line[at + step] ?? "");
  return (is(-1) && is(1)) || (is(1) && is(2)) || (is(-1) && is(-2));
}

/** A bracket is closed by its own partner: 〔2021) was 〔2021〕. */
function repairBrackets(line: string[]): void {
  const text = line.join("");
  if (text.length === line.length) {
    for (const { index } of text.matchAll(YEAR)) {
      line[index] = "〔";
      line[index + 5] = "〕";
    }
  }
  const open: number[] = [];
  for (const [at, character] of line.entries()) {
    const opening = OPENING.indexOf(character);
    if (character !== "" && opening >= 0) open.push(opening);
    else if (character !== "" && CLOSING.includes(character)) {
      const partner = open.pop();
      if (partner !== undefined) line[at] = CLOSING[partner] ?? character;
    }
  }
}
