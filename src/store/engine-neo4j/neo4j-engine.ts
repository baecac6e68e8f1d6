import type { Engine } from "../engine.ts";

/** A Neo4j server, over Bolt. */
export const NEO4J: Engine = {
  schemes: ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"],
  addresses: "bolt://host:7687, neo4j://host, neo4j+s://host",
  open: async ({ text }, options) => {
    // The driver takes a tenth of a second to load; most people never need it.
    const { openNeo4j } = await import("./neo4j.ts");
    return openNeo4j(text, options);
  },
};
