import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { describeNeo4j, emptyNeo4j, lendNeo4j } from "../support/neo4j.ts";
import { storeContract } from "./contract.ts";
import { queryContract } from "./query-contract.ts";

describeNeo4j("a store on Neo4j", () => {
  const login = lendNeo4j();
  let store: Store;
  beforeAll(async () => {
    store = await openStore(login().uri, login());
  });
  afterAll(() => store.close());

  describe("loading and reading", () => {
    afterEach(() => emptyNeo4j(login()));
    storeContract(() => store);
  });

  describe("a query that a person typed", () => {
    queryContract(() => store);
  });
});
