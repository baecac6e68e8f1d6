import { Command, Option } from "commander";
import { addBackup } from "./commands/backup.ts";
import { addBuild } from "./commands/build.ts";
import { addCheck } from "./commands/check.ts";
import { addCompare } from "./commands/compare.ts";
import { addCoverage } from "./commands/coverage.ts";
import { addDiff } from "./commands/diff.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addEval } from "./commands/eval.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addExtract } from "./commands/extract.ts";
import { addHistory } from "./commands/history.ts";
import { addInit } from "./commands/init.ts";
import { addJudge } from "./commands/judge.ts";
import { addLoad } from "./commands/load.ts";
import { addPath } from "./commands/path.ts";
import { addProof } from "./commands/proof.ts";
import { addPropose } from "./commands/propose.ts";
import { addQueries } from "./commands/queries.ts";
import { addQuery } from "./commands/query.ts";
import { addRetract } from "./commands/retract.ts";
import { addReview } from "./commands/review.ts";
import { addSearch } from "./commands/search.ts";
import { addServe } from "./commands/serve.ts";
import { addCompletion } from "./completion.ts";
import type { Io, Log } from "./io.ts";
import { LOG_FORMATS } from "./log-format.ts";
import { VERSION } from "./version.ts";

/** In the order in which a letter becomes a graph and the graph is used. */
const COMMANDS = [
  addInit,
  addExtract,
  addBuild,
  addCheck,
  addCoverage,
  addExplain,
  addPropose,
  addReview,
  addJudge,
  addEval,
  addDiff,
  addLoad,
  addRetract,
  addQuery,
  addQueries,
  addPath,
  addCompare,
  addSearch,
  addProof,
  addServe,
  addExport,
  addHistory,
  addBackup,
  addDoctor,
];

const HELP = `
Examples:
  $ lettergraph my-letters/                   a folder of letters as a graph, in the browser
  $ lettergraph serve --sample                the letter that comes with the program
  $ lettergraph extract letter.txt            what the rules read in a letter, each fact with its quote
  $ lettergraph query who-leads --csv         the answer to a ready question
  $ lettergraph path 东莞市 深圳市            what ties two entities, with its proof

A project is a folder with a lettergraph.json, found from the folders in it.
Settings are taken from flags, the environment, .env and lettergraph.json, in this order.
Exit codes: 0 done, 1 findings (check, diff, eval), 2 wrong usage, 3 done but for files that were left out,
4 nobody agreed to a change, 65 wrong data, 66 not found, 69 store or disk unavailable, 70 a defect of
this program, 130 stopped.`;

/** The command line as a program that talks to `io` alone and never exits. */
export function createProgram(outer: Io, onLog?: (log: Log | undefined) => void): Command {
  let loudness = outer.loudness ?? "normal";
  let log: Log | undefined;
  const io: Io = Object.defineProperties(
    { ...outer },
    { loudness: { get: () => loudness }, log: { get: () => log } },
  );
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
  // The program itself takes them wherever they stand; commands have them for their help and completion.
  for (const command of [program, ...program.commands]) addTalk(command);
  program.hook("preAction", async () => {
    const { quiet, verbose, log: format } = program.opts();
    loudness = quiet ? "quiet" : verbose ? "verbose" : loudness;
    if (format === "json") log = (await import("./log.ts")).jsonLog(outer, loudness);
    onLog?.(log);
  });
  addCompletion(program);
  return program;
}

/** How much is told on stderr, and in which form. */
function addTalk(command: Command): void {
  command
    .addOption(new Option("-q, --quiet", "print data and errors alone").conflicts("verbose"))
    .option("-v, --verbose", "tell each step")
    .addOption(
      new Option("--log <format>", "how to talk on stderr").choices(LOG_FORMATS).default("text"),
    );
}
