import neo4j, { type Driver, type Record } from "neo4j-driver";
import { guardQuery } from "../cypher/cypher-guard.ts";
import type { OpenOptions } from "../engine.ts";
import { DEFAULT_LIMITS, type Parameters, type Row, type Store } from "../store.ts";
import { explainConnection, explainQuery } from "./neo4j-errors.ts";
import { fromNeo4j, toNeo4j } from "./neo4j-values.ts";

const CONNECT_MILLISECONDS = 5000;

/** A store on a Neo4j server; rejects at once when it is not there or does not let us in. */
export async function openNeo4j(address: string, options: OpenOptions): Promise<Store> {
  const driver = await connect(address, options);
  const database = options.database === undefined ? {} : { database: options.database };
  const { READ, WRITE } = neo4j.session;

  async function run(cypher: string, parameters: Parameters): Promise<Row[]> {
    const session = driver.session({ ...database, defaultAccessMode: READ });
    try {
      const { records } = await session.executeRead((transaction) =>
        transaction.run(cypher, toNeo4j(parameters)),
      );
      return records.map(toRow);
    } catch (error) {
      throw explainQuery(address, cypher, error, DEFAULT_LIMITS);
    } finally {
      await session.close();
    }
  }

  return {
    isShared: true,
    schema: ["constraints", "neo4j"],
    address,
    read: (cypher, parameters = {}) => run(cypher, parameters),
    write: async (statements) => {
      const session = driver.session({ ...database, defaultAccessMode: WRITE });
      let current = "";
      try {
        await session.executeWrite(async (transaction) => {
          for (const { cypher, parameters } of statements) {
            current = cypher;
            await transaction.run(cypher, toNeo4j(parameters ?? {}));
          }
        });
      } catch (error) {
        throw explainQuery(address, current, error, DEFAULT_LIMITS);
      } finally {
        await session.close();
      }
    },
    define: async (statements) => {
      const session = driver.session({ ...database, defaultAccessMode: WRITE });
      try {
        for (const statement of statements) {
          await session.run(statement).catch((error) => {
            throw explainQuery(address, statement, error, DEFAULT_LIMITS);
          });
        }
      } finally {
        await session.close();
      }
    },
    query: async (cypher, parameters, limits) => {
      guardQuery(cypher, parameters);
      const session = driver.session({
        ...database,
        defaultAccessMode: READ,
        fetchSize: limits.rows + 1,
      });
      try {
        const result = session.run(cypher, toNeo4j(parameters), { timeout: limits.milliseconds });
        const columns = await result.keys();
        const rows: Row[] = [];
        for await (const record of result) {
          if (rows.length === limits.rows) return { columns, rows, truncated: true };
          rows.push(toRow(record));
        }
        return { columns, rows, truncated: false };
      } catch (error) {
        throw explainQuery(address, cypher, error, limits);
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
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
