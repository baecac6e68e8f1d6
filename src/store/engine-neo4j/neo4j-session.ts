import type { Driver, Session, SessionConfig } from "neo4j-driver";
import { isEndedByServer } from "./neo4j-errors.ts";

/** Times that a transaction which the server ended by itself is begun anew. */
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 200;

/** A connected server, and which of its databases is meant. */
export interface Server {
  readonly address: string;
  readonly driver: Driver;
  readonly database: { readonly database?: string };
}

/** Work within a session that is closed whatever happens. */
export async function inSession<Result>(
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

/**
 * Does work again that the server ended: when a loader is killed, the server ends its transaction, and
 * may take with it one that waits for the same locks. The driver itself does not try those again.
 */
export async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isEndedByServer(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MILLISECONDS));
    }
  }
}
