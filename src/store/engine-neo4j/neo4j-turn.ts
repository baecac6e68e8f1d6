import neo4j from "neo4j-driver";
import { DEFAULT_LIMITS } from "../store.ts";
import { explainChange, explainQuery, isReadOnly } from "./neo4j-errors.ts";
import { define } from "./neo4j-schema.ts";
import { again, inSession, type Server } from "./neo4j-session.ts";

const { WRITE } = neo4j.session;

const TURN_IS_ONE =
  "CREATE CONSTRAINT load_turn_id IF NOT EXISTS FOR (n:LoadTurn) REQUIRE n.id IS UNIQUE";
/** Never committed: the lock is all that it is for. */
const TAKE_TURN = "MERGE (turn:LoadTurn {id: 'turn'}) SET turn.taken = true";

/**
 * Holds a lock of the server's while the work is done, so that it falls with the program that has it:
 * neither a clock nor a left-over says who may load.
 */
export async function alone<Result>(server: Server, work: () => Promise<Result>): Promise<Result> {
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
      throw explainChange(server.address, TAKE_TURN, error);
    });
    try {
      return await work();
    } finally {
      await transaction.close().catch(() => {});
    }
  });
}

/** Nothing stays of the trial of writing: it is taken back. */
export async function about(server: Server) {
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
