import { Worker } from "node:worker_threads";
import { type Fact, isTextEvidence, type KnowledgeGraph } from "../model/graph.ts";
import type { Place } from "../model/network.ts";
import { AT_ONCE } from "./at-once.ts";
import { placesBeside, placesOf } from "./presentation.ts";

/** The part of the entities that have to stand already, for the others to come beside them. */
const ENOUGH = 0.5;

/**
 * A place for every entity. What stands stays, when most does; else the whole is laid out, in a thread of
 * its own where that takes long.
 */
export function drawGraph(
  graph: KnowledgeGraph,
  known: ReadonlyMap<string, Place>,
): Promise<Map<string, Place>> {
  const standing = graph.entities.filter(({ id }) => known.get(id)?.x !== undefined).length;
  if (standing > 0 && standing >= ENOUGH * graph.entities.length) {
    return Promise.resolve(placesBeside(graph, known));
  }
  return graph.entities.length <= AT_ONCE ? Promise.resolve(placesOf(graph)) : inThread(graph);
}

function inThread(graph: KnowledgeGraph): Promise<Map<string, Place>> {
  const own = import.meta.url;
  const script = new URL(`./layout-worker${own.slice(own.lastIndexOf("."))}`, own);
  return new Promise((resolve, reject) => {
    // The program as it is written, in tests and scripts, needs to be told that the thread reads it too.
    const worker = new Worker(script, { workerData: { typescript: true } });
    worker.once("message", (places: Map<string, Place>) => {
      resolve(places);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", () =>
      reject(new Error("the thread that lays out ended without a picture")),
    );
    // A picture that nobody waits for keeps no program alive.
    worker.unref();
    worker.postMessage(bare(graph));
  });
}

/** What a layout looks at: not the texts, which are most of a graph. */
function bare({ entities, facts }: KnowledgeGraph): KnowledgeGraph {
  return {
    letters: [],
    sources: [],
    entities: entities.map((entity) => ({ ...entity, properties: {}, aliases: [], mentions: [] })),
    facts: facts.map((fact): Fact => {
      const [proof] = fact.evidence.filter(isTextEvidence);
      const evidence = proof ? [{ ...proof, exact: "", prefix: "", suffix: "" }] : [];
      return { ...fact, qualifiers: {}, evidence };
    }),
  };
}
