import neo4j, { type Driver, type Record, type Session, type SessionConfig } from "neo4j-driver";
import type { Parameters, QueryResult, Row } from "../../model/query.ts";
import { guardQuery } from "../cypher/cypher-guard.ts";
import { stoppedError } from "../cypher/query-errors.ts";
import type { OpenOptions } from "../engine.ts";
import { DEFAULT_LIMITS, type QueryLimits, type Statement, type Store } from "../store.ts";
import { explainConnection, explainQuery, isEndedByServer, isReadOnly } from "./neo4j-errors.ts";
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts";

const CONNECT_MILLISECONDS = 5000;
/** No letter takes so long; without a bound a lost transaction would hold its locks for ever. */
const LONGEST_TRANSACTION = 10 * 60_000;
/** Times that a transaction which the server ended by itself is begun anew. */
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 200;

const { READ, WRITE } = neo4j.session;

const TURN_IS_ONE =
  "CREATE CONSTRAINT load_turn_id IF NOT EXISTS FOR (n:LoadTurn) REQUIRE n.id IS UNIQUE";
/** Never committed: the lock is all that it is for. */
const TAKE_TURN = "MERGE (turn:LoadTurn {id: 'turn'}) SET turn.taken = true";

/** A store on a Neo4j server; rejects at once when it is not there or does not let us in. */
export async function openNeo4j(address: string, options: OpenOptions): Promise<Store> {
  const server: Server = {
    address,
    driver: await connect(address, options),
    database: options.database === undefined ? {} : { database: options.database },
  };
  return {
    isShared: true,
    schema: ["constraints", "neo4j"],
    address,
    read: (cypher, parameters = {}) => read(server, cypher, parameters),
    write: (statements) => write(server, statements),
    define: (statements) => define(server, statements),
    query: async (cypher, parameters, limits, signal) => {
      guardQuery(cypher, parameters);
      return query(server, cypher, parameters, limits, signal);
    },
    about: () => about(server),
    alone: (work) => alone(server, work),
    close: () => server.driver.close(),
  };
}

/** A connected server, and which of its databases is meant. */
interface Server {
  readonly address: string;
  readonly driver: Driver;
  readonly database: { readonly database?: string };
}

/** Work within a session that is closed whatever happens. */
async function inSession<Result>(
  { driver, database }: Server,
  config: SessionConfig,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = driver.session({ ...database, ...config });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function read(server: Server, cypher: string, parameters: Parameters): Promise<Row[]> {
  return inSession(server, { defaultAccessMode: READ }, async (session) => {
    try {
      const { records } = await session.executeRead(
        (transaction) => transaction.run(cypher, toNeo4j(parameters)),
        { timeout: LONGEST_TRANSACTION },
      );
      return records.map(toRow);
    } catch (error) {
      throw explainQuery(server.address, cypher, error, DEFAULT_LIMITS);
    }
  });
}

function write(server: Server, statements: readonly Statement[]): Promise<void> {
  return inSession(server, { defaultAccessMode: WRITE }, async (session) => {
    let current = "";
    try {
      await again(() =>
        session.executeWrite(
          async (transaction) => {
            for (const { cypher, parameters } of statements) {
              current = cypher;
              await transaction.run(cypher, toNeo4j(parameters ?? {}));
            }
          },
          { timeout: LONGEST_TRANSACTION },
        ),
      );
    } catch (error) {
      throw explainQuery(server.address, current, error, DEFAULT_LIMITS);
    }
  });
}

/**
 * Does work again that the server ended: when a loader is killed, the server ends its transaction, and
 * may take with it one that waits for the same locks. The driver itself does not try those again.
 */
async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isEndedByServer(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MILLISECONDS));
    }
  }
}

/**
 * Holds a lock of the server's while the work is done, so that it falls with the program that has it:
 * neither a clock nor a left-over says who may load.
 */
async function alone<Result>(server: Server, work: () => Promise<Result>): Promise<Result> {
  await define(server, [TURN_IS_ONE]);
  return inSession(server, { defaultAccessMode: WRITE }, async (session) => {
    const transaction = await again(async () => {
      const begun = session.beginTransaction({ timeout: 0 });
      try {
        await begun.run(TAKE_TURN);
        return begun;
      } catch (error) {
        await begun.close().catch(() => {});
        throw error;
      }
    }).catch((error) => {
      throw explainQuery(server.address, TAKE_TURN, error, DEFAULT_LIMITS);
    });
    try {
      return await work();
    } finally {
      await transaction.close().catch(() => {});
    }
  });
}

/** Nothing stays of the trial of writing: it is taken back. */
async function about(server: Server) {
  const { agent, protocolVersion } = await server.driver.getServerInfo();
  const product = `${agent ?? "a server"}, Bolt ${protocolVersion}`;
  const mayWrite = await inSession(server, { defaultAccessMode: WRITE }, async (session) => {
    const transaction = session.beginTransaction();
    try {
      await transaction.run("CREATE (:LoadTurn {id: 'trial'})");
      return true;
    } catch (error) {
      if (!isReadOnly(error)) throw explainQuery(server.address, "", error, DEFAULT_LIMITS);
      return false;
    } finally {
      await transaction.close().catch(() => {});
    }
  });
  return { product, mayWrite };
}

function define(server: Server, statements: readonly string[]): Promise<void> {
  return inSession(server, { defaultAccessMode: WRITE }, async (session) => {
    for (const statement of statements) {
      await again(() => session.run(statement)).catch((error) => {
        throw explainQuery(server.address, statement, error, DEFAULT_LIMITS);
      });
    }
  });
}

/** Reads no further than one row past the limit. */
function query(
  server: Server,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  signal?: AbortSignal,
): Promise<QueryResult> {
  const config = { defaultAccessMode: READ, fetchSize: limits.rows + 1 };
  return inSession(server, config, async (session) => {
    // The server gives up what a closed session was running.
    const stop = (): void => void session.close();
    signal?.addEventListener("abort", stop);
    try {
      if (signal?.aborted) throw stoppedError();
      const result = session.run(cypher, toNeo4j(parameters), { timeout: limits.milliseconds });
      const columns = await result.keys();
      const rows: Row[] = [];
      for await (const record of result) {
        if (rows.length === limits.rows) return { columns, rows, truncated: true };
        rows.push(toRow(record));
      }
      if (signal?.aborted) throw stoppedError();
      return { columns, rows, truncated: false };
    } catch (error) {
      if (signal?.aborted) throw stoppedError();
      throw explainQuery(server.address, cypher, error, limits);
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  });
}

async function connect(address: string, { username, password }: OpenOptions): Promise<Driver> {
  const login =
    username === undefined && password === undefined
      ? undefined
      : neo4j.auth.basic(username ?? "neo4j", password ?? "");
  const driver = neo4j.driver(address, login, {
    connectionTimeout: CONNECT_MILLISECONDS,
    connectionAcquisitionTimeout: 2 * CONNECT_MILLISECONDS,
    maxTransactionRetryTime: CONNECT_MILLISECONDS,
    userAgent: "lettergraph",
  });
  try {
    await driver.getServerInfo();
    return driver;
  } catch (error) {
    await driver.close();
    throw explainConnection(address, error);
  }
}

function toRow(record: Record): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), fromNeo4j(record.get(key))]));
}
