import { readLexicon } from "../src/claim/lexicon.ts";
import type { Entity, Fact, KnowledgeGraph } from "../src/model/graph.ts";
import { entityId } from "../src/model/ids.ts";
import { toNetwork } from "../src/model/network.ts";
import { createSearchIndex } from "../src/model/search.ts";
import { searchKeys } from "../src/picture/search-keys.ts";
import { type Measurement, milliseconds, percentile, repeat, time } from "./bench-report.ts";

const ENTITIES = 10_000;
const QUERIES = [
  "松山湖",
  "发改委",
  "sshkxc",
  "松山湖 实验室",
  "公司",
  "合作",
  "火星基地",
  "zzzzzz",
];

/** Finding among ten thousand entities, hit or not. */
export async function benchSearch(): Promise<Measurement[]> {
  const { ontology, gazetteer } = readLexicon("data");
  const graph = manyEntities(gazetteer.places.map(({ fullName }) => fullName));
  const keys = searchKeys(graph.entities, gazetteer.bureaus);
  const network = toNetwork(graph, ontology, new Map(), keys);
  const made = await time(() => createSearchIndex(network));
  const index = createSearchIndex(network);
  const rows = [
    { what: `the index over ${ENTITIES} entities, once`, value: milliseconds(made.wall) },
  ];
  for (const query of QUERIES) {
    const timings = await repeat(() => index.find(query, 20), { warm: 5, count: 30 });
    const { hits, more } = index.find(query, 20);
    rows.push({
      what: `${query}: ${hits.length + more} hits`,
      value: milliseconds(
        percentile(
          timings.map(({ wall }) => wall),
          0.95,
        ),
      ),
    });
  }
  return rows.map((row, at) => (at === 0 ? row : { ...row, aim: "< 20 ms" }));
}

const KINDS = [
  ["Laboratory", "松山湖材料实验室"],
  ["Department", "发展和改革局"],
  ["Company", "智能装备股份有限公司"],
  ["ScienceCity", "松山湖科学城"],
] as const;

function manyEntities(places: readonly string[]): KnowledgeGraph {
  const entities = Array.from({ length: ENTITIES }, (_each, at): Entity => {
    const [type, kind] = KINDS[at % KINDS.length] ?? KINDS[0];
    const name = `${places[at % places.length] ?? ""}${at}号${kind}`;
    return { id: entityId(type, name), type, name, aliases: [kind], properties: {}, mentions: [] };
  });
  const facts = entities.slice(1).map((entity, at): Fact => {
    const subject = entities[at >> 1]?.id ?? "";
    const predicate = at % 50 === 0 ? "COOPERATES_WITH" : "SUPPORTS";
    return {
      id: String(at),
      subject,
      predicate,
      object: entity.id,
      status: "done",
      qualifiers: {},
      evidence: [],
    };
  });
  return { letters: [], entities, facts, sources: [] };
}
