/** The thread in which a large picture is laid out, so that whoever has the graph goes on answering. */
import { parentPort } from "node:worker_threads";
import type { KnowledgeGraph } from "../model/graph.ts";
import { placesOf } from "./presentation.ts";

parentPort?.once("message", (graph: KnowledgeGraph) => parentPort?.postMessage(placesOf(graph)));
