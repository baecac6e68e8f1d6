/** A statement of a .cypher file, without the header above it and the closing `;`. */
export interface CypherStatement {
  readonly text: string;
  /** 1-based line of its first word. */
  readonly line: number;
}

/** A stretch of Cypher text of one kind. */
interface Piece {
  readonly kind: "code" | "string" | "name" | "comment";
  readonly start: number;
  readonly end: number;
}

const TOKENS =
  /(?<comment>\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:\\[\s\S]|[^"\\])*(?:"|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$))|(?<name>`(?:``|[^`])*(?:`|$))/g;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    if (match.index > at) pieces.push({ kind: "code", start: at, end: match.index });
    const kind = match.groups?.comment ? "comment" : match.groups?.string ? "string" : "name";
    at = match.index + match[0].length;
    pieces.push({ kind, start: match.index, end: at });
  }
  if (at < text.length) pieces.push({ kind: "code", start: at, end: text.length });
  return pieces;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** The same text, letter for letter in place, with comments blanked and the insides of strings and quoted names turned to `x`. */
export function skeleton(text: string): string {
  return piecesOf(text)
    .map(({ kind, start, end }) => {
      const piece = text.slice(start, end);
      if (kind === "code") return piece;
      if (kind === "comment") return blank(piece);
      return (
        piece[0] +
        piece.slice(1, -1).replace(/[^\n]/g, "x") +
        (piece.length > 1 ? piece.at(-1) : "")
      );
    })
    .join("");
}

/** 1-based line and column of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A line that only clients understand, with or without a closing `;`. */
const CLIENT_LINE = /^:[a-z]+\b.*$/gim;

/**
 * The statements of a .cypher file. Client commands such as `:param` are for Neo4j Browser and
 * cypher-shell alone and are left out.
 */
export function splitStatements(text: string): CypherStatement[] {
  const code = skeleton(text).replace(CLIENT_LINE, blank);
  const statements: CypherStatement[] = [];
  let from = 0;
  for (const part of code.split(";")) {
    const lead = part.length - part.trimStart().length;
    const length = part.trim().length;
    if (length > 0) {
      const start = from + lead;
      statements.push({
        text: text.slice(start, start + length),
        line: positionOf(text, start).line,
      });
    }
    from += part.length + 1;
  }
  return statements;
}
