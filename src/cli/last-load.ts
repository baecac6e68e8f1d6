import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { takeApart } from "../data/layers.ts";
import { PROJECT_FILE } from "../data/project-file.ts";
import { digestOfFolders } from "../data/unchanged.ts";
import { writeWhole } from "../disk/whole-file.ts";
import { isLitter } from "../file/letter-name.ts";
import { programDigest } from "../identity/program-digest.ts";
import { attempt } from "../model/attempt.ts";
import { compareText } from "../model/compare.ts";
import { readOrigin } from "../store/load/origin.ts";
import { readRevision } from "../store/read/revision.ts";
import type { Store } from "../store/store.ts";
import { originOf } from "./agree.ts";
import { readingLimits, type Settings } from "./settings.ts";
import { besideStore } from "./with-store.ts";

/** The last load of a whole project into a store: while both are as they were, there is nothing to load. */
export interface LastLoad {
  /** The hash of the graph, where nothing has changed since. */
  hashIfSame(store: Store): Promise<string | undefined>;
  /** Keeps what was loaded just now; while nobody else loads. */
  remember(store: Store, hash: string | undefined): Promise<void>;
}

const FILE = "last-load.json";

/** Undefined where nothing can be told: in memory, without a cache, or where a file cannot be read. */
export function lastLoadOf(
  settings: Settings,
  { withAgreed = false }: { readonly withAgreed?: boolean },
): LastLoad | undefined {
  const folder = besideStore(settings);
  if (folder === undefined) return undefined;
  // Before anything is read: what changes meanwhile is another project than this one.
  const inputs = attempt(() => digestOfInputs(settings, withAgreed));
  if (inputs === undefined) return undefined;
  const file = join(folder, FILE);
  return {
    hashIfSame: async (store) => {
      const record = attempt(() => JSON.parse(readFileSync(file, "utf8")));
      if (record?.inputs !== inputs || typeof record.hash !== "string") return undefined;
      const [revision, origin] = await Promise.all([readRevision(store), readOrigin(store)]);
      const isSame =
        revision === record.revision && isDeepStrictEqual(origin, originOf(settings.project));
      return isSame ? record.hash : undefined;
    },
    remember: async (store, hash) => {
      const revision = await readRevision(store);
      if (hash === undefined || revision === undefined) return;
      const record = JSON.stringify({ inputs, revision, hash });
      attempt(() => writeWhole(file, record, { isCache: true }));
    },
  };
}

/** All that a project's graph is made of, by its bytes: names and times of files say too little. */
function digestOfInputs(settings: Settings, withAgreed: boolean): string {
  const { project, ocr, pages } = settings;
  const { id, name, folder, letters, reviews, judgements, vocabulary } = project;
  const hash = createHash("sha256");
  const words = digestOfFolders(takeApart(vocabulary));
  const limits = readingLimits(settings);
  hash.update(
    JSON.stringify([
      programDigest(),
      words,
      { id, name, folder, letters, limits, ocr, withAgreed },
    ]),
  );
  for (const root of [letters, reviews]) if (root && existsSync(root)) addFolder(hash, root);
  for (const file of [judgements, join(folder, PROJECT_FILE)]) {
    if (existsSync(file)) addFile(hash, file);
  }
  // Letters beside the folder for them are told of, and pages that are gone are read again.
  for (const beside of [folder, pages]) {
    const names = existsSync(beside) ? readdirSync(beside) : [];
    hash.update(JSON.stringify(names.filter((name) => !isLitter(name)).sort()));
  }
  return hash.digest("hex");
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    if (isLitter(entry.name) || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else addFile(hash, path);
  }
}

function addFile(hash: Hash, file: string): void {
  const bytes = readFileSync(file);
  hash.update(JSON.stringify([file, bytes.length])).update(bytes);
}
