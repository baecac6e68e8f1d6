import {
  type Code,
  NAME,
  nodeAfterRelationship,
  nodeVariables,
  partsOf,
  relationshipVariables,
} from "./cypher-code.ts";

const SUBQUERY = /\b(?:EXISTS|COUNT)\s*\{/i;
const AGGREGATE = /\b(?:count|sum|avg|min|max|collect|stDevP?|percentile(?:Cont|Disc))\s*\(/i;

export function offsets(code: Code, pattern: RegExp): number[] {
  return [...code.bare.matchAll(pattern)].map((match) => match.index);
}

/** The calls of a function, each with what stands in its brackets, as it was written. */
export function callsOf(code: Code, name: string) {
  const call = new RegExp(`(?<![\\p{L}\\p{N}_.])${name}\\s*\\(`, "giu");
  return [...code.bare.matchAll(call)].map((match) => {
    const open = match.index + match[0].length - 1;
    const close = code.partner[open] ?? -1;
    const end = close < 0 ? code.text.length : close;
    return { start: match.index, open, end, argument: code.text.slice(open + 1, end).trim() };
  });
}

export function chains(code: Code): number[] {
  const found: number[] = [];
  let inside = -1;
  for (let at = code.bare.indexOf(")"); at >= 0; at = code.bare.indexOf(")", at + 1)) {
    const second = nodeAfterRelationship(code, at + 1);
    if (second === undefined) continue;
    const end = code.partner[second] ?? -1;
    const third = end < 0 ? undefined : nodeAfterRelationship(code, end + 1);
    if (third === undefined) continue;
    if (at !== inside) found.push(code.partner[at] ?? at);
    inside = end;
  }
  return found;
}

export function optionalSubqueries(code: Code): number[] {
  return code.clauses.flatMap((clause, index) => {
    const where = code.clauses[index + 1];
    if (clause.keyword !== "OPTIONAL MATCH" || where?.keyword !== "WHERE") return [];
    if (where.start !== clause.end) return [];
    const condition = code.bare.slice(where.body, where.end);
    const hop = [...condition.matchAll(/\)/g)].some(
      ({ index: at }) => nodeAfterRelationship(code, where.body + at + 1) !== undefined,
    );
    return hop || SUBQUERY.test(condition) ? [where.start] : [];
  });
}

export function twinSubqueries(code: Code): number[] {
  return code.clauses
    .filter(({ keyword }) => keyword === "WITH" || keyword === "RETURN")
    .filter(({ body, end }) => {
      const parts = partsOf(code, body, end).map(({ text }) => text);
      const aggregates = parts.filter((part) => AGGREGATE.test(part.replace(/\{[\s\S]*\}/, "")));
      const keys = parts.filter((part) => !aggregates.includes(part) && SUBQUERY.test(part));
      return aggregates.length > 0 && keys.length > 1;
    })
    .map(({ start }) => start);
}

export function relationshipLabels(code: Code): number[] {
  return [...relationshipVariables(code)].flatMap((name) =>
    offsets(code, new RegExp(`(?<![\\p{L}\\p{N}_.$]|[[{,]\\s*)${name}\\s*:\\s*[\\p{L}\`]`, "gu")),
  );
}

export function nodesAsValues(code: Code): number[] {
  const nodes = nodeVariables(code, ["MATCH", "OPTIONAL MATCH"]);
  const coalesced = callsOf(code, "coalesce")
    .filter(({ open, end }) =>
      partsOf(code, open + 1, end).some(({ text }) => nodes.has(text.trim())),
    )
    .map(({ start }) => start);
  const branches = new RegExp(`\\b(?:THEN|ELSE)\\s+(${NAME})\\s+(?=WHEN\\b|ELSE\\b|END\\b)`, "giu");
  const chosen = [...code.bare.matchAll(branches)]
    .filter((match) => nodes.has(match[1] ?? ""))
    .map((match) => match.index);
  return [...coalesced, ...chosen];
}

export function nullProjections(code: Code): number[] {
  const sure = nodeVariables(code, ["MATCH"]);
  return [...nodeVariables(code, ["OPTIONAL MATCH"])]
    .filter((name) => !sure.has(name))
    .filter((name) => !new RegExp(`\\b${name}\\s+IS\\s+NOT\\s+NULL`, "iu").test(code.bare))
    .flatMap((name) => {
      const guard = `\\b${name}\\s+IS\\s+NULL\\s+THEN\\s+null\\s+ELSE\\s+`;
      const use = `(?<!${guard})(?<![\\p{L}\\p{N}_.(]|\\(\\s+)${name}\\s*\\{`;
      return offsets(code, new RegExp(use, "giu"));
    });
}

export function unsureNone(code: Code): number[] {
  return callsOf(code, "none")
    .filter(({ argument }) => !/\bcoalesce\s*\(|\bIS\s+(?:NOT\s+)?NULL\b/i.test(argument))
    .map(({ start }) => start);
}

export function partialDates(code: Code): number[] {
  return callsOf(code, "date")
    .filter(({ argument }) => {
      const literal = /^(['"])(.*)\1$/.exec(argument)?.[2];
      if (literal !== undefined) return !isDay(literal);
      return argument !== "" && !/^\$|\.date$/.test(argument);
    })
    .map(({ start }) => start);
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Bracketed lists that are written out, unlike `l[0]` and `-[r]-`, with what stands around them. */
export function besideLists(code: Code, before: RegExp, after: RegExp): number[] {
  return offsets(code, /\[/g).filter((open) => {
    const lead = code.bare.slice(0, open).trimEnd();
    const close = code.partner[open] ?? -1;
    if (close < 0 || /[\p{L}\p{N}_)\]}-]$/u.test(lead)) return false;
    return before.test(lead) || after.test(code.bare.slice(close + 1).trimStart());
  });
}

/** Columns that are a whole node, relationship or path. */
export function returnedThings(code: Code): number[] {
  const things = new Set([
    ...nodeVariables(code, ["MATCH", "OPTIONAL MATCH"]),
    ...relationshipVariables(code),
    ...[
      ...code.bare.matchAll(
        new RegExp(`(${NAME})\\s*=\\s*(?:\\(|(?:shortest|allShortest)Path)`, "giu"),
      ),
    ].map((match) => match[1] ?? ""),
  ]);
  return code.clauses
    .filter(({ keyword, start }) => keyword === "RETURN" && code.depth[start] === 0)
    .flatMap(({ body, end }) => partsOf(code, body, end))
    .filter(({ text }) =>
      things.has(
        new RegExp(`^\\s*(?:DISTINCT\\s+)?(${NAME})\\s+AS\\b`, "iu").exec(text)?.[1] ?? "",
      ),
    )
    .map(({ start }) => start);
}
