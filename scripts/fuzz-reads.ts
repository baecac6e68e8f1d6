import fc from "fast-check";
import type { Statement } from "../src/store/store.ts";
import { label, nodeId, type, whole, word } from "./fuzz-graph.ts";

const quoted = word.map((text) => `'${text}'`);
const comparison = fc.constantFrom("=", "<>", "<", "<=", ">", ">=");
const text = (parts: readonly (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((each) => (typeof each === "string" ? fc.constant(each) : each)))
    .map((all) => all.join(""));

/** A pattern that binds `a`, and mostly `r` and `b` too. */
const patterns = fc.oneof(
  text(["(a:", label, ")-[r]->(b)"]),
  text(["(a)-[r:", type, "]->(b)"]),
  text(["(a)-[r:", type, "|", type, "]-(b:", label, ")"]),
  text(["(a)<-[r]-(b:", label, ")"]),
  text(["(a:Entity {id: '", nodeId, "'})-[r]-(b)"]),
  text(["(a)-[r]->(b), (b)-[:", type, "]->(c:Entity)"]),
  text(["(a)-[r]->(b), (c:", label, ")-[:", type, "]->(b)"]),
);

const scalar = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${name}.id`,
    `${name}.name`,
    `${name}.rank`,
    `${name}.share`,
    `${name}.open`,
    `size(${name}.tags)`,
    `toLower(${name}.name)`,
    `coalesce(${name}.rank, 0)`,
    `size(${name}.name)`,
    `${name}.rank + 1`,
    `${name}.share * 2.0`,
    `CASE WHEN ${name}.rank > 1 THEN 'high' WHEN ${name}.rank IS NULL THEN 'none' ELSE 'low' END`,
    `substring(${name}.name, 0, 1)`,
    `reduce(total = 0, x IN [1, 2, coalesce(${name}.rank, 0)] | total + x)`,
  );

const simple = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    text([`${name}.rank `, comparison, " ", whole.map(String)]),
    text([`${name}.name `, comparison, " ", quoted]),
    text([`${name}.name `, fc.constantFrom("CONTAINS", "STARTS WITH", "ENDS WITH"), " ", quoted]),
    text([`${name}.name =~ '(?i).*v.*'`]),
    fc.constantFrom(
      `${name}.rank IS NULL`,
      `${name}.share IS NOT NULL`,
      `${name}.open`,
      `${name}.share > 0.25`,
      `${name}.rank IN [1, 2, 3]`,
      `'东莞' IN ${name}.tags`,
      `any(x IN ${name}.tags WHERE x STARTS WITH '东')`,
      `all(x IN ${name}.tags WHERE x <> '')`,
      `${name}:Place`,
      `${name}:Company OR ${name}:Facility`,
      `${name}.rank = $rank`,
      `${name}.id IN $ids`,
    ),
  );

const condition: fc.Arbitrary<string> = fc.letrec<{ any: string; all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: "small", maxDepth: 2 },
    fc.oneof(
      simple("a"),
      simple("b"),
      text(["type(r) = '", type, "'"]),
      text(["EXISTS { (a)-[:", type, "]->(:", label, ") }"]),
      text(["NOT EXISTS { MATCH (b)-[seen]->(a) WHERE seen.since > ", whole.map(String), " }"]),
      text(["COUNT { (b)--() } ", comparison, " 2"]),
      text(["r.since ", comparison, " ", whole.map(String)]),
    ),
    text(["NOT (", tie("all"), ")"]),
    text(["(", tie("all"), ") AND (", tie("all"), ")"]),
    text(["(", tie("all"), ") OR (", tie("all"), ")"]),
  ),
  any: tie("all"),
})).any;

const where = fc.oneof(
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: text(["\nWHERE ", condition]) },
);

const aggregates = fc.constantFrom(
  "count(*)",
  "count(b.rank)",
  "count(DISTINCT b)",
  "coalesce(sum(b.rank), 0)",
  "coalesce(sum(b.share), 0)",
  "min(b.name)",
  "max(b.rank)",
  "avg(b.share)",
  "collect(b.id)",
  "collect(DISTINCT b.name)",
  "percentileCont(b.share, 0.5)",
);

const columns = (values: fc.Arbitrary<string>, least: number) =>
  fc
    .array(values, { minLength: least, maxLength: 3 })
    .map((all) => all.map((value, index) => `${value} AS c${index}`).join(", "));

/** Rows in order of all their columns, so that LIMIT leaves the same ones on both. */
const ordered = fc
  .tuple(
    fc.uniqueArray(fc.oneof(scalar("a"), scalar("b")), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.nat(3),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([values, down, skip, limit]) => {
    const names = values.map((_, index) => `c${index}`);
    const list = values.map((value, index) => `${value} AS c${index}`).join(", ");
    const order = names.map((name) => (down ? `${name} DESC` : name)).join(", ");
    return `\nRETURN ${list} ORDER BY ${order} SKIP ${skip} LIMIT ${limit}`;
  });

const returns = fc.oneof(
  text(["\nRETURN ", columns(fc.oneof(scalar("a"), scalar("b")), 1)]),
  text(["\nRETURN DISTINCT ", columns(scalar("b"), 1)]),
  ordered,
  text(["\nRETURN ", scalar("a"), " AS key, ", aggregates, " AS x, ", aggregates, " AS y"]),
  text(["\nWITH a, ", aggregates, " AS x\nWHERE x IS NOT NULL\nRETURN a.id AS id, x AS x"]),
  text([
    "\nWITH a, COUNT { (a)-->() } AS outs, COUNT { (a)<--() } AS ins\nRETURN outs AS outs, ins AS ins, count(*) AS n",
  ]),
  text([
    "\nRETURN a {.id, .name, rank: coalesce(a.rank, 0)} AS a, [x IN a.tags WHERE x <> '' | x] AS tags",
  ]),
  text(["\nRETURN a.id AS id, [(a)-[x:", type, "]->(y) WHERE y.rank > 0 | y.id] AS near"]),
  text([
    "\nCALL (a) { MATCH (a)-[x]-(y) WHERE ",
    simple("y"),
    " RETURN collect(y.id) AS near }\nRETURN a.id AS id, near AS near",
  ]),
  text(["\nOPTIONAL MATCH (b)-[s:", type, "]->(d)\nRETURN b.id AS b, d.id AS d, type(s) AS s"]),
  text(["\nOPTIONAL MATCH (b)-[s]->(d) WHERE ", simple("d"), "\nRETURN b.id AS b, d.id AS d"]),
  text(["\nRETURN a.id AS id, type(r) AS type, properties(r) AS given, keys(r) AS keys"]),
);

const paths = fc.oneof(
  text(["MATCH (a:", label, ")-[:", type, "*1..3]->(b)\nRETURN a.id AS a, b.id AS b"]),
  text([
    "MATCH p = (a:Entity {id: '",
    nodeId,
    "'})-[*1..2]-(b)\nRETURN length(p) AS hops, [x IN nodes(p) | x.id] AS ids, b.id AS b",
  ]),
  text([
    "MATCH p = shortestPath((a:Entity {id: '",
    nodeId,
    "'})-[*..4]-(b:",
    label,
    "))\nWHERE a <> b\nRETURN b.id AS b, length(p) AS hops",
  ]),
  text([
    "MATCH (a:",
    label,
    ") RETURN a.name AS name UNION MATCH (b:",
    label,
    ") RETURN b.name AS name",
  ]),
  text(["MATCH (a:", label, ") RETURN labels(a) AS labels, count(*) AS n"]),
  text([
    "UNWIND $ids AS id MATCH (a:Entity {id: id}) RETURN a.id AS id, a.rank / 2 AS half, a.rank % 2 AS odd",
  ]),
);

/** A random read inside the subset that both engines answer alike. */
export const fuzzRead: fc.Arbitrary<Statement> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: text(["MATCH ", patterns, where, returns]) },
      { weight: 1, arbitrary: paths },
    ),
    whole,
    fc.uniqueArray(nodeId, { maxLength: 4 }),
  )
  .map(([cypher, rank, ids]) => ({ cypher, parameters: { rank, ids } }));
