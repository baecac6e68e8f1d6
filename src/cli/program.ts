import { Command } from "commander";
import { addBuild } from "./commands/build.ts";
import { addCheck } from "./commands/check.ts";
import { addCoverage } from "./commands/coverage.ts";
import { addDiff } from "./commands/diff.ts";
import { addEval } from "./commands/eval.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addExtract } from "./commands/extract.ts";
import { addJudge } from "./commands/judge.ts";
import { addLoad } from "./commands/load.ts";
import { addPath } from "./commands/path.ts";
import { addQueries } from "./commands/queries.ts";
import { addQuery } from "./commands/query.ts";
import { addRetract } from "./commands/retract.ts";
import { addReview } from "./commands/review.ts";
import { addSearch } from "./commands/search.ts";
import { addServe } from "./commands/serve.ts";
import type { Io } from "./io.ts";
import { VERSION } from "./version.ts";

/** In the order in which a letter becomes a graph and the graph is used. */
const COMMANDS = [
  addExtract,
  addBuild,
  addCheck,
  addCoverage,
  addExplain,
  addReview,
  addJudge,
  addEval,
  addDiff,
  addLoad,
  addRetract,
  addQuery,
  addQueries,
  addPath,
  addSearch,
  addServe,
  addExport,
];

const HELP = `
Examples:
  $ lettergraph extract letter.txt            what the rules read in a letter, each fact with its quote
  $ lettergraph load && lettergraph serve     the whole graph in the store, and in the browser
  $ lettergraph query who-leads --csv         the answer to a ready question
  $ lettergraph path 东莞市 深圳市            what ties two entities, with its proof

Settings are taken from flags, the environment, .env and lettergraph.json, in this order.
Exit codes: 0 done, 1 findings (check, diff), 2 wrong usage, 65 wrong data, 66 not found, 69 store
unavailable, 70 a defect of this program.`;

/** The command line as a program that talks to `io` alone and never exits. */
export function createProgram(io: Io): Command {
  const program = new Command("lettergraph")
    .description(
      "Turns Chinese official letters into a knowledge graph, every fact with its proof.",
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .showHelpAfterError("(--help shows what there is)")
    .addHelpText("after", HELP);
  for (const add of COMMANDS) add(program, io);
  return program;
}
