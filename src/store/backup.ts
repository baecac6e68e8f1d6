import { graphHash } from "../identity/graph-hash.ts";
import { failure } from "../model/errors.ts";
import type { KnowledgeGraph } from "../model/graph.ts";
import type { Row } from "../model/query.ts";
import { checkGraph } from "./load/check-graph.ts";
import { type Doer, eventStatements } from "./load/event.ts";
import { stateStatements } from "./load/kept-shares.ts";
import { defineSchema } from "./load/load.ts";
import { planLoad } from "./load/load-plan.ts";
import { readLoadStatements } from "./load/load-statements.ts";
import { originStatements, readOrigin } from "./load/origin.ts";
import { shareRow, toContents } from "./load/share.ts";
import { fieldsOf } from "./read/fields.ts";
import { marked } from "./read/mark.ts";
import { fromRows, readRows, type Stored, type StoredRows } from "./read/read.ts";
import type { Store } from "./store.ts";

/** Of the file; another number is another form of it. */
const FORMAT = 1;

const KINDS = ["entities", "facts", "sections", "mentions", "evidence", "sources"] as const;
type Kind = (typeof KINDS)[number];
const EMPTY: Stored = fromRows({
  entities: [],
  facts: [],
  sections: [],
  mentions: [],
  evidence: [],
  sources: [],
});

/** What stands at the head of a backup. */
export interface BackupHead {
  readonly lettergraph: number;
  readonly hash: string;
  readonly words?: string;
  readonly letters: number;
  readonly entities: number;
  readonly facts: number;
}

/** All that a store holds, as lines of JSON: what it can be restored from, into any kind of store. */
export async function* backupLines(store: Store): AsyncGenerator<string> {
  const rows = await readAllRows(store);
  const { graph } = fromRows(rows);
  const [state] = await readRows(store, "state");
  const words = state && fieldsOf(state).optionalText("words");
  const head: BackupHead = {
    lettergraph: FORMAT,
    hash: graphHash(graph),
    ...(words !== undefined && { words }),
    ...sizeOf(graph),
  };
  yield JSON.stringify(head);
  const origin = await readOrigin(store);
  if (origin !== undefined) yield JSON.stringify({ origin });
  for (const kind of KINDS) for (const row of rows[kind]) yield JSON.stringify({ [kind]: row });
  for (const row of await readRows(store, "packed-shares")) yield JSON.stringify({ shares: row });
  for (const row of await readRows(store, "events")) yield JSON.stringify({ events: row });
}

async function readAllRows(store: Store): Promise<StoredRows> {
  const read = await Promise.all(KINDS.map((kind) => readRows(store, kind)));
  return Object.fromEntries(KINDS.map((kind, at) => [kind, read[at] ?? []])) as Record<
    Kind,
    readonly Row[]
  >;
}

/** A backup that is whole. */
export interface Backup {
  readonly head: BackupHead;
  readonly stored: Stored;
  readonly others: Readonly<Record<"shares" | "events" | "origin", readonly Row[]>>;
}

/** Reads a backup, all of it, and sees that it is what was backed up. */
export async function readBackup(lines: AsyncIterable<string>, file: string): Promise<Backup> {
  const { head, rows, others } = await readLines(lines, file);
  const stored = fromRows(rows);
  if (graphHash(stored.graph) !== head.hash) throw broken(file, "it is not what was backed up");
  checkGraph(stored.graph);
  return { head, stored, others };
}

/** Puts a backup into an empty store. */
export async function restoreStore(
  store: Store,
  { head, stored, others }: Backup,
  by?: Doer,
): Promise<BackupHead> {
  const held = await readRows(store, "any");
  if (held.length > 0) {
    const cure = "Give an empty or new --store.";
    throw failure("input", "store-not-empty", {
      file: store.address,
      what: "the store is not empty",
      cure,
    });
  }
  const statements = readLoadStatements();
  const put = new Map(
    others.shares.map(({ id, contents }) => {
      const owner = String(id);
      return [owner, () => shareRow(owner, toContents(owner, String(contents)))] as const;
    }),
  );
  const state = (whole: boolean) => stateStatements(statements, { whole, words: head.words });
  await defineSchema(store);
  await store.write(state(false));
  for (const { step } of planLoad(EMPTY, stored, statements, { put, gone: new Set() }).steps()) {
    await store.write(step);
  }
  const events = others.events.flatMap(({ properties }) =>
    statements.run("event", { properties: properties ?? null }),
  );
  const { entities: added } = head;
  await store.write([
    ...others.origin.flatMap((origin) => originStatements(originOf(origin))),
    ...events,
    ...eventStatements(statements, by, { added: added + head.facts, changed: 0, withdrawn: 0 }),
    // A store without shares, such as an older version's, is read whole by the next load.
    ...(put.size > 0 ? state(true) : []),
  ]);
  return head;
}

function originOf(row: Row) {
  const fields = fieldsOf({ id: "origin", properties: marked(row) });
  const text = (key: string) => fields.text(key);
  return {
    project: text("project"),
    name: text("name"),
    folder: text("folder"),
    version: text("version"),
  };
}

async function readLines(lines: AsyncIterable<string>, file: string) {
  let head: BackupHead | undefined;
  const found: Record<Kind | "shares" | "events" | "origin", Row[]> = {
    entities: [],
    facts: [],
    sections: [],
    mentions: [],
    evidence: [],
    sources: [],
    shares: [],
    events: [],
    origin: [],
  };
  for await (const line of lines) {
    const value = parse(line, file);
    if (head === undefined) {
      head = headIn(value, file);
      continue;
    }
    for (const [kind, row] of Object.entries(value)) {
      if (!Object.hasOwn(found, kind)) throw broken(file, `it holds ${kind}, which nobody knows`);
      found[kind as keyof typeof found].push(row as Row);
    }
  }
  if (head === undefined) throw broken(file, "it is empty");
  const { shares, events, origin, ...rows } = found;
  return { head, rows, others: { shares, events, origin } };
}

function headIn(value: Row, file: string): BackupHead {
  const { lettergraph, hash } = value;
  if (lettergraph === FORMAT && typeof hash === "string") return value as unknown as BackupHead;
  throw broken(file, "it is no backup of this version of lettergraph");
}

function parse(line: string, file: string): Row {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Row;
  } catch {
    // Falls through: half a line is how a backup ends that was stopped.
  }
  throw broken(file, "it ends in the middle, or is none");
}

function broken(file: string, what: string) {
  return failure("input", "backup-broken", {
    file,
    what,
    cure: "Take another backup; nothing was written.",
  });
}

function sizeOf({ letters, entities, facts }: KnowledgeGraph) {
  return { letters: letters.length, entities: entities.length, facts: facts.length };
}
