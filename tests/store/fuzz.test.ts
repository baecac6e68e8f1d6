import { fuzzStores } from "../../scripts/store-fuzz.ts";
import { openStore } from "../../src/store/open.ts";
import { describeNeo4j, lendNeo4j } from "../support/neo4j.ts";

describeNeo4j(
  "the embedded store beside Neo4j, on random graphs (npm run fuzz:stores does more)",
  () => {
    const login = lendNeo4j();

    test("answers the same reads alike and is left the same by writes", async () => {
      const store = await openStore(login().uri, login());
      try {
        const { reads, empty, errors } = await fuzzStores(store, 25, 20210519);
        expect(errors).toEqual({});
        expect(reads).toBeGreaterThan(100);
        expect(empty / reads).toBeLessThan(0.7);
      } finally {
        await store.close();
      }
    });
  },
);
