import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { type Explanation, explainFact, type Grounding } from "../../explore/explain-fact.ts";
import { buildData } from "../file-reading.ts";
import { findLetter } from "../find-letter.ts";
import type { Io } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printLines, printRows } from "../output.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING } from "../settings.ts";

const COLUMNS = ["quote", "rule", "verb", "provenance", "subject", "object", "sentence"];

const EXAMPLES = `
Examples:
  $ lettergraph explain dongguan-2021-109 "松山湖材料实验室 ESTABLISHES 新材料投资产业基金"
  $ lettergraph explain 东工信函〔2021〕109号 6c3a8ebd --json     a fact by the beginning of its id`;

/** `lettergraph explain`: why a fact stands in a letter's graph. */
export function addExplain(program: Command, io: Io): void {
  const command = program
    .command("explain")
    .description("show the rule, the sentence and the words behind a fact")
    .argument("<letter>", "id, document number or file name")
    .argument("<fact>", "its id or the beginning of it, or: subject PREDICATE object")
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", ...READING);
  command.action(async (name: string, reference: string, flags: OutputFlags) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    const lexicon = readLexicon(project.vocabulary);
    const letter = findLetter((await buildData(io, settings, lexicon)).letters, name);
    const explanation = explainFact(letter, reference, lexicon);
    if (flags.json) printJson(io, explanation);
    else if (flags.ndjson) printLines(io, [explanation]);
    else if (flags.csv) printRows(io, flags, { columns: COLUMNS, rows: proofRows(explanation) });
    else io.stdout.write(describe(explanation));
  });
}

function proofRows({ proofs }: Explanation) {
  return proofs.map((proof) => ({
    quote: proof.quote,
    rule: proof.rule,
    verb: proof.verb ?? "",
    provenance: proof.provenance?.en ?? "",
    subject: describeEnd(proof.subject),
    object: describeEnd(proof.object),
    sentence: proof.sentence,
  }));
}

function describe({ fact, proofs }: Explanation): string {
  const lines = [`${fact.subject} ${fact.predicate} ${fact.object} (${fact.status})`];
  for (const proof of proofs) {
    const verb = proof.verb === undefined ? "" : `: ${proof.verb}`;
    lines.push(
      "",
      `  quote     ${proof.quote}`,
      `  sentence  ${proof.sentence}`,
      `  section   ${proof.section}`,
      `  rule      ${proof.rule}${verb}`,
      `  reading   ${proof.provenance?.en ?? "unknown"}`,
      `  subject   ${describeEnd(proof.subject)}`,
      `  object    ${describeEnd(proof.object)}`,
    );
    if (proof.confidence !== undefined) lines.push(`  read by   OCR, ${proof.confidence}`);
    if (proof.reviewedBy !== undefined) lines.push(`  reviewed  ${proof.reviewedBy}`);
  }
  return `${lines.join("\n")}\n`;
}

function describeEnd({ entity, how, words }: Grounding): string {
  return words === undefined ? `${entity}, ${how}` : `${entity}, ${how} as ${words}`;
}
