import type { Build } from "../assemble/build.ts";
import type { BuiltLetter } from "../assemble/letter-files.ts";

/** A graph with the files of its letters, so that faults say where they are. */
export interface FiledGraph extends Pick<Build, "graph"> {
  readonly letters: readonly Pick<BuiltLetter, "file" | "graph">[];
}
