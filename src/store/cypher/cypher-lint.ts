import { LettergraphError } from "../../model/errors.ts";
import { parseCode } from "./cypher-code.ts";
import { RULES } from "./cypher-rules.ts";
import { placeIn } from "./query-errors.ts";

/** A form in a statement that must not be there, see Rule. */
export interface Finding {
  readonly rule: string;
  readonly offset: number;
  readonly reason: string;
  readonly rewrite: string;
}

/** What the embedded engine would silently answer differently in a statement, in reading order. */
export function lintCypher(cypher: string, scope: "files" | "queries" = "files"): Finding[] {
  const code = parseCode(cypher);
  return RULES.filter((rule) => scope === "files" || rule.scope !== "files")
    .flatMap(({ name, reason, rewrite, find }) =>
      find(code).map((offset) => ({ rule: name, offset, reason, rewrite })),
    )
    .sort((a, b) => a.offset - b.offset);
}

/** Refuses a query that a person typed when the embedded engine would silently answer it wrongly. */
export function refuseFindings(cypher: string): void {
  const findings = lintCypher(cypher, "queries");
  if (findings.length === 0) return;
  throw new LettergraphError(
    "usage",
    "cypher-refused",
    findings.map(({ offset, reason, rewrite }) => ({
      what: `${placeIn(cypher, offset)}: ${reason}`,
      cure: `${rewrite}.`,
    })),
  );
}
