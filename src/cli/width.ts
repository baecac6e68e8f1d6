import stringWidth from "string-width";

/** Columns that a text takes in a terminal; what East Asian Width calls ambiguous takes one. */
export function displayWidth(text: string): number {
  return stringWidth(text);
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
      if (used + displayWidth(character) > width) flush();
      line += character;
      used += displayWidth(character);
    }
  }
  if (line.trim() !== "" || lines.length === 0) flush();
  return lines;
}
