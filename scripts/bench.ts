/** `npm run bench`: how fast this machine does the main job. Needs a built program; prints, judges nothing. */

import { formatTable } from "../src/cli/table.ts";
import { benchCorpus } from "./bench-corpus.ts";
import { benchLarge } from "./bench-large.ts";
import { benchPicture } from "./bench-picture.ts";
import { benchReading } from "./bench-reading.ts";
import { describeMachine, type Measurement } from "./bench-report.ts";
import { benchSearch } from "./bench-search.ts";
import { benchStart, startProgram } from "./bench-start.ts";
import { benchStores } from "./bench-stores.ts";

function print(title: string, measurements: readonly Measurement[]): void {
  const rows = measurements.map(({ what, value, aim = "" }) => [what, value, aim]);
  console.log(`\n${title}\n${formatTable(["", "measured", "aim"], rows)}`);
}

console.log(describeMachine());
print("Reading the letter", await benchReading());
print("Reading many letters", await benchCorpus());
print("Searching", await benchSearch());
print("The picture of a large graph, when it is built", await benchLarge());
await benchStores(print);
const program = await startProgram();
print("From the built files to the answering port", benchStart(program));
print("The picture in the browser", await benchPicture(program.address));
await program.stop();
