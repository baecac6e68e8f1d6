import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { codeOf, messageOf } from "../support/codes.ts";
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

  describe("a login", () => {
    test("with a wrong password or no password is refused with what to do", async () => {
      const { uri, username } = login();
      const wrong = openStore(uri, { username, password: "wrong" });
      expect(await messageOf(wrong)).toBe(
        `${uri}: Neo4j refuses the user name or password. Give them as NEO4J_USERNAME and NEO4J_PASSWORD.`,
      );
      expect(await codeOf(openStore(uri))).toBe("store-auth");
    });

    test("to a database that is not there is told so", async () => {
      const elsewhere = await openStore(login().uri, { ...login(), database: "nowhere" });
      expect(await messageOf(elsewhere.read("RETURN 1 AS one"))).toContain("nowhere");
      await elsewhere.close();
    });
  });

  describe("a query that a person typed", () => {
    queryContract(() => store);
  });
});
