import type { Row } from "../../model/query.ts";
import { readSome } from "../read/around.ts";
import { fieldsOf } from "../read/fields.ts";
import { marked } from "../read/mark.ts";
import { readRows } from "../read/read.ts";
import type { Statement, Store } from "../store.ts";
import type { LoadStatements } from "./load-statements.ts";
import { type Contents, LAYOUT, toContents } from "./share.ts";

/** What a store knows of itself without being read whole. */
export interface KeptShares {
  /** By owner. */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether they tell all that is there: not where a load was ended half-way, or by an older version. */
  readonly isWhole: boolean;
  /** The digest of the vocabulary that it was loaded with, or is to be. */
  readonly words: string | undefined;
}

/** The digests that a store keeps; `words` is the digest of the vocabulary that search keys come from. */
export async function readShares(store: Store, words: string | undefined): Promise<KeptShares> {
  const [rows, [state], letters] = await Promise.all([
    readRows(store, "shares"),
    readRows(store, "state"),
    readRows(store, "any-letter"),
  ]);
  const digests = new Map(rows.map(({ id, digest }) => [String(id), String(digest)]));
  if (state === undefined) {
    return { digests, isWhole: letters.length === 0 && rows.length === 0, words };
  }
  const fields = fieldsOf(state);
  const kept = fields.optionalText("words");
  const isWhole =
    fields.value("whole") === true &&
    fields.value("layout") === LAYOUT &&
    (words === undefined || kept === words);
  return { digests, isWhole, words: words ?? kept };
}

/** What the shares of some owners hold. */
export async function readContents(
  store: Store,
  owners: readonly string[],
): Promise<Map<string, Contents>> {
  const rows = await readSome(store, "shares", "ids", owners);
  return new Map(
    rows.map(({ id, contents }) => [String(id), toContents(String(id), String(contents))]),
  );
}

/** The statement that says how far a load is; nothing is left of it in a store that holds nothing. */
export function stateStatements(
  statements: LoadStatements,
  state: {
    readonly whole: boolean;
    readonly words: string | undefined;
    readonly isEmpty?: boolean;
  },
): Statement[] {
  if (state.isEmpty) return statements.run("delete-state", {});
  const { whole, words } = state;
  const properties: Row = marked({
    id: "state",
    layout: LAYOUT,
    whole,
    ...(words !== undefined && { words }),
  });
  return statements.run("state", { properties });
}
