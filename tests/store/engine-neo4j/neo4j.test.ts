import { createServer as createHttpServer } from "node:http";
import { connect, createServer, type Socket } from "node:net";
import neo4j from "neo4j-driver";
import { freePort } from "../../../scripts/neo4j-server.ts";
import { openStore } from "../../../src/store/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { codeOf, messageOf } from "../../support/codes.ts";
import { describeNeo4j, emptyNeo4j, lendNeo4j } from "../../support/neo4j.ts";
import { beforeLoadContract } from "../before-load-contract.ts";
import { storeContract } from "../contract.ts";
import { FETCHES } from "../cypher/hostile-queries.ts";
import { foreignContract } from "../foreign-contract.ts";
import { partContract } from "../part-contract.ts";
import { queryContract } from "../query-contract.ts";
import { shareContract } from "../share-contract.ts";

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
    shareContract(() => store);
    partContract(() => store);
    beforeLoadContract(() => store);
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

  test("no query makes the server fetch an address, in whatever wording", async () => {
    const asked: string[] = [];
    const listener = createHttpServer(({ url = "" }, response) => {
      asked.push(url);
      response.end("a,b\n1,2\n");
    });
    const port = await freePort();
    await new Promise<void>((resolve) => listener.listen(port, "127.0.0.1", resolve));
    const { uri, username, password } = login();
    const bare = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const refused: string[] = [];
    const limits = { rows: 5, milliseconds: 10_000, megabytes: 256 };
    for (const [index, wording] of FETCHES.entries()) {
      const guarded = wording.replace("{}", `http://127.0.0.1:${port}/guarded`);
      refused.push(await codeOf(store.query(guarded, {}, limits)));
      // Without the guard it does, even where the session says that it only reads.
      const open = wording.replace("{}", `http://127.0.0.1:${port}/${index}`);
      const session = bare.session({ defaultAccessMode: "READ" });
      await session.run(open);
      await session.close();
    }
    await bare.close();
    await new Promise((resolve) => listener.close(resolve));
    expect(new Set(asked)).toEqual(new Set(FETCHES.map((_, index) => `/${index}`)));
    expect(new Set(refused)).toEqual(new Set(["cypher-refused"]));
  });

  test("a write that the server ended while it waited for another's lock is done again", async () => {
    const { uri, username, password } = login();
    const bare = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await store.write([{ cypher: "CREATE (:Contended {id: 'one', count: 0})" }]);
    const holder = bare.session();
    const held = holder.beginTransaction();
    await held.run("MATCH (n:Contended) SET n.count = n.count + 10");
    const waiting = store.write([{ cypher: "MATCH (n:Contended) SET n.count = n.count + 1" }]);
    const operator = bare.session({ database: "system" });
    let ended = 0;
    while (ended === 0) {
      const { records } = await operator.run(
        "SHOW TRANSACTIONS YIELD transactionId, currentQuery, status",
      );
      for (const record of records) {
        if (!/n\.count \+ 1$/.test(record.get("currentQuery"))) continue;
        if (!/^Blocked/.test(record.get("status"))) continue;
        await operator.run("TERMINATE TRANSACTION $id", { id: record.get("transactionId") });
        ended += 1;
      }
    }
    await held.commit();
    await waiting;
    const left = await store.read("MATCH (n:Contended) RETURN n.count AS count");
    await store.write([{ cypher: "MATCH (n:Contended) DELETE n" }]);
    await bare.close();
    expect(left).toEqual([{ count: 11 }]);
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
