import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { largeGraph } from "../../../scripts/large-graph.ts";
import { faultsGraph, startLoader } from "../../../scripts/store-faults.ts";
import { readOntology } from "../../../src/data/ontology.ts";
import { graphHash } from "../../../src/identity/graph-hash.ts";
import { loadGraph } from "../../../src/store/load/load.ts";
import { ownerOf } from "../../../src/store/load/load-index.ts";
import { verifyStore } from "../../../src/store/load/verify.ts";
import { openStore } from "../../../src/store/open.ts";
import { readGraph } from "../../../src/store/read/read.ts";
import { DEFAULT_LIMITS } from "../../../src/store/store.ts";
import { codeOf, messageOf } from "../../support/codes.ts";
import { describeNeo4j, lendOwnServer, NEO4J_START } from "../../support/neo4j.ts";

const graph = faultsGraph();
/** A letter of it takes more than the server below gives. */
const large = largeGraph(readOntology("data/ontology.yaml"), { entities: 1500, facts: 4500 });
const PROOFS = "MATCH (proof:Evidence {letter: $id}) RETURN count(proof) AS n";

function proofsOf(letter: string): number {
  return large.facts.flatMap(({ evidence }) => evidence.filter((each) => ownerOf(each) === letter))
    .length;
}

describeNeo4j("a Neo4j with bounds of its own", () => {
  const own = lendOwnServer();

  test(
    "that may take little memory stops a load with the cure, and no letter is half there",
    async () => {
      const { uri, ...login } = await own().start(["db.memory.transaction.max=2m"]);
      const store = await openStore(uri, login);
      const typed =
        "UNWIND range(1, 1000000) AS n WITH collect(toString(n)) AS texts RETURN size(texts) AS n";
      expect(await codeOf(store.query(typed, {}, DEFAULT_LIMITS))).toBe("query-memory");
      const loading = loadGraph(store, large);
      expect(await codeOf(loading)).toBe("store-memory");
      expect(await messageOf(loading)).toContain("Raise db.memory.transaction.max");
      for (const { id } of (await readGraph(store)).letters) {
        expect(await store.read(PROOFS, { id })).toEqual([{ n: proofsOf(id) }]);
      }
      await store.close();
      await own().stop();

      await own().start();
      const roomy = await openStore(uri, login);
      await loadGraph(roomy, large);
      expect(graphHash(await readGraph(roomy))).toBe(graphHash(large));
      expect((await verifyStore(roomy)).faults).toEqual([]);
      await roomy.close();
      const overTls = openStore(uri.replace("bolt", "bolt+ssc"), login);
      expect(await messageOf(overTls)).toContain("speaks no TLS");
      await own().stop();
    },
    NEO4J_START,
  );

  test(
    "that speaks TLS alone: a certificate is trusted when somebody says so, and messages say how",
    async () => {
      const folder = join(own().home, "certificates", "bolt");
      makeCertificate(folder);
      const server = await own().start([
        "server.bolt.tls_level=REQUIRED",
        "dbms.ssl.policy.bolt.enabled=true",
        `dbms.ssl.policy.bolt.base_directory=${folder}`,
        "dbms.ssl.policy.bolt.private_key=private.key",
        "dbms.ssl.policy.bolt.public_certificate=public.crt",
        "dbms.ssl.policy.bolt.client_auth=NONE",
      ]);
      const { username, password } = server;
      const login = { username, password };
      const address = server.uri.replace(/^.*:\/\/127.0.0.1/, "://localhost");
      const store = await openStore(`bolt+ssc${address}`, login);
      await loadGraph(store, graph);
      expect(graphHash(await readGraph(store))).toBe(graphHash(graph));
      await store.close();

      for (const [scheme, what] of [
        ["bolt+s", "NODE_EXTRA_CA_CERTS"],
        ["neo4j+s", "NODE_EXTRA_CA_CERTS"],
        ["bolt", "Take bolt+s://"],
      ]) {
        const refused = openStore(`${scheme}${address}`, login);
        expect(await codeOf(refused)).toBe("store-unreachable");
        expect(await messageOf(refused)).toContain(what);
      }
      const loader = await startLoader(`bolt+s${address}`, login, {
        NODE_EXTRA_CA_CERTS: join(folder, "public.crt"),
      });
      expect((await once(loader, "exit"))[0]).toBe(0);
      await own().stop();
    },
    NEO4J_START,
  );
});

/** A key and a certificate that nobody but its maker vouches for. */
function makeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", join(folder, "private.key"), "-out", join(folder, "public.crt")];
  execFileSync("openssl", [...request, ...names, ...files], { stdio: "ignore" });
}
