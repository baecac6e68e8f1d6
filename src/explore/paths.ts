import { type Adjacency, adjacencyOf, otherEnd } from "../model/adjacency.ts";
import { type ProvenPath, type ResolvedFact, resolveFact } from "../model/api.ts";
import type { Network, NetworkLink } from "../model/network.ts";
import { readAround } from "../store/read/around.ts";
import type { Store } from "../store/store.ts";

/** Which paths between two entities are wanted. */
export interface PathRequest {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  readonly limit: number;
  /** Whether hops may rest on background knowledge alone. */
  readonly background: boolean;
}

/** Paths that visit no entity twice, shortest first; a fact may be walked against its direction. */
export function findPaths(links: readonly NetworkLink[], request: PathRequest): NetworkLink[][] {
  const around = adjacencyOf(
    request.background ? links : links.filter(({ background }) => !background),
  );
  const far = distances(around, request.to, request.hops);
  const found: NetworkLink[][] = [];
  const nearest = far.get(request.from) ?? request.hops + 1;
  for (let length = Math.max(1, nearest); length <= request.hops; length++) {
    walk(request.from, length, [], new Set([request.from]));
  }
  return found;

  function walk(at: string, left: number, path: readonly NetworkLink[], seen: Set<string>): void {
    if (left === 0) {
      if (at === request.to) found.push([...path]);
      return;
    }
    for (const hop of around.get(at) ?? []) {
      if (found.length >= request.limit) return;
      const next = otherEnd(hop, at);
      // Passing the goal early would visit it twice.
      const tooEarly = next === request.to && left > 1;
      if (seen.has(next) || tooEarly || (far.get(next) ?? left) > left - 1) continue;
      seen.add(next);
      walk(next, left - 1, [...path, hop], seen);
      seen.delete(next);
    }
  }
}

/** The paths through a network with the proof of every hop, which the store of that network keeps. */
export async function provenPaths(
  store: Store,
  { links }: Pick<Network, "links">,
  request: PathRequest,
): Promise<ProvenPath[]> {
  const found = findPaths(links, request);
  const hops = found.flat();
  const { graph } = await readAround(store, {
    letters: [],
    entities: new Set([request.from, ...hops.flatMap(({ source, target }) => [source, target])]),
    facts: [...new Map(hops.map((hop) => [hop.id, hop])).values()].map(
      ({ id, source: from, target: to }) => ({ id, from, to }),
    ),
  });
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  const facts = new Map(
    graph.facts.map((fact) => [fact.id, resolveFact(fact, entities, sources)] as const),
  );
  return found.flatMap((path) => {
    const resolved = path.flatMap(({ id }) => facts.get(id) ?? []);
    // Another program has just withdrawn one of them.
    return resolved.length < path.length ? [] : [withStops(resolved, request.from)];
  });
}

function withStops(facts: readonly ResolvedFact[], from: string): ProvenPath {
  let at = from;
  const stops = facts.map((fact) => {
    const [near, next] =
      fact.subject.id === at ? [fact.subject, fact.object] : [fact.object, fact.subject];
    at = next.id;
    return { near, next };
  });
  return {
    entities: [...stops.slice(0, 1).map(({ near }) => near), ...stops.map(({ next }) => next)],
    facts,
  };
}

/** How many hops each entity is from the goal, as far as `hops` of them reach. */
function distances(around: Adjacency, goal: string, hops: number): Map<string, number> {
  const far = new Map([[goal, 0]]);
  let front = [goal];
  for (let step = 1; step <= hops; step++) {
    const next: string[] = [];
    for (const at of front) {
      for (const hop of around.get(at) ?? []) {
        const end = otherEnd(hop, at);
        if (far.has(end)) continue;
        far.set(end, step);
        next.push(end);
      }
    }
    front = next;
  }
  return far;
}
