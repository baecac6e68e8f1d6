import { type ProvenPath, resolveFact } from "../model/api.ts";
import { type Fact, isBackground, type KnowledgeGraph } from "../model/graph.ts";
import { factsByEntity } from "../model/network.ts";

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
export function findPaths(graph: KnowledgeGraph, request: PathRequest): ProvenPath[] {
  const facts = request.background
    ? graph.facts
    : graph.facts.filter((fact) => !isBackground(fact));
  const byEntity = factsByEntity(facts);
  const far = distances(byEntity, request.to, request.hops);
  const found: Fact[][] = [];
  const nearest = far.get(request.from) ?? request.hops + 1;
  for (let length = Math.max(1, nearest); length <= request.hops; length++) {
    walk(request.from, length, [], new Set([request.from]));
  }

  function walk(at: string, left: number, path: readonly Fact[], seen: Set<string>): void {
    if (left === 0) {
      if (at === request.to) found.push([...path]);
      return;
    }
    for (const fact of byEntity.get(at) ?? []) {
      if (found.length >= request.limit) return;
      const next = otherEnd(fact, at);
      // Passing the goal early would visit it twice.
      const tooEarly = next === request.to && left > 1;
      if (seen.has(next) || tooEarly || (far.get(next) ?? left) > left - 1) continue;
      seen.add(next);
      walk(next, left - 1, [...path, fact], seen);
      seen.delete(next);
    }
  }

  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(graph.sources.map((source) => [source.id, source]));
  return found.map((path) => {
    const resolved = path.map((fact) => resolveFact(fact, entities, sources));
    let at = request.from;
    const stops = resolved.map((fact) => {
      const [near, next] =
        fact.subject.id === at ? [fact.subject, fact.object] : [fact.object, fact.subject];
      at = next.id;
      return { near, next };
    });
    return {
      entities: [...stops.slice(0, 1).map(({ near }) => near), ...stops.map(({ next }) => next)],
      facts: resolved,
    };
  });
}

function otherEnd(fact: Fact, end: string): string {
  return fact.subject === end ? fact.object : fact.subject;
}

/** How many hops each entity is from the goal, as far as `hops` of them reach. */
function distances(
  byEntity: ReadonlyMap<string, readonly Fact[]>,
  goal: string,
  hops: number,
): Map<string, number> {
  const far = new Map([[goal, 0]]);
  let front = [goal];
  for (let hop = 1; hop <= hops; hop++) {
    const next: string[] = [];
    for (const at of front) {
      for (const fact of byEntity.get(at) ?? []) {
        const end = otherEnd(fact, at);
        if (far.has(end)) continue;
        far.set(end, hop);
        next.push(end);
      }
    }
    front = next;
  }
  return far;
}
