import { existsSync } from "node:fs";
import type { Command } from "commander";
import {
  type JudgementProposal,
  proposeJudgements,
  withJudgementProposals,
} from "../../assemble/judgement-proposals.ts";
import { readJudgements } from "../../assemble/judgements.ts";
import { readLexicon } from "../../claim/lexicon.ts";
import { readText } from "../../data/yaml-document.ts";
import type { Row } from "../../model/query.ts";
import { replaceFile } from "../../review/file.ts";
import { refuseShipped } from "../decisions.ts";
import { buildData } from "../file-reading.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING } from "../settings.ts";

interface Flags extends OutputFlags {
  readonly write?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph judge             entities of the letters that may be one
  $ lettergraph judge --write     puts them into judgements.yaml as unsure

Change \`unsure\` to same or not the same there, and say who and why; every build applies it. What is in
the file already is not proposed again.`;

/** `lettergraph judge`: entities that may be one, for a person to say. */
export function addJudge(program: Command, io: Io): void {
  const command = program
    .command("judge")
    .description("show which entities of the letters may be one, for a person to judge")
    .option("--write", "add them to judgements.yaml as unsure")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING).action(async (flags: Flags) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    if (flags.write) refuseShipped(project);
    const lexicon = readLexicon(project.vocabulary);
    const { graph } = await buildData(io, settings, lexicon);
    const file = project.judgements;
    const judgements = existsSync(file) ? readJudgements(file, lexicon.ontology) : [];
    const proposals = proposeJudgements(graph, judgements, lexicon.gazetteer);
    printRows(io, flags, { columns: ["one", "other", "why"], rows: proposals.map(rowOf) });
    if (flags.write && proposals.length > 0) {
      replaceFile(file, withJudgementProposals(existsSync(file) ? readText(file) : "", proposals));
    }
    const unsure = judgements.filter(({ verdict }) => verdict === "unsure").length;
    const where = flags.write ? `, now in ${file}` : "";
    say(io, `${proposals.length} proposals${where}; ${unsure} were unsure before`);
  });
}

function rowOf({ entities: [one, other], why }: JudgementProposal): Row {
  return { one, other, why };
}
