import all from "./jest.config.js";

// What needs Neo4j or a browser skips, as where neither is installed.
process.env.LETTERGRAPH_TEST_FAST = "1";

export default all;
