/** A thread of bench-corpus.ts: warms up, says so, then reads the letters as often as it is told. */

import { parentPort } from "node:worker_threads";
import { readLexicon } from "../src/claim/lexicon.ts";
import { corpusLetters, readAllLetters } from "./bench-corpus.ts";

const WARM = 10;
const lexicon = readLexicon("data");
const letters = corpusLetters();
for (let run = 0; run < WARM; run++) await readAllLetters(letters, lexicon);

parentPort?.once("message", async (count: number) => {
  for (let run = 0; run < count; run++) await readAllLetters(letters, lexicon);
  parentPort?.postMessage("done");
});
parentPort?.postMessage("warm");
