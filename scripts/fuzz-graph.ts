import fc from "fast-check";
import type { Json } from "../src/model/query.ts";
import type { Statement } from "../src/store/store.ts";

/** A small random property graph: labels, kinds of values and words that the real one has too. */
export interface FuzzGraph {
  readonly nodes: readonly FuzzNode[];
  readonly links: readonly FuzzLink[];
}

export interface FuzzNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Json>>;
}

export interface FuzzLink {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Json>>;
}

export const LABELS = ["Place", "Company", "Facility"] as const;
export const TYPES = ["LEADS", "PART_OF", "BASED_ON"] as const;
export const WORDS = [
  "",
  "东莞",
  "东莞市",
  "深圳",
  "松山湖",
  "𠮷野",
  "vivo",
  "Vivo",
  "a.b*",
] as const;

export const label = fc.constantFrom(...LABELS);
export const type = fc.constantFrom(...TYPES);
export const word = fc.constantFrom(...WORDS);
export const whole = fc.integer({ min: -3, max: 6 });
/** Never a whole number, and exact in binary, so that sums do not depend on their order. */
export const part = fc.integer({ min: -8, max: 8 }).map((number) => number + 0.5);

export const properties = fc.record(
  {
    name: word,
    rank: whole,
    share: part,
    open: fc.boolean(),
    tags: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const MOST_NODES = 9;

export const nodeId = fc.integer({ min: 0, max: MOST_NODES - 1 }).map((number) => `n${number}`);

export const fuzzGraph: fc.Arbitrary<FuzzGraph> = fc
  .record({
    nodes: fc.array(fc.record({ labels: fc.uniqueArray(label, { maxLength: 2 }), properties }), {
      minLength: 1,
      maxLength: MOST_NODES,
      size: "max",
    }),
    links: fc.array(
      fc.record({
        type,
        from: fc.nat(),
        to: fc.nat(),
        properties: fc.record({ since: whole, note: word }, { requiredKeys: [] }),
      }),
      { maxLength: 24, size: "max" },
    ),
  })
  .map(({ nodes, links }) => ({
    nodes: nodes.map((node, index) => ({ ...node, id: `n${index}` })),
    links: links.map((link, index) => ({
      ...link,
      id: `r${index}`,
      from: `n${link.from % nodes.length}`,
      to: `n${link.to % nodes.length}`,
    })),
  }));

/** What makes the graph in a store, in the way the loader writes. */
export function createStatements({ nodes, links }: FuzzGraph): Statement[] {
  const made = groupBy(nodes, ({ labels }) => labels.map((each) => `:${each}`).join(""));
  const tied = groupBy(links, (link) => link.type);
  return [
    ...made.map(([labels, rows]) => ({
      cypher: `UNWIND $rows AS row WITH row WHERE row.id IS NOT NULL
MERGE (n:Entity {id: row.id}) ${labels === "" ? "" : `SET n${labels} `}SET n += row.properties`,
      parameters: { rows: rows.map(({ id, properties: given }) => ({ id, properties: given })) },
    })),
    ...tied.map(([name, rows]) => ({
      cypher: `UNWIND $rows AS row WITH row WHERE row.id IS NOT NULL
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[r:${name} {id: row.id}]->(b) SET r += row.properties`,
      parameters: { rows: rows.map((row) => ({ ...row })) },
    })),
  ];
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}
