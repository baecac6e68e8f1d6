import { openTestApp, problemOf, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.store.close());

test.each([
  ["gexf", "graph.gexf", "<gexf"],
  ["graphml", "graph.graphml", "<graphml"],
  ["csv?part=edges", "edges.csv", "Source,Target"],
  ["csv?part=nodes", "nodes.csv", "Id,Label"],
  ["json", "graph.json", '"entities"'],
  ["jsonld", "graph.jsonld", '"@context"'],
  ["svg", "graph.svg", "<svg"],
])("%s leaves as a file", async (address, name, words) => {
  const response = await app.ask(`/api/export/${address}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
  expect(await response.text()).toContain(words);
});

test("the picture leaves in pixels", async () => {
  const response = await app.ask("/api/export/png");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(1, 4)]).toEqual([80, 78, 71]);
});

test("what is not there is named with what is near", async () => {
  const format = await problemOf(await app.ask("/api/export/gefx"));
  expect(format).toMatchObject({ status: 404, code: "unknown-export" });
  expect(format.faults[0].cure).toContain("gexf");
  const part = await problemOf(await app.ask("/api/export/csv?part=edge"));
  expect(part.faults[0].cure).toContain("edges");
});
