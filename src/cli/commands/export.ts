import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { buildGraph } from "../../assemble/build.ts";
import type { ExportFile } from "../../export/export-file.ts";
import { FORMATS } from "../../export/formats.ts";
import { failure } from "../../model/errors.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import { didYouMean } from "../../model/nearest.ts";
import { readGraph } from "../../store/read/read.ts";
import { STDIN } from "../input.ts";
import { type Io, say } from "../io.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, type Settings } from "../settings.ts";
import { withStore } from "../with-store.ts";

interface Flags {
  readonly format: string;
  readonly output?: string;
  readonly part?: string;
  readonly built?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph export --format json > graph.json
  $ lettergraph export --format csv -o tables/          edges.csv, nodes.csv, evidence.csv
  $ lettergraph export --format csv | head                  edges alone
  $ lettergraph export --format json --built            from data/, without a store`;

/** `lettergraph export`: the graph in a format that other programs read. */
export function addExport(program: Command, io: Io): void {
  const formats = Object.entries(FORMATS).map(([name, { says }]) => `${name} (${says})`);
  const command = program
    .command("export")
    .description("write the graph in a format that other programs read")
    .addOption(new Option("--format <name>", formats.join(", ")).default("json"))
    .option("-o, --output <path>", "a file, or a folder where the format has several; - is stdout")
    .option("--part <name>", "one file of a format that has several")
    .option("--built", "the graph that data/ gives, not the one in the store")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "store", "user", "database", "data");
  command.action(async (flags: Flags) => {
    const format = FORMATS[flags.format];
    if (format === undefined) {
      throw failure("usage", "unknown-format", {
        what: `there is no format ${flags.format}`,
        cure: didYouMean(flags.format, Object.keys(FORMATS)),
      });
    }
    const files = format.files(await graphOf(readSettings(io, flags), flags.built ?? false));
    deliver(io, chosen(files, flags.part), flags.output ?? STDIN);
  });
}

async function graphOf(settings: Settings, built: boolean): Promise<KnowledgeGraph> {
  return built ? (await buildGraph(settings.data)).graph : withStore(settings, readGraph);
}

function chosen(files: readonly ExportFile[], part: string | undefined): readonly ExportFile[] {
  if (part === undefined) return files;
  const named = files.filter(({ name }) => name === part || name.replace(/\.\w+$/, "") === part);
  if (named.length > 0) return named;
  throw failure("usage", "unknown-part", {
    what: `the format has no part ${part}`,
    cure: didYouMean(
      part,
      files.map(({ name }) => name),
    ),
  });
}

/** Several files go into a folder; stdout takes the first, and stderr says what is left out. */
function deliver(io: Io, files: readonly ExportFile[], output: string): void {
  const [first, ...others] = files;
  if (output === STDIN) {
    io.stdout.write(first?.content ?? "");
    const names = others.map(({ name }) => name).join(" and ");
    if (names !== "") say(io, `${names} are left out; -o FOLDER writes all`);
    return;
  }
  const target = resolve(io.folder, output);
  const isFolder = others.length > 0 || /[\\/]$/.test(output);
  for (const { name, content } of files) {
    const file = isFolder ? join(target, name) : target;
    save(file, content);
    say(io, file);
  }
}

function save(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } catch (cause) {
    const reason = String(cause).replace(/^Error: /, "");
    const cure = "Give another place with -o.";
    throw failure("usage", "unwritable", { file, what: reason, cure }, { cause });
  }
}
