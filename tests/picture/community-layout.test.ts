import { largeGraph } from "../../scripts/large-graph.ts";
import { communitiesOf } from "../../src/picture/communities.ts";
import { layoutCommunities } from "../../src/picture/community-layout.ts";
import { presentationOf } from "../../src/picture/presentation.ts";
import { ONTOLOGY } from "../support/flagship-network.ts";
import { entity, graphOf } from "../support/small-graph.ts";

const GRAPH = largeGraph(ONTOLOGY, { entities: 6000, facts: 18_000 });
const PLACES = layoutCommunities(GRAPH, communitiesOf(GRAPH));

test("everything has a place of its own, the same whatever the order", () => {
  const turned = {
    ...GRAPH,
    entities: GRAPH.entities.toReversed(),
    facts: GRAPH.facts.toReversed(),
  };
  expect(layoutCommunities(turned, communitiesOf(turned))).toEqual(PLACES);
  const places = GRAPH.entities.map(({ id }) => PLACES.get(id));
  expect(new Set(places.map((place) => `${place?.x} ${place?.y}`)).size).toBe(places.length);
  expect(places.every((place) => Number.isFinite(place?.x) && Number.isFinite(place?.y))).toBe(
    true,
  );
});

test("what is tied lies near, what is not lies apart", () => {
  const between = (one: string, other: string): number => {
    const [from, to] = [PLACES.get(one), PLACES.get(other)];
    return Math.hypot((from?.x ?? 0) - (to?.x ?? 0), (from?.y ?? 0) - (to?.y ?? 0));
  };
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const tied = mean(GRAPH.facts.map(({ subject, object }) => between(subject, object)));
  const ids = GRAPH.entities.map(({ id }) => id);
  const any = mean(ids.map((id, at) => between(id, ids[(at * 2711 + 1) % ids.length] ?? id)));
  expect(tied).toBeLessThan(any / 2);
});

test("the picture of a large graph is of communities and takes no longer than its reading", () => {
  const started = process.cpuUsage();
  const presentation = presentationOf(GRAPH, { names: [], national: new Map() });
  const { user, system } = process.cpuUsage(started);
  const { x, y } = presentation.get("Place:东莞市") ?? {};
  expect({ x, y }).toEqual(PLACES.get("Place:东莞市"));
  // A quarter of what placing each by itself takes; both grow with how busy the machine is.
  expect((user + system) / 1000).toBeLessThan(10_000);
});

test("nothing, and things that nothing ties, have places too", () => {
  expect(layoutCommunities(graphOf([], []), new Map()).size).toBe(0);
  const loose = graphOf(
    ["甲", "乙"].map((name) => entity(`Place:${name}`)),
    [],
  );
  expect(layoutCommunities(loose, new Map()).size).toBe(2);
});
