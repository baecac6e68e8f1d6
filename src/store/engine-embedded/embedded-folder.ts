import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { failure, LettergraphError } from "../../model/errors.ts";
import type { Served } from "../store.ts";
import { describeOwner, forgetOwner, isAlive, recordOwner } from "./embedded-owner.ts";
import { GRAPH, holdsGraph } from "./graph-file.ts";
import { sweep } from "./left-overs.ts";

/** The engine this code was measured against; its file format changed between versions before. */
export const ENGINE_VERSION = "0.6.0";
const LAYOUT = 2;

/** Once the log holds this much, it is folded into the file. */
const CHECKPOINT_BYTES = 4 * 2 ** 20;

const RECORD = "store.json";
const QUERIES = "queries";
/** What may lie in the folder of a store without making it somebody else's. */
const OWN = /^(?:store\.json|owner\.json|queries|drafts|damaged-\d+)$/;

/** What is kept beside the graph, to tell on opening that nothing of it is gone. */
interface FolderRecord {
  readonly engine: string;
  /** How the graph is laid out in it; absent from stores of versions that marked nothing as theirs. */
  readonly layout: number;
  /** The number of the last commit that this program was told of. */
  readonly commit: string;
}

/** A database with what belongs to the place that it lies in. */
export interface OpenedGraph {
  readonly database: GrafeoDB;
  /** A new, empty folder for the copies that typed queries run on. */
  copies(): string;
  /** Keeps the number of the last commit beside the graph. */
  recordCommit(): void;
  /** Tells other programs how to reach the graph through this one. */
  announce?(served: Served): void;
  close(): void;
}

/** Opens the graph in a folder, or makes one there when the folder is new or empty. */
export function openFolder(folder: string, create: boolean): OpenedGraph {
  try {
    return open(folder, create);
  } catch (error) {
    throw explainDisk(folder, error);
  }
}

/** Says of what the engine or the system could not read or write what helps. */
function explainDisk(folder: string, error: unknown): unknown {
  if (error instanceof LettergraphError) return error;
  const what = error instanceof Error ? error.message : String(error);
  const cure = /No space left|File too large|os error 2[78]|ENOSPC|EFBIG/i.test(what)
    ? "The disk is full: make room, then load again."
    : "See that the folder can be read and written.";
  return failure("store", "store-unreadable", { file: folder, what, cure }, { cause: error });
}

function open(folder: string, create: boolean): OpenedGraph {
  const graph = join(folder, GRAPH);
  const isNew = !holdsGraph(folder);
  if (isNew) prepareFolder(folder, create);
  const record = isNew ? undefined : readRecord(folder);
  if (record !== undefined && record.engine !== ENGINE_VERSION) {
    throw damaged(folder, `it was written by version ${record.engine} of the engine`);
  }
  if (record !== undefined && record.layout !== LAYOUT) {
    throw damaged(folder, "it was written by another version of lettergraph");
  }
  const database = openFile(folder, graph);
  if (record !== undefined && database.currentEpoch() < BigInt(record.commit)) {
    const lost = `it ends before commit ${record.commit}: part of its log is gone`;
    database.close();
    throw damaged(folder, lost);
  }
  recordOwner(folder);
  database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  const recordCommit = () => {
    try {
      writeRecord(folder, database.currentEpoch());
    } catch (error) {
      throw explainDisk(folder, error);
    }
  };
  recordCommit();
  const queries = join(folder, QUERIES);
  return {
    database,
    copies: () => {
      // A program that was killed may have left its own; the lock says that it is gone.
      rmSync(queries, { recursive: true, force: true });
      mkdirSync(queries);
      // Earlier versions left theirs among the temporary folders.
      sweep(tmpdir(), (pid) => !isAlive(pid));
      return queries;
    },
    recordCommit,
    announce: (served) => recordOwner(folder, served),
    close: () => {
      try {
        database.close();
      } catch (error) {
        throw explainDisk(folder, error);
      } finally {
        rmSync(queries, { recursive: true, force: true });
        forgetOwner(folder);
      }
    },
  };
}

function prepareFolder(folder: string, create: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw failure("usage", "store-foreign", {
      file: folder,
      what: "the store is a folder, and this is a file",
      cure: "Give another path.",
    });
  }
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.some((name) => name.startsWith(GRAPH))) throw damaged(folder, `${GRAPH} is gone`);
  const others = names.filter((name) => !OWN.test(name));
  if (others.length > 0) {
    throw failure("usage", "store-foreign", {
      file: folder,
      what: `this folder holds no graph but other things (${others.slice(0, 3).join(", ")})`,
      cure: "Give a new or empty folder.",
    });
  }
  if (!create) {
    throw failure("not-found", "store-missing", {
      file: folder,
      what: "there is no graph yet",
      cure: "Run `lettergraph load` to make it.",
    });
  }
  mkdirSync(folder, { recursive: true });
}

function openFile(folder: string, graph: string): GrafeoDB {
  try {
    return existsSync(graph) ? grafeo.GrafeoDB.open(graph) : grafeo.GrafeoDB.create(graph);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/cannot be locked|is locked by another process/.test(reason)) {
      throw failure(
        "store",
        "store-locked",
        { file: folder, what: "another program has the graph open", cure: describeOwner(folder) },
        { cause: error },
      );
    }
    if (/GRAFEO-S\d|GRAFEO-X002|damaged|magic|checksum/.test(reason)) {
      throw damaged(folder, reason.replace(/^.*?GRAFEO-\w+: /, ""));
    }
    throw error;
  }
}

/** Moves what cannot be trusted aside, never deletes it; the next load makes the graph anew. */
function damaged(folder: string, why: string) {
  const names = readdirSync(folder);
  let number = 1;
  while (names.includes(`damaged-${number}`)) number += 1;
  const aside = join(folder, `damaged-${number}`);
  mkdirSync(aside);
  for (const name of names.filter((each) => each.startsWith(GRAPH) || each === RECORD)) {
    renameSync(join(folder, name), join(aside, name));
  }
  return failure("store", "store-damaged", {
    file: folder,
    what: `the graph cannot be used: ${why}. It was moved to ${aside}`,
    cure: "Run `lettergraph load` to make it again from the letters.",
  });
}

function readRecord(folder: string): FolderRecord | undefined {
  const file = join(folder, RECORD);
  if (!existsSync(file)) return undefined;
  try {
    const { engine, layout = 1, commit } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof engine === "string" && /^\d+$/.test(commit)) return { engine, layout, commit };
  } catch {
    // Falls through: a record that cannot be read vouches for nothing.
  }
  throw damaged(folder, `its record ${RECORD} cannot be read`);
}

function writeRecord(folder: string, commit: bigint): void {
  const record: FolderRecord = { engine: ENGINE_VERSION, layout: LAYOUT, commit: String(commit) };
  const file = join(folder, RECORD);
  writeFileSync(`${file}.new`, `${JSON.stringify(record)}\n`);
  renameSync(`${file}.new`, file);
}

/** Writes a copy of a database that stands on its own; the log beside the file is folded in. */
export function saveSnapshot(database: GrafeoDB, file: string): void {
  rmSync(`${file}.new`, { force: true });
  database.save(`${file}.new`);
  renameSync(`${file}.new`, file);
}
