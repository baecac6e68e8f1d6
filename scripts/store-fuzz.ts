import fc from "fast-check";
import { stableText } from "../src/model/canonical.ts";
import { LettergraphError } from "../src/model/errors.ts";
import type { Json } from "../src/model/query.ts";
import { lintCypher } from "../src/store/cypher/cypher-lint.ts";
import { defineSchema } from "../src/store/load/load.ts";
import { openStore } from "../src/store/open.ts";
import type { Statement, Store } from "../src/store/store.ts";
import { createStatements, fuzzGraph } from "./fuzz-graph.ts";
import { fuzzRead } from "./fuzz-reads.ts";
import { fuzzWrite } from "./fuzz-writes.ts";

const NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties";
const LINKS =
  "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS properties, b.id AS b";

/** How much a run tells: answers that are errors or empty on both sides prove little. */
export interface FuzzReport {
  reads: number;
  empty: number;
  /** The errors that both gave, with how often. */
  readonly errors: Record<string, number>;
}

/**
 * Holds the embedded engine against Neo4j on random graphs: every read must give the same rows, every
 * write leave the same graph. A difference is reported in its smallest form, with the seed.
 */
export async function fuzzStores(neo4j: Store, runs: number, seed: number): Promise<FuzzReport> {
  const report: FuzzReport = { reads: 0, empty: 0, errors: {} };
  await defineSchema(neo4j);
  const cases = fc.asyncProperty(
    fuzzGraph,
    fc.array(fuzzRead, { minLength: 1, maxLength: 12, size: "max" }),
    fc.array(fuzzWrite, { maxLength: 4, size: "max" }),
    async (graph, reads, writes) => {
      const embedded = await openStore("memory:");
      try {
        await defineSchema(embedded);
        await neo4j.write([{ cypher: "MATCH (n) DETACH DELETE n" }]);
        const both = [embedded, neo4j] as const;
        for (const store of both) await store.write(createStatements(graph));
        await expectSame(both, { cypher: NODES });
        await expectSame(both, { cypher: LINKS });
        for (const read of reads) {
          const answer = await expectSame(both, read);
          report.reads += 1;
          if (answer === "[]") report.empty += 1;
          if (answer.startsWith("error")) report.errors[answer] = (report.errors[answer] ?? 0) + 1;
        }
        for (const write of writes) {
          const [ours, theirs] = await Promise.all(
            both.map((store) => outcome(store.write([write]))),
          );
          agree(write, ours ?? "", theirs ?? "");
          await expectSame(both, { cypher: NODES }, write);
          await expectSame(both, { cypher: LINKS }, write);
        }
      } finally {
        await embedded.close();
      }
    },
  );
  await fc.assert(cases, { numRuns: runs, seed, endOnFailure: false });
  await neo4j.write([{ cypher: "MATCH (n) DETACH DELETE n" }]);
  return report;
}

async function expectSame(
  [embedded, neo4j]: readonly [Store, Store],
  read: Statement,
  after: Statement = read,
): Promise<string> {
  const findings = lintCypher(read.cypher);
  if (findings.length > 0) {
    throw new Error(`the fuzz left the subset: ${findings[0]?.rule}\n${read.cypher}`);
  }
  const answer = (store: Store) => outcome(store.read(read.cypher, read.parameters ?? {}));
  const [ours, theirs] = await Promise.all([answer(embedded), answer(neo4j)]);
  agree(after, ours, theirs);
  return ours;
}

function agree({ cypher, parameters }: Statement, ours: string, theirs: string): void {
  if (ours === theirs) return;
  throw new Error(
    `the stores differ on\n${cypher}\nwith ${JSON.stringify(parameters ?? {})}\nembedded: ${ours}\nNeo4j:    ${theirs}`,
  );
}

/** What came of it as a text that is equal for equal outcomes. */
async function outcome(result: Promise<unknown>): Promise<string> {
  try {
    return stableText(loosely(await result));
  } catch (error) {
    if (error instanceof LettergraphError) return `error ${error.code}`;
    throw error;
  }
}

/** Rows and lists have no order unless asked for, and one that is asked for shows in what is cut off. */
function loosely(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (Array.isArray(value)) {
    return value.map(loosely).sort((a, b) => (stableText(a) < stableText(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value ?? null;
  const fields: Record<string, Json | unknown> = {};
  for (const [key, part] of Object.entries(value)) fields[key] = loosely(part);
  return fields;
}
