import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { failure } from "../model/errors.ts";

/** Ports that are tried after the wanted one. */
const ATTEMPTS = 50;
const HOST = "127.0.0.1";

/** A server that answers on this machine. */
export interface Listening {
  /** `http://127.0.0.1:4321/` */
  readonly address: string;
  readonly port: number;
  /** Answers what is under way, then frees the port. */
  close(): Promise<void>;
}

/** Answers requests on the port, or on the next free one when it is taken. */
export async function listen(
  answer: (request: Request) => Promise<Response>,
  wanted: number,
): Promise<Listening> {
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  for (let port = wanted; port <= Math.min(wanted + ATTEMPTS, 65535); port++) {
    const error = await tryPort(server, port);
    if (error === undefined) return listening(server);
    if (error.code !== "EADDRINUSE") {
      throw failure(
        "usage",
        "port-refused",
        { what: `port ${port} cannot be opened (${error.code})`, cure: "Choose one above 1023." },
        { cause: error },
      );
    }
  }
  throw failure("usage", "ports-taken", {
    what: `port ${wanted} and the ${ATTEMPTS} after it are taken`,
    cure: "Choose another with --port, or 0 for any free one.",
  });
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const settle = (error?: NodeJS.ErrnoException) => {
      server.off("error", settle);
      resolve(error);
    };
    server.once("error", settle);
    server.listen(port, HOST, () => settle());
  });
}

function listening(server: Server): Listening {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    address: `http://${HOST}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Nobody waits for a browser that keeps its connection open.
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  };
}
