import { createServer as createHttpServer } from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { freePort } from "../../../scripts/neo4j-server.ts";
import { openStore } from "../../../src/store/open.ts";
import { codeOf, messageOf } from "../../support/codes.ts";

const login = { username: "neo4j", password: "secret" };

/** Calls back with the bolt address of a server that is not Neo4j. */
async function withServer(server: Server, task: (uri: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  try {
    await task(`bolt://127.0.0.1:${port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a port where nothing listens", async () => {
  const uri = `bolt://127.0.0.1:${await freePort()}`;
  expect(await codeOf(openStore(uri, login))).toBe("store-unreachable");
  expect(await messageOf(openStore(uri, login))).toBe(
    `${uri}: no Neo4j answers there. ` +
      "Start it (`npm run neo4j`, or docker compose up -d), or correct the address.",
  );
});

test("a host that does not exist", async () => {
  const opened = openStore("neo4j://no-such-host.invalid:7687", login);
  expect(await codeOf(opened)).toBe("store-unreachable");
});

test("a web server on the port", async () => {
  const server = createHttpServer((_request, response) => response.end("hello"));
  await withServer(server, async (uri) => {
    expect(await codeOf(openStore(uri, login))).toBe("store-foreign");
    expect(await messageOf(openStore(uri, login))).toContain("Bolt is usually on port 7687");
  });
});

test("a server of another protocol on the port", async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
  });
  await withServer(server, async (uri) => {
    expect(await codeOf(openStore(uri, login))).toBe("store-foreign");
  });
});

test("a server that hangs up, and one that says nothing", async () => {
  const rude = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.destroy();
  });
  await withServer(rude, async (uri) => {
    expect(await codeOf(openStore(uri, login))).toBe("store-unreachable");
  });
  await withServer(createServer(), async (uri) => {
    expect(await codeOf(openStore(uri, login))).toBe("store-unreachable");
  });
});
