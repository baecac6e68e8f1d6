import { LETTER, openReviewApp, type ReviewApp } from "./review-app.ts";
import { problemOf } from "./test-app.ts";

let app: ReviewApp;
beforeAll(async () => {
  app = await openReviewApp();
});
afterAll(() => app.close());

it("answers what was understood of a letter, from the graph in the store", async () => {
  const response = await app.ask(`/api/coverage/${encodeURIComponent(LETTER)}`);
  const coverage = await response.json();
  expect(coverage.letter).toBe(LETTER);
  const { links } = await (await app.ask("/api/network")).json();
  const known = new Set(links.map(({ id }: { id: string }) => id));
  const proven = coverage.sections.flatMap((section: { sentences: { facts: string[] }[] }) =>
    section.sentences.flatMap(({ facts }) => facts),
  );
  expect(proven.length).toBeGreaterThan(40);
  expect(proven.filter((id: string) => !known.has(id))).toEqual([]);
});

it("says that there is no such letter", async () => {
  const response = await app.ask("/api/coverage/Letter%3Ax");
  expect(response.status).toBe(404);
  expect((await problemOf(response)).code).toBe("unknown-letter");
});

it("answers the vocabulary with what may stand at the ends of relations", async () => {
  const ontology = await (await app.ask("/api/ontology")).json();
  expect(ontology.relations.PROJECT_OF).toMatchObject({ from: ["Project"], zh: "投资主体" });
  expect(ontology.types.Measure).toMatchObject({ zh: "指标" });
});
