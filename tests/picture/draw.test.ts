import { largeGraph } from "../../scripts/large-graph.ts";
import type { Place } from "../../src/model/network.ts";
import { drawGraph } from "../../src/picture/draw.ts";
import { placesOf } from "../../src/picture/presentation.ts";
import { ONTOLOGY } from "../support/flagship-network.ts";

const SMALL = largeGraph(ONTOLOGY, { entities: 100, facts: 200 });
const LARGE = largeGraph(ONTOLOGY, { entities: 1500, facts: 3000 });

test("a thread gives the picture that the program itself would, and lets it go on meanwhile", async () => {
  let ticks = 0;
  const clock = setInterval(() => {
    ticks += 1;
  }, 5);
  const drawn = await drawGraph(LARGE, new Map());
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(20);
  expect([...drawn]).toEqual([...placesOf(LARGE)]);
});

test("what stands stays, and what is new comes beside its neighbours", async () => {
  const known = new Map<string, Place>([...placesOf(SMALL)].slice(0, 90));
  const drawn = await drawGraph(SMALL, known);
  for (const [id, { x, y }] of known) expect(drawn.get(id)).toMatchObject({ x, y });
  const fresh = [...drawn].filter(([id]) => !known.has(id));
  expect(fresh).toHaveLength(SMALL.entities.length - 90);
  const reach = Math.max(...[...known.values()].map(({ x = 0 }) => Math.abs(x)));
  for (const [, { x = Number.NaN, y }] of fresh) {
    expect(Math.abs(x)).toBeLessThanOrEqual(reach);
    expect(y).toEqual(expect.any(Number));
  }
});

test("where hardly anything stands, the whole is laid out", async () => {
  const [first] = placesOf(SMALL);
  const moved = new Map([[first?.[0] ?? "", { x: 9999, y: 9999 }]]);
  expect([...(await drawGraph(SMALL, moved))]).toEqual([...placesOf(SMALL)]);
});
