import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { letterJson } from "../../export/letter-json.ts";
import { graphHash } from "../../identity/graph-hash.ts";
import type { KnowledgeGraph } from "../../model/graph.ts";
import type { Ontology } from "../../model/ontology.ts";
import { buildData, WITH_AGREED } from "../file-reading.ts";
import { findLetter } from "../find-letter.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printRows } from "../output.ts";
import { letterPrinter } from "../print-letters.ts";
import { readSettings } from "../read-settings.ts";
import { endIfRefused, nameRefused, refuseIfStrict } from "../refused.ts";
import { addSettings, READING } from "../settings.ts";
import { showFault } from "../show-fault.ts";

interface Flags extends OutputFlags {
  readonly letter?: readonly string[];
  readonly strict?: boolean;
  readonly withAgreed?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph build                                how many entities of each type there are
  $ lettergraph build --json > graph.json            the whole graph
  $ lettergraph build --json --letter 东工信函〔2021〕109号
  $ lettergraph build --ndjson                       every letter with its own graph, one a line`;

/** `lettergraph build`: the graph of the project, after review and judgements. */
export function addBuild(program: Command, io: Io): void {
  const command = program
    .command("build")
    .description("make the graph of all letters, after review")
    .option("--strict", "build nothing when a file cannot be read")
    .option(...WITH_AGREED)
    .option("--letter <name...>", "these letters alone: id, document number or file name")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING);
  command.action(async (flags: Flags) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    const lexicon = readLexicon(project.vocabulary);
    const { graph, letters, notes, refused } = await buildData(io, settings, lexicon, {
      withAgreed: flags.withAgreed ?? false,
    });
    for (const note of notes) say(io, showFault(io, note));
    refuseIfStrict(refused, flags.strict);
    nameRefused(io, refused);
    if (flags.letter !== undefined || flags.ndjson) {
      const chosen = (flags.letter ?? []).map((name) => findLetter(letters, name));
      const wanted = flags.letter === undefined ? letters : chosen;
      const printer = letterPrinter(io, flags, wanted.length === 1);
      for (const each of wanted) printer.print(letterJson(each.graph));
      printer.end();
      return endIfRefused(io, refused);
    }
    if (flags.json) printJson(io, graph);
    else printRows(io, flags, countTypes(graph, lexicon.ontology));
    const { length } = letters;
    say(io, `${length} letters, ${graph.entities.length} entities, ${graph.facts.length} facts`);
    say(io, `hash ${graphHash(graph)}`);
    endIfRefused(io, refused);
  });
}

function countTypes(graph: KnowledgeGraph, ontology: Ontology) {
  const rows = Object.entries(ontology.types).flatMap(([type, { zh, en }]) => {
    const entities = graph.entities.filter((entity) => entity.type === type).length;
    return entities === 0 ? [] : [{ type, zh, en, entities }];
  });
  return { columns: ["type", "zh", "en", "entities"], rows };
}
