import { buildGraph } from "../assemble/build.ts";
import { type FileReading, readByRules } from "../assemble/letter-files.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { openShelf } from "../file/shelf.ts";
import { type Io, say } from "./io.ts";
import { readingLimits, type Settings } from "./settings.ts";

/** How a command reads the files of letters; pages that are read off pictures are counted for the person who waits. */
export function fileReading(io: Io, settings: Settings): FileReading {
  let began = 0;
  return {
    limits: readingLimits(settings),
    ocr: settings.ocr,
    shelf: openShelf(settings.pages),
    onPage: (done, all) => {
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

/** The graph of the data folder, its files read as the settings say. */
export function buildData(io: Io, settings: Settings, lexicon: Lexicon) {
  const reading = fileReading(io, settings);
  return buildGraph(settings.data, lexicon, {
    read: (file) => readByRules(file, lexicon, reading),
  });
}

function secondsLeft(milliseconds: number, done: number, all: number): number {
  return Math.ceil((milliseconds / done / 1000) * (all - done));
}
