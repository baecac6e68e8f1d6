import fc from "fast-check";
import type { Statement } from "../src/store/store.ts";
import { label, nodeId, properties, type, whole, word } from "./fuzz-graph.ts";

const rows = fc.array(fc.record({ id: nodeId, properties }), { maxLength: 4 });
const ends = fc.array(
  fc.record({ id: fc.nat(30).map((n) => `r${n}`), from: nodeId, to: nodeId, since: whole }),
  {
    maxLength: 4,
  },
);
const FROM_ROWS = "UNWIND $rows AS row WITH row WHERE row.id IS NOT NULL\n";

/** One random write of the kinds that the loader and people's data files need. */
export const fuzzWrite: fc.Arbitrary<Statement> = fc.oneof(
  fc.tuple(rows, label).map(([given, name]) => ({
    cypher: `${FROM_ROWS}MERGE (n:Entity {id: row.id}) SET n:${name} SET n += row.properties`,
    parameters: { rows: given.map((row) => ({ ...row })) },
  })),
  fc.tuple(rows, label).map(([given, name]) => ({
    cypher: `${FROM_ROWS}MERGE (n:Entity {id: row.id}) SET n:${name} SET n = row.properties SET n.id = row.id`,
    parameters: { rows: given.map((row) => ({ ...row })) },
  })),
  fc.tuple(ends, type).map(([given, name]) => ({
    cypher: `${FROM_ROWS}MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${name} {id: row.id}]->(b) ON CREATE SET r.since = row.since ON MATCH SET r.note = '再次'`,
    parameters: { rows: given.map((row) => ({ ...row })) },
  })),
  fc.tuple(fc.uniqueArray(nodeId, { maxLength: 2 })).map(([ids]) => ({
    cypher: "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n",
    parameters: { ids },
  })),
  fc.tuple(type, whole).map(([name, least]) => ({
    cypher: `MATCH (:Entity)-[r:${name}]->(:Entity) WHERE r.since < $least DELETE r`,
    parameters: { least },
  })),
  fc.constant({ cypher: "MATCH (n:Entity) WHERE NOT (n)--() DELETE n" }),
  fc.tuple(label, word).map(([name, text]) => ({
    cypher: `MATCH (n:${name}) WHERE n.name = $text SET n.rank = coalesce(n.rank, 0) + 1, n.share = null REMOVE n:${name}`,
    parameters: { text },
  })),
  fc.tuple(nodeId, properties).map(([id, given]) => ({
    cypher: "MATCH (n:Entity {id: $id}) SET n += $given REMOVE n.open",
    parameters: { id, given },
  })),
  fc.tuple(label).map(([name]) => ({
    cypher: `MATCH (n:${name}) FOREACH (x IN CASE WHEN n.rank > 1 THEN [1] ELSE [] END | SET n.high = true)`,
  })),
);
