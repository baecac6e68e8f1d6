import type { Command } from "commander";
import { within } from "../../data/layers.ts";
import { readOntology } from "../../data/ontology.ts";
import { pageProof } from "../../explore/page-proof.ts";
import { openShelf } from "../../file/shelf.ts";
import { failure } from "../../model/errors.ts";
import { readGraph } from "../../store/read/read.ts";
import { type Io, say } from "../io.ts";
import { readSettings } from "../read-settings.ts";
import { saveFiles } from "../save-files.ts";
import { addSettings, readingLimits } from "../settings.ts";
import { withStore } from "../with-store.ts";

interface Flags {
  readonly output: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph proof "松山湖材料实验室 ESTABLISHES 新材料投资产业基金" -o proof.png
  $ lettergraph proof 6c3a8ebd -o proof.html         a fact by the beginning of its id`;

/** \`lettergraph proof\`: the page of a letter with the quote of a fact lit on it. */
export function addProof(program: Command, io: Io): void {
  const command = program
    .command("proof")
    .description("draw the page that proves a fact, its quote lit and the reference below")
    .argument("<fact>", "its id or the beginning of it, or: subject PREDICATE object")
    .requiredOption("-o, --output <file>", "a picture (.png) or a page (.html)")
    .option("-f, --force", "replace a file that is there already")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "store", "user", "database", "data", "pages", "maxPixels");
  command.action(async (reference: string, flags: Flags) => {
    const { output, force: replace = false } = flags;
    const kind = /\.(png|html)$/i.exec(output)?.[1]?.toLowerCase();
    if (kind === undefined) {
      const what = `${output} is neither a picture nor a page`;
      throw failure("usage", "unknown-format", { what, cure: "Let it end in .png or .html" });
    }
    const settings = readSettings(io, flags);
    const graph = await withStore(settings, readGraph);
    const ontology = readOntology(within(settings.project.vocabulary, "ontology.yaml"));
    const proof = pageProof(graph, reference, ontology, openShelf(settings.pages));
    // What draws is loaded by those who draw.
    const { proofHtml, proofPng } = await import("../../explore/proof-files.ts");
    const limits = readingLimits(settings);
    const content = kind === "png" ? await proofPng(proof, limits) : await proofHtml(proof, limits);
    saveFiles(io, [{ name: output, content }], output, { replace });
    say(io, proof.reference);
  });
}
