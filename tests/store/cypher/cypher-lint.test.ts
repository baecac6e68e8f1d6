import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CYPHER_FOLDER, readStatements } from "../../../src/store/cypher/cypher-folder.ts";
import { lintCypher } from "../../../src/store/cypher/cypher-lint.ts";
import { RULES } from "../../../src/store/cypher/cypher-rules.ts";

/** For each rule, forms that it finds and forms that are right. */
const FORMS: Readonly<Record<string, { readonly bad: string[]; readonly good: string[] }>> = {
  "chained-pattern": {
    bad: [
      "MATCH (a)-[r]->(b)-[s]->(c) RETURN a.id AS id",
      "MATCH (a)--(b)<--(c) RETURN a.id AS id",
      "MATCH (a) <-[:R {k: [1, 2]}]- (b {x: '-[r]->('}) -[:S*1..2]- (c:甲) RETURN a.id AS id",
      "MATCH (a) WHERE EXISTS { (a)-->(:B)-->(:C) } RETURN a.id AS id",
      "MATCH (a) RETURN [(a)-[:R]->(b)-[:S]->(c) | c.id] AS ids",
      "MATCH (a)/* one */-[r]->// two\n(b)-[s]->(c) RETURN a.id AS id",
    ],
    good: [
      "MATCH (a)-[r]->(b), (b)-[s]->(c) RETURN a.id AS id",
      "MATCH (a)-[:R*1..3]->(b) RETURN a.id AS id",
      "MATCH (a) WHERE (a.x) - (a.y) - (a.z) > 0 RETURN '(a)-->(b)-->(c)' AS id",
      "MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS hops",
    ],
  },
  "optional-where-subquery": {
    bad: [
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WHERE EXISTS { (m)--(:X) } RETURN m.id AS id",
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WHERE COUNT { (m)--() } > 1 RETURN m.id AS id",
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WHERE (m)-->(:X) RETURN m.id AS id",
    ],
    good: [
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WHERE m.x = 1 RETURN m.id AS id",
      "MATCH (n) WHERE EXISTS { (n)--(:X) } OPTIONAL MATCH (n)-->(m) RETURN m.id AS id",
      "MATCH (n) OPTIONAL MATCH (n)-->(m) WITH n, m WHERE EXISTS { (n)--(:X) } RETURN m.id AS id",
    ],
  },
  "twin-subqueries": {
    bad: [
      "MATCH (n) RETURN COUNT { (n)-->() } AS a, COUNT { (n)<--() } AS b, count(*) AS c",
      "MATCH (n) WITH EXISTS { (n)--() } AS a, COUNT { (n)--() } AS b, collect(n.id) AS c RETURN c AS c",
    ],
    good: [
      "MATCH (n) RETURN COUNT { (n)-->() } AS a, COUNT { (n)<--() } AS b",
      "MATCH (n) WITH n, COUNT { (n)-->() } AS a, COUNT { (n)<--() } AS b RETURN a, b, count(*) AS c".replace(
        "RETURN a, b",
        "RETURN a AS a, b AS b",
      ),
      "MATCH (n) RETURN COUNT { MATCH (n)-->(m) RETURN m AS m } AS a, count(*) AS c",
    ],
  },
  "relationship-label": {
    bad: ["MATCH (a)-[r]->(b) WHERE r:KNOWS RETURN a.id AS id"],
    good: [
      "MATCH (a)-[r:KNOWS]->(b) WHERE a:Person RETURN {r: type(r)} AS id",
      "MATCH (a)-[r]->(b) WHERE type(r) = 'KNOWS' RETURN a.id AS id",
    ],
  },
  "node-as-value": {
    bad: [
      "MATCH (n) OPTIONAL MATCH (n)-->(m) RETURN coalesce(m, n) AS id",
      "MATCH (n:A) RETURN CASE WHEN n.x = 1 THEN null ELSE n END AS id",
    ],
    good: [
      "MATCH (n) RETURN coalesce(n.a, n.b) AS id",
      "MATCH (n) WITH count(n) AS c RETURN coalesce(c, 0) AS id",
      "MATCH (n) WITH n.id AS n RETURN coalesce(n, 'x') AS id",
    ],
  },
  "null-projection": {
    bad: ["MATCH (n) OPTIONAL MATCH (n)-->(m) RETURN m {.id} AS m"],
    good: [
      "MATCH (n) OPTIONAL MATCH (n)-->(m) RETURN CASE WHEN m IS NULL THEN null ELSE m {.id} END AS m",
      "MATCH (n) OPTIONAL MATCH (n)-->(m) WITH m WHERE m IS NOT NULL RETURN m {.id} AS m",
      "MATCH (n) RETURN n {.id} AS n",
      "MATCH (n) OPTIONAL MATCH (n)-->(m {x: 1}) RETURN m.id AS id",
    ],
  },
  "none-of-null": {
    bad: ["MATCH (n) WHERE none(x IN n.l WHERE x.p = 1) RETURN n.id AS id"],
    good: [
      "MATCH (n) WHERE none(x IN n.l WHERE coalesce(x.p, 0) = 1) RETURN n.id AS id",
      "MATCH (n) WHERE none(x IN n.l WHERE x IS NULL) RETURN n.id AS id",
    ],
  },
  "bare-sum": {
    bad: ["MATCH (n) RETURN sum(n.x) AS x", "MATCH (n) RETURN coalesce(n.y, 0) + SUM ( n.x ) AS x"],
    good: ["MATCH (n) RETURN coalesce(sum(n.x), 0) AS x", "MATCH (n) RETURN n.sum AS x"],
  },
  "merge-on-null": {
    bad: ["UNWIND $rows AS row MERGE (n:X {id: row.id})"],
    good: [
      "UNWIND $rows AS row WITH row WHERE row.id IS NOT NULL MERGE (n:X {id: row.id})",
      "MERGE (n:X {id: 'a'})",
    ],
  },
  "partial-date": {
    bad: [
      "RETURN date('2021') AS d",
      "RETURN date('2021-02-30') AS d",
      "MATCH (n) RETURN date(n.periodStart) AS d",
    ],
    good: [
      "RETURN date('2021-02-28') AS d",
      "RETURN date($day) AS d",
      "MATCH (n:Letter) WHERE n.date > '2021' RETURN date(n.date) AS d",
    ],
  },
  "integer-of-text": {
    bad: ["RETURN toInteger('12.7') AS i", "MATCH (n) RETURN toInteger(n.x) AS i"],
    good: ["RETURN toInteger(toFloat('12.7')) AS i", "RETURN toInteger(12) AS i"],
  },
  "text-of-float": {
    bad: ["RETURN toString(1.0) AS t", "MATCH (n) RETURN toString(n.x / 2) AS t"],
    good: ["RETURN toString(1) AS t", "MATCH (n) RETURN toString(n.id) AS t"],
  },
  "list-plus-element": {
    bad: ["RETURN [1] + [2] + 3 AS l", "RETURN 3 + [1] AS l"],
    good: [
      "RETURN [1] + [2] + [3] AS l",
      "MATCH (n) RETURN n.l[0] + 1 AS l",
      "MATCH (n)-[r]->(m) RETURN [n.id] + collect(m.id) AS l",
    ],
  },
  "list-order": {
    bad: ["RETURN [1, 2] < [1, 3] AS b", "RETURN 1 >= [1] AS b"],
    good: [
      "RETURN [1, 2] = [1, 3] AS b",
      "MATCH (n)-[r]->(m)<-[s]-(o:X) WHERE n.l[0] < 3 RETURN n.id AS id".replace("<-[s]-(o:X)", ""),
      "MATCH (n) WHERE size([(n)-->(m) | m]) > 2 RETURN n.id AS id",
    ],
  },
  "time-zone": {
    bad: ["RETURN datetime('2021-01-01T00:00:00+08:00') AS t"],
    good: ["RETURN datetime('2021-01-01T00:00:00Z') AS t"],
  },
  profile: {
    bad: ["PROFILE MATCH (n) RETURN n.id AS id"],
    good: ["EXPLAIN MATCH (n) RETURN n.id AS id", "MATCH (n:Profile) RETURN n.id AS id"],
  },
  "node-returned": {
    bad: [
      "MATCH (n) RETURN n AS n",
      "MATCH (n)-[r]->(m) RETURN n.id AS id, r AS r",
      "MATCH p = (n)-->(m) RETURN DISTINCT p AS p",
    ],
    good: ["MATCH (n)-[r]->(m) WITH n.id AS n, type(r) AS r RETURN n AS n, m {.id} AS m"],
  },
  "column-without-name": {
    bad: ["MATCH (n) RETURN n.id", "MATCH (n) RETURN n.id AS id, count(*) ORDER BY id"],
    good: ["MATCH (n) RETURN n.id AS `编号`, {a: 1, b: [1, 2]} AS map ORDER BY map LIMIT 3"],
  },
};

const names = (cypher: string) => [...new Set(lintCypher(cypher).map(({ rule }) => rule))];

test("every rule is shown at work here", () => {
  expect(Object.keys(FORMS).sort()).toEqual(RULES.map(({ name }) => name).sort());
});

describe.each(Object.entries(FORMS))("%s", (rule, { bad, good }) => {
  test.each(bad)("finds %s", (cypher) => expect(names(cypher)).toContain(rule));
  test.each(good)("lets pass %s", (cypher) => expect(names(cypher)).toEqual([]));
});

test("a finding says where it stands and what to write instead", () => {
  const cypher = "MATCH (n)\nRETURN n.id AS id, sum(n.x) AS x";
  expect(lintCypher(cypher)).toEqual([
    {
      rule: "bare-sum",
      offset: cypher.indexOf("sum"),
      reason: "sum(…) over nothing is null instead of 0",
      rewrite: "Write coalesce(sum(x), 0)",
    },
  ]);
});

const files = readdirSync(CYPHER_FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .sort();

test.each(files)("cypher/%s holds nothing that the stores answer differently", (file) => {
  const statements = readStatements(join(CYPHER_FOLDER, file));
  expect(statements).not.toEqual([]);
  const findings = statements.flatMap((statement) =>
    lintCypher(statement).map(
      ({ rule, offset }) => `${rule}: ${statement.slice(offset, offset + 40)}`,
    ),
  );
  expect(findings).toEqual([]);
});
