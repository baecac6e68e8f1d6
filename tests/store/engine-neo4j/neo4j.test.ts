import { connect, createServer, type Socket } from "node:net";
import { freePort } from "../../../scripts/neo4j-server.ts";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { codeOf, messageOf } from "../../support/codes.ts";
import { describeNeo4j, emptyNeo4j, lendNeo4j } from "../../support/neo4j.ts";
import { storeContract } from "../contract.ts";
import { foreignContract } from "../foreign-contract.ts";
import { queryContract } from "../query-contract.ts";

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
    foreignContract(() => store);
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
      const message = await messageOf(elsewhere.read("RETURN 1 AS one"));
      expect(message).toContain("nowhere");
      expect(message).toContain("Give one that SHOW DATABASES lists");
      await elsewhere.close();
    });
  });

  test("a server that goes away is told at once, and keeps what it had", async () => {
    const { uri, username, password } = login();
    const sockets = new Set<Socket>();
    const relay = createServer((near) => {
      const far = connect(Number(new URL(uri).port), new URL(uri).hostname);
      for (const socket of [near, far]) sockets.add(socket.on("error", () => undefined));
      near.pipe(far).pipe(near);
    });
    const port = await freePort();
    await new Promise<void>((resolve) => relay.listen(port, "127.0.0.1", resolve));
    const relayed = await openStore(`bolt://127.0.0.1:${port}`, { username, password });
    await relayed.write([{ cypher: "CREATE (:Kept {id: 'kept'})" }]);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => relay.close(resolve));
    expect(await codeOf(relayed.read("RETURN 1 AS one"))).toBe("store-unreachable");
    expect(await codeOf(relayed.write([{ cypher: "CREATE (:Lost)" }]))).toBe("store-unreachable");
    await relayed.close();
    const left = await store.read("MATCH (n:Kept|Lost) RETURN n.id AS id");
    expect(left).toEqual([{ id: "kept" }]);
    await emptyNeo4j(login());
  });

  describe("a query that a person typed", () => {
    queryContract(() => store);
  });
});
