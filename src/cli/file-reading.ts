import { type Build, buildGraph } from "../assemble/build.ts";
import { openDrafts } from "../assemble/drafts.ts";
import { type FileReading, readByRules } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { openShelf } from "../file/shelf.ts";
import { failure } from "../model/errors.ts";
import { type Io, say, tell } from "./io.ts";
import { startProgress } from "./progress.ts";
import { readingLimits, type Settings } from "./settings.ts";

/** How a command reads the files of letters; pages that are read off pictures are counted for the person who waits. */
export function fileReading(
  io: Io,
  settings: Settings,
  { signal, makesCache = false }: Pick<BuildWishes, "signal" | "makesCache"> = {},
): FileReading {
  let began = 0;
  return {
    limits: readingLimits(settings),
    ocr: settings.ocr,
    shelf: openShelf(settings.pages),
    drafts: settings.cache === undefined ? undefined : openDrafts(settings.cache, makesCache),
    onPage: async (done, all) => {
      // Ctrl-C is heard only when the program pauses.
      await new Promise(setImmediate);
      if (signal?.aborted) throw stoppedPages(done, all);
      if (done === 0) began = performance.now();
      const left =
        done === 0 ? "" : `, ${secondsLeft(performance.now() - began, done, all)} s left`;
      const line = `reading page ${Math.min(done + 1, all)} of ${all}${left}`;
      if (!io.stderr.isTTY) {
        if (done < all) say(io, line);
      } else io.stderr.write(done < all ? `\r\u001b[K${line}` : "\r\u001b[K");
    },
  };
}

/** The flag of commands that build the graph. */
export const WITH_AGREED = [
  "--with-agreed",
  "mark what a second reader found too; see lettergraph propose",
] as const;

interface BuildWishes {
  readonly signal?: AbortSignal;
  readonly withAgreed?: boolean;
  /** Whether the folder for drafts may be made: not by what only looks. */
  readonly makesCache?: boolean;
  /** Whether only the graph is wanted. */
  readonly isLean?: boolean;
  /** Letters that lie elsewhere. */
  readonly extra?: readonly string[];
}

/**
 * The graph of the project, its files read as the settings say; shows how far it is, and ends on the
 * signal between two letters.
 */
export async function buildData(
  io: Io,
  settings: Settings,
  lexicon: Lexicon,
  { signal, withAgreed = false, makesCache = false, isLean = false, extra = [] }: BuildWishes = {},
): Promise<Build> {
  const reading = fileReading(io, settings, { ...(signal && { signal }), makesCache });
  const progress = startProgress(io, "reading");
  try {
    const build = await buildGraph(settings.project, lexicon, {
      withAgreed,
      ...(reading.limits && { limits: reading.limits }),
      letters: extra,
      isLean,
      read: async (file) => {
        const letter = await readByRules(file, lexicon, reading);
        tell(io, `${file}: ${letter.graph.letter.id}, ${letter.graph.facts.length} facts`);
        return letter;
      },
      onLetter: async (done, total) => {
        progress.update(done, total);
        // Ctrl-C is heard only when the program pauses.
        await new Promise(setImmediate);
        if (signal?.aborted) throw stoppedReading(done, total);
      },
    });
    reading.drafts?.tidy();
    return build;
  } finally {
    progress.stop();
  }
}

function stoppedPages(done: number, all: number) {
  const what = `stopped after reading ${done} of ${all} pages; nothing was kept or loaded`;
  return failure("store", "load-stopped", { what, cure: "Load again to begin anew." });
}

function stoppedReading(done: number, total: number) {
  const what = `stopped after reading ${done} of ${total} letters; nothing was loaded`;
  return failure("store", "load-stopped", { what, cure: "Load again to begin anew." });
}

function secondsLeft(milliseconds: number, done: number, all: number): number {
  return Math.ceil((milliseconds / done / 1000) * (all - done));
}
