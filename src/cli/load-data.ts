import { resolve, sep } from "node:path";
import type { Build } from "../assemble/build.ts";
import type { Refused } from "../assemble/findings.ts";
import { readLexicon } from "../claim/lexicon.ts";
import { lettersOf as lettersIn } from "../file/letter-folder.ts";
import { type LetterChange, prepareLetters } from "../store/load/change-letters.ts";
import {
  type Loading,
  type LoadOptions,
  type LoadReport,
  prepareLoad,
} from "../store/load/load.ts";
import { BACKGROUND } from "../store/load/load-index.ts";
import { calledBy, partsOf } from "../store/load/part.ts";
import type { Store } from "../store/store.ts";
import { type AgreeFlags, agree, doerOf, originOf } from "./agree.ts";
import { buildData } from "./file-reading.ts";
import { type Io, say, tell } from "./io.ts";
import { lastLoadOf } from "./last-load.ts";
import { startProgress } from "./progress.ts";
import { nameRefused, refuseIfStrict } from "./refused.ts";
import { readingLimits, type Settings } from "./settings.ts";
import { showFault } from "./show-fault.ts";

/** How a load is wanted. */
export interface LoadFlags extends AgreeFlags {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly withAgreed?: boolean;
  /** Whether the store is read whole, and its digests are not believed. */
  readonly recheck?: boolean;
}

export interface Loaded {
  readonly report: LoadReport;
  readonly refused: readonly Refused[];
}

/** Builds the project and makes the store hold exactly what it gives, if somebody agrees to what goes. */
export async function loadData(
  io: Io,
  store: Store,
  settings: Settings,
  flags: LoadFlags,
  files: readonly string[] = [],
): Promise<Loaded> {
  const { project } = settings;
  const stop = new AbortController();
  void io.untilInterrupted().then(() => stop.abort());
  const isWhole = files.length === 0 && !flags.recheck;
  const last = isWhole ? lastLoadOf(settings, flags) : undefined;
  const hash = await last?.hashIfSame(store);
  if (hash !== undefined) {
    tell(io, "nothing has changed since the last load");
    return { report: { hash, added: 0, changed: 0, withdrawn: 0 }, refused: [] };
  }
  io.onProgress?.({ what: "reading", done: 0, total: 0 });
  const lexicon = readLexicon(project.vocabulary);
  const chosen = files.map((file) => resolve(io.folder, file));
  const build = await buildData(io, settings, lexicon, {
    extra: await outside(settings, chosen),
    signal: stop.signal,
    isLean: true,
    withAgreed: flags.withAgreed ?? false,
    makesCache: !flags.dryRun && !project.isShipped,
  });
  const { graph, parts, notes } = build;
  const refused = build.refused.filter(({ file }) => chosen.length === 0 || isOf(file, chosen));
  for (const note of notes) say(io, showFault(io, note));
  refuseIfStrict(refused, flags.strict);
  nameRefused(io, refused);
  // Pinyin takes its time to load; no other command needs it.
  const { keysBeside } = await import("../picture/presentation.ts");
  const options: LoadOptions = {
    letters: parts,
    looks: (part, known) => keysBeside(part, known, lexicon.gazetteer.bureaus),
    origin: originOf(project),
    words: lexicon.digest,
    recheck: flags.recheck,
    by: doerOf(io, "load"),
  };
  const prepared = (): Promise<Loading> =>
    chosen.length === 0
      ? prepareLoad(store, graph, options)
      : prepareLetters(store, lettersOf(build, chosen), options);
  if (flags.dryRun) return { report: (await prepared()).report, refused };
  const report = await store.alone(async () => {
    const loading = await prepared();
    await agree(io, loading, { store: store.address, project }, flags);
    const writing = startProgress(io, "loading");
    await loading.commit({ onStep: writing.update, signal: stop.signal }).finally(writing.stop);
    // What is to be told is told each time.
    if (refused.length + notes.length === 0) await last?.remember(store, loading.report.hash);
    return loading.report;
  });
  return { report, refused };
}

/** Files that were named and do not lie among the project's letters. */
async function outside(settings: Settings, chosen: readonly string[]): Promise<readonly string[]> {
  if (chosen.length === 0) return [];
  const { files } = await lettersIn(settings.project, readingLimits(settings));
  return chosen.filter((file) => !files.some((each) => isOf(each, [file])));
}

/** Whether a letter is one of these files, or lies in one that is a parcel. */
function isOf(letter: string, files: readonly string[]): boolean {
  return files.some((file) => letter === file || letter.startsWith(file + sep));
}

/** The letters of some files, named as they are beside all letters of the project. */
function lettersOf({ graph, letters, parts }: Build, chosen: readonly string[]): LetterChange {
  const ids = new Set(
    letters.flatMap(({ file, graph: { letter } }) => (isOf(file, chosen) ? [letter.id] : [])),
  );
  const put = parts.filter(({ letter }) => ids.has(letter.id));
  const background = partsOf(graph, parts).find(({ owner }) => owner === BACKGROUND);
  return { put, gone: [], background: calledBy(background, put) };
}
