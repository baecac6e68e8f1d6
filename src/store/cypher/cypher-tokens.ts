/** A word, a quoted name or a sign of a statement, a quoted name and a parameter without their marks. */
export interface Token {
  readonly kind: "word" | "name" | "text" | "number" | "parameter" | "sign";
  readonly text: string;
  /** UTF-16 units from the start of the statement. */
  readonly offset: number;
}

/**
 * What Neo4j takes for space besides what JavaScript does: the separators of ASCII, NEL and the Mongolian
 * vowel separator. `LOAD<FS>CSV` is LOAD CSV to it.
 */
const SPACE = "[\\s\\x1c-\\x1f\\x85\\u180e]";

const TOKEN = new RegExp(
  [
    // A comment ends at a carriage return too; what follows would be read as code.
    `(?<space>${SPACE}+|//[^\\r\\n]*|/\\*[\\s\\S]*?(?:\\*/|$))`,
    `(?<text>"(?:\\\\[\\s\\S]|[^"\\\\])*(?:"|$)|'(?:\\\\[\\s\\S]|[^'\\\\])*(?:'|$))`,
    "(?<name>`(?:``|[^`])*(?:`|$))",
    "(?<parameter>\\$(?:`(?:``|[^`])*`|[\\p{L}\\p{N}_]+))",
    "(?<number>\\p{Nd}[\\p{L}\\p{N}_]*)",
    "(?<word>[\\p{ID_Start}\\p{Pc}\\p{Sc}][\\p{ID_Continue}\\p{Sc}]*)",
    "(?<sign>[\\s\\S])",
  ].join("|"),
  "gu",
);

/** The tokens of a statement; comments and spaces are gone. What is never closed lasts to the end. */
export function tokensOf(cypher: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {}, index: offset } of cypher.matchAll(TOKEN)) {
    if (groups.space !== undefined) continue;
    const [kind, text] = kindOf(groups);
    tokens.push({ kind, text, offset });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): [Token["kind"], string] {
  const { text, name, parameter, number, word, sign = "" } = groups;
  if (text !== undefined) return ["text", text];
  if (name !== undefined) return ["name", name.replace(/^`|`$/g, "").replaceAll("``", "`")];
  if (parameter !== undefined) return ["parameter", parameter.replace(/^\$`?|`$/g, "")];
  if (number !== undefined) return ["number", number];
  return word === undefined ? ["sign", sign] : ["word", word];
}
