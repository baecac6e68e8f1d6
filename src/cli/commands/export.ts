import { type Command, Option } from "commander";
import type { AnyFile } from "../../export/export-file.ts";
import { FORMATS } from "../../export/formats.ts";
import { failure } from "../../model/errors.ts";
import { didYouMean } from "../../model/nearest.ts";
import { builtExport, storedExport } from "../exported.ts";
import { fileReading } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { STDIN } from "../letter-paths.ts";
import { readSettings } from "../read-settings.ts";
import { saveFiles } from "../save-files.ts";
import { addSettings, READING } from "../settings.ts";

interface Flags {
  readonly format: string;
  readonly output?: string;
  readonly part?: string;
  readonly built?: boolean;
  readonly bom: boolean;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph export --format json > graph.json
  $ lettergraph export --format csv -o tables/          edges.csv, nodes.csv, evidence.csv
  $ lettergraph export --format csv | head                  edges alone
  $ lettergraph export --format html -o graph.html          one page for a colleague
  $ lettergraph export --format gexf -o graph.gexf          for Gephi; graphml for others too
  $ lettergraph export --format svg -o graph.svg            the picture; png in pixels
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
    .option("--no-bom", "tables without the byte order mark that Excel needs for Chinese")
    .option("-f, --force", "replace files that are there already")
    .option("--built", "the graph that data/ gives, not the one in the store")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "store", "user", "database", "data", ...READING);
  command.action(async (flags: Flags) => {
    const format = Object.hasOwn(FORMATS, flags.format) ? FORMATS[flags.format] : undefined;
    if (format === undefined) {
      throw failure("usage", "unknown-format", {
        what: `there is no format ${flags.format}`,
        cure: didYouMean(flags.format, Object.keys(FORMATS)),
      });
    }
    const settings = readSettings(io, flags);
    const exported = await (flags.built
      ? builtExport(settings.project, fileReading(io, settings))
      : storedExport(settings));
    const files = chosen(await format.files(exported), flags.part);
    const written = flags.bom ? files : files.map(withoutMark);
    const { output = STDIN, force: replace = false } = flags;
    if (output === STDIN) print(io, written);
    else saveFiles(io, written, output, { replace });
  });
}

function chosen(files: readonly AnyFile[], part: string | undefined): readonly AnyFile[] {
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

/** Stdout takes the first file, and stderr says what is left out. */
function print(io: Io, [first, ...others]: readonly AnyFile[]): void {
  io.stdout.write(first?.content ?? "");
  const names = others.map(({ name }) => name).join(" and ");
  if (names !== "") say(io, `${names} are left out; -o FOLDER writes all`);
}

function withoutMark({ name, content }: AnyFile): AnyFile {
  return { name, content: typeof content === "string" ? content.replace(/^\ufeff/, "") : content };
}
