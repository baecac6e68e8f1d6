import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { isAlive } from "../../disk/alive.ts";
import { newPart } from "../../disk/part.ts";
import { putInPlace, writeWhole } from "../../disk/whole-file.ts";
import { failure, LettergraphError } from "../../model/errors.ts";
import type { Served } from "../store.ts";
import { describeOwner, forgetOwner, recordOwner } from "./embedded-owner.ts";
import { whileLocked } from "./folder-lock.ts";
import { GRAPH, holdsGraph, RECORD } from "./graph-file.ts";
import { sweep } from "./left-overs.ts";
import { makeGraph, missing, prepareFolder } from "./new-graph.ts";
import { putAside } from "./put-aside.ts";

/** The engine this code was measured against; its file format changed between versions before. */
export const ENGINE_VERSION = "0.6.0";
const LAYOUT = 2;

/** Once the log holds this much, it is folded into the file. */
const CHECKPOINT_BYTES = 4 * 2 ** 20;

const QUERIES = "queries";
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
    prepareFolder(folder, create);
    return whileLocked(folder, () => open(folder, create));
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
  if (!holdsGraph(folder)) {
    // Also where another program has just moved one aside.
    if (!create) throw missing(folder);
    makeGraph(folder);
  }
  const record = readRecord(folder);
  if (record !== undefined && record.engine !== ENGINE_VERSION) {
    throw putAside(folder, `it was written by version ${record.engine} of the engine`);
  }
  if (record !== undefined && record.layout !== LAYOUT) {
    throw putAside(folder, "it was written by another version of lettergraph");
  }
  const database = openFile(folder);
  if (record !== undefined && database.currentEpoch() < BigInt(record.commit)) {
    const lost = `it ends before commit ${record.commit}: part of its log is gone`;
    database.close();
    throw putAside(folder, lost);
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
      // Both go before the lock does: what lies there afterwards is the next program's.
      rmSync(queries, { recursive: true, force: true });
      forgetOwner(folder);
      try {
        database.close();
      } catch (error) {
        throw explainDisk(folder, error);
      }
    },
  };
}

function openFile(folder: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.open(join(folder, GRAPH));
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
      throw putAside(folder, reason.replace(/^.*?GRAFEO-\w+: /, ""));
    }
    throw error;
  }
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
  throw putAside(folder, `its record ${RECORD} cannot be read`);
}

function writeRecord(folder: string, commit: bigint): void {
  const record: FolderRecord = { engine: ENGINE_VERSION, layout: LAYOUT, commit: String(commit) };
  writeWhole(join(folder, RECORD), `${JSON.stringify(record)}\n`);
}

/** Writes a copy of a database that stands on its own, for as long as the program runs; the log beside the file is folded in. */
export function saveSnapshot(database: GrafeoDB, file: string): void {
  const part = newPart(file);
  database.save(part);
  putInPlace(part, file, { isCache: true });
}
