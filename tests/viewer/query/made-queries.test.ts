import { loadGraph } from "../../../src/store/load/load.ts";
import { openStore } from "../../../src/store/open.ts";
import { DEFAULT_LIMITS, type Store } from "../../../src/store/store.ts";
import { type BuiltQuery, cypherOf, EMPTY_QUERY } from "../../../viewer/src/query/built-query.ts";
import { viewCypher } from "../../../viewer/src/query/view-query.ts";
import { visibleIn } from "../../../viewer/src/state/filters.ts";
import { DEFAULT_VIEW } from "../../../viewer/src/state/view-state.ts";
import { flagshipGraph, networkOf } from "../../support/flagship-network.ts";

const graph = flagshipGraph();
const network = networkOf(graph);
let store: Store;
beforeAll(async () => {
  store = await openStore("memory:");
  await loadGraph(store, graph);
});
afterAll(() => store.close());

const ask = async (query: ReturnType<typeof cypherOf>) =>
  (await store.query(query.cypher, query.parameters, DEFAULT_LIMITS)).rows;
const build = (part: Partial<BuiltQuery>) => ask(cypherOf({ ...EMPTY_QUERY, ...part }));

describe("a built question", () => {
  test("asks for type, relation and type, each fact with its quotes", async () => {
    const rows = await build({ fromType: "Company", relation: "LOCATED_IN" });
    const types = new Map(network.nodes.map(({ id, type }) => [id, type]));
    const expected = network.links.filter(
      ({ predicate, source }) => predicate === "LOCATED_IN" && types.get(source) === "Company",
    );
    expect(rows.map(({ fact }) => fact).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(rows.every(({ quotes }) => Array.isArray(quotes))).toBe(true);
  });

  test("narrows by status, by one end, by amount and by year", async () => {
    const planned = await build({ statuses: ["planned", "applied"] });
    expect(planned.length).toBeGreaterThan(0);
    expect(planned.every(({ status }) => status === "planned" || status === "applied")).toBe(true);
    const [city] = network.poles;
    const tied = await build({ toId: city ?? "" });
    expect(tied).toHaveLength(network.links.filter(({ target }) => target === city).length);
    const large = await build({ fromType: "Project", atLeast: 3_000_000_000 });
    expect(large.length).toBeGreaterThan(0);
    expect(large.every(({ amountCny }) => Number(amountCny) >= 3_000_000_000)).toBe(true);
    const figures = await build({ toType: "Measure", yearFrom: 2020, yearTo: 2020 });
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ period }) => String(period).startsWith("2020"))).toBe(true);
    const sure = await build({ surest: 0.97 });
    expect(sure).toHaveLength(network.links.filter(({ confidence }) => confidence >= 0.97).length);
  });

  test("lets no value into its text, and no name that is none", () => {
    const { cypher, parameters } = cypherOf({
      ...EMPTY_QUERY,
      fromType: "Company) DETACH DELETE (x",
      fromId: "Place:' OR true",
    });
    expect(cypher).toContain("MATCH (a:Entity)-[r]->(b:Entity)");
    expect(cypher).not.toContain("OR true");
    expect(parameters).toEqual({ subject: "Place:' OR true" });
  });
});

describe("the Cypher of a view", () => {
  test.each([
    ["nothing hidden", {}],
    ["types", { hiddenTypes: ["Measure", "Person"] }],
    ["relations", { hiddenRelations: ["LOCATED_IN"] }],
    ["statuses", { hiddenStatuses: ["done"] }],
    ["background", { background: false, hiddenTypes: [] }],
    ["confidence", { surest: 0.97 }],
    ["things", { hidden: network.poles.slice(0, 1) }],
  ])("gives the same facts with filters of %s", async (_, change) => {
    const filters = { ...DEFAULT_VIEW, ...change };
    const rows = await ask(viewCypher({ filters, picked: undefined }));
    // A fact behind background knowledge alone is in the picture only with it.
    const expected = [...visibleIn(network, filters).links].sort();
    expect(rows.map(({ fact }) => fact).sort()).toEqual(expected);
  });

  test("gives the facts that a lens picked", async () => {
    const picked = network.links.slice(0, 7).map(({ id }) => id);
    const rows = await ask(viewCypher({ filters: DEFAULT_VIEW, picked }));
    expect(rows.map(({ fact }) => fact).sort()).toEqual([...picked].sort());
  });
});
