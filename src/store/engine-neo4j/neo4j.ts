import neo4j, { type Driver, type Record } from "neo4j-driver";
import type { Parameters, QueryResult, Row } from "../../model/query.ts";
import { guardQuery } from "../cypher/cypher-guard.ts";
import { stoppedError } from "../cypher/query-errors.ts";
import type { OpenOptions } from "../engine.ts";
import { DEFAULT_LIMITS, type QueryLimits, type Statement, type Store } from "../store.ts";
import { explainChange, explainConnection, explainQuery } from "./neo4j-errors.ts";
import { define } from "./neo4j-schema.ts";
import { again, inSession, type Server, serverAt } from "./neo4j-session.ts";
import { about, alone } from "./neo4j-turn.ts";
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts";

const CONNECT_MILLISECONDS = 5000;
/** No letter takes so long; without a bound a lost transaction would hold its locks for ever. */
const LONGEST_TRANSACTION = 10 * 60_000;
/** Statements of one transaction that are sent before the first of them is answered. */
const AHEAD = 8;
const { READ, WRITE } = neo4j.session;

/** A store on a Neo4j server; rejects at once when it is not there or does not let us in. */
export async function openNeo4j(address: string, options: OpenOptions): Promise<Store> {
  const server = serverAt(address, await connect(address, options), options.database);
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
    let failed: string | undefined;
    try {
      await again(() =>
        session.executeWrite(
          async (transaction) => {
            failed = undefined;
            for (let from = 0; from < statements.length; from += AHEAD) {
              await Promise.all(
                statements.slice(from, from + AHEAD).map(async ({ cypher, parameters }) => {
                  try {
                    await transaction.run(cypher, toNeo4j(parameters ?? {}));
                  } catch (error) {
                    failed ??= cypher;
                    throw error;
                  }
                }),
              );
            }
          },
          { timeout: LONGEST_TRANSACTION },
        ),
      );
    } catch (error) {
      throw explainChange(server.address, failed ?? "", error);
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
