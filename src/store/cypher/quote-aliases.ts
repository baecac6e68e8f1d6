import { skeleton } from "./cypher-text.ts";

/** Words that Neo4j takes as the name of a column and the embedded engine only in backquotes; measured on 0.6.0. */
const WORDS =
  "and as case create delete detach distinct else false in is match merge not null optional or remove return set then true union unwind when where with xor";
const ALIAS = new RegExp(`(?<=\\bAS\\s+)(?:${WORDS.split(" ").join("|")})\\b`, "gi");
const ORDER = /(?<=\bORDER\s+BY\s)[^;]*?(?=\b(?:LIMIT|SKIP|RETURN|MATCH|WITH)\b|[;}]|$)/gi;

/** Puts backquotes around columns that are named like a keyword, and around them where rows are ordered. */
export function quoteAliases(cypher: string): string {
  const code = skeleton(cypher);
  const aliases = [...code.matchAll(ALIAS)];
  if (aliases.length === 0) return cypher;
  const names = new Set(aliases.map(([name]) => name.toLowerCase()));
  const places = aliases.map((match) => [match.index, match[0].length] as const);
  for (const order of code.matchAll(ORDER)) {
    for (const word of order[0].matchAll(/(?<![\p{L}\p{N}_.$])[a-z]+(?![\p{L}\p{N}_(])/giu)) {
      if (names.has(word[0].toLowerCase())) {
        places.push([order.index + word.index, word[0].length]);
      }
    }
  }
  return places
    .sort(([a], [b]) => b - a)
    .reduce((text, [at, length]) => {
      return `${text.slice(0, at)}\`${text.slice(at, at + length)}\`${text.slice(at + length)}`;
    }, cypher);
}
