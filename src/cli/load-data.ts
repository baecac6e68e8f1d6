import type { Refused } from "../assemble/findings.ts";
import { readLexicon } from "../claim/lexicon.ts";
import type { LoadReport } from "../store/load/load.ts";
import { prepareLoad } from "../store/load/load.ts";
import type { Store } from "../store/store.ts";
import { type AgreeFlags, agree, originOf } from "./agree.ts";
import { buildData } from "./file-reading.ts";
import { type Io, say } from "./io.ts";
import { startProgress } from "./progress.ts";
import { nameRefused, refuseIfStrict } from "./refused.ts";
import type { Settings } from "./settings.ts";
import { showFault } from "./show-fault.ts";

/** How a load is wanted. */
export interface LoadFlags extends AgreeFlags {
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly withAgreed?: boolean;
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
): Promise<Loaded> {
  const { project } = settings;
  const stop = new AbortController();
  void io.untilInterrupted().then(() => stop.abort());
  const lexicon = readLexicon(project.vocabulary);
  const { graph, notes, refused } = await buildData(io, settings, lexicon, {
    signal: stop.signal,
    withAgreed: flags.withAgreed ?? false,
  });
  for (const note of notes) say(io, showFault(io, note));
  refuseIfStrict(refused, flags.strict);
  nameRefused(io, refused);
  // Layout and pinyin take their time to load; no other command needs them.
  const { presentationOf } = await import("../picture/presentation.ts");
  const presentation = presentationOf(graph, lexicon.gazetteer.bureaus);
  const loading = await prepareLoad(store, graph, presentation, originOf(project));
  if (flags.dryRun) return { report: loading.report, refused };
  await agree(io, loading, { store: store.address, project }, flags);
  const writing = startProgress(io, "loading");
  await loading.commit({ onStep: writing.update, signal: stop.signal }).finally(writing.stop);
  return { report: loading.report, refused };
}
