import type { BookmarkManager, Driver, Session, SessionConfig } from "neo4j-driver";
import { isBehind, isEndedByServer } from "./neo4j-errors.ts";

/** Times that a transaction which the server ended by itself is begun anew. */
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 200;

/** A connected server, and which of its databases is meant. */
export interface Server {
  readonly address: string;
  readonly driver: Driver;
  readonly database: { readonly database?: string };
  /**
   * What this store has written, where several servers may answer: each session waits until its own has it
   * too. A single server has it anyway.
   */
  readonly bookmarks: BookmarkManager | undefined;
}

/** The schemes of addresses behind which several servers may stand: neo4j, neo4j+s, neo4j+ssc. */
const ROUTING = /^neo4j(?:\+s(?:sc)?)?:/;

export function serverAt(address: string, driver: Driver, database: string | undefined): Server {
  return {
    address,
    driver,
    database: database === undefined ? {} : { database },
    bookmarks: ROUTING.test(address) ? driver.executeQueryBookmarkManager : undefined,
  };
}

/** Work within a session that is closed whatever happens. */
export async function inSession<Result>(
  { driver, database, bookmarks }: Server,
  config: SessionConfig,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const own = bookmarks && { bookmarkManager: bookmarks };
  const session = driver.session({ ...database, ...config, ...own });
  try {
    return await work(session);
  } catch (error) {
    // Told once; for what an older copy will never have, nobody waits twice.
    if (isBehind(error)) await bookmarks?.updateBookmarks(await bookmarks.getBookmarks(), []);
    throw error;
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
