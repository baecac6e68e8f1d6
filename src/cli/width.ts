const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns that a character takes in a terminal: two for what East Asian Width calls wide. */
function columnsOf(character: string): number {
  if (NONE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text in lines of at most `width` columns, cut between words where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const word of text.match(/[^\s\p{sc=Han}]+\s*|[\s\S]/gu) ?? []) {
    const columns = displayWidth(word.trimEnd());
    if (used > 0 && used + columns > width) flush();
    if (columns <= width) {
      line += word;
      used += displayWidth(word);
      continue;
    }
    for (const character of word) {
      if (used + columnsOf(character) > width) flush();
      line += character;
      used += columnsOf(character);
    }
  }
  if (line.trim() !== "" || lines.length === 0) flush();
  return lines;
}
