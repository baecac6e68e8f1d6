import type { Command } from "commander";
import { readLexicon } from "../../claim/lexicon.ts";
import { agreedProposals } from "../../propose/agreed.ts";
import { withDecision, withProposals } from "../../review/edit.ts";
import { readReviewText, replaceFile, reviewFileOf } from "../../review/file.ts";
import { openProposals } from "../../review/propose.ts";
import { refuseShipped } from "../decisions.ts";
import { buildData } from "../file-reading.ts";
import { findLetter } from "../find-letter.ts";
import { type Io, say } from "../io.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING } from "../settings.ts";

interface Flags {
  readonly reviewer?: string;
  readonly print?: boolean;
  readonly acceptAgreed?: boolean;
}

const EXAMPLES = `
Examples:
  $ lettergraph review dongguan-2021-109            writes reviews/dongguan-2021-109.yaml
  $ lettergraph review dongguan-2021-109 --print    shows it and writes nothing

Change \`undecided\` to accept, reject or correct in the file; \`lettergraph check\` tells what is wrong
with it, and \`lettergraph build\` applies it. What was decided before stays as it is.`;

/** \`lettergraph review\`: every open proposal of a letter as an entry of its review file. */
export function addReview(program: Command, io: Io): void {
  const command = program
    .command("review")
    .description("write what rules read in a letter into its review file, for a person to decide")
    .argument("<letter>", "id, document number or file name")
    .option("--reviewer <name>", "who decides, in a new file")
    .option("--accept-agreed", "accept what the rules and a second reader both say")
    .option("--print", "show the file and write nothing")
    .addHelpText("after", EXAMPLES);
  addSettings(command, "data", ...READING).action(async (name: string, flags: Flags) => {
    const settings = readSettings(io, flags);
    const { project } = settings;
    if (!flags.print) refuseShipped(project);
    const lexicon = readLexicon(project.vocabulary);
    const { file, graph, read } = findLetter(
      (await buildData(io, settings, lexicon)).letters,
      name,
    );
    const review = reviewFileOf(project, file);
    const reviewer = flags.reviewer ?? io.environment.USER ?? "unknown";
    const proposals = openProposals(graph, lexicon.ontology);
    const before = readReviewText(review, graph.letter.id, reviewer);
    const agreed = flags.acceptAgreed ? agreedProposals(review, read, proposals, lexicon) : [];
    const open = proposals.filter((one) => !agreed.includes(one));
    const text = agreed.reduce(
      (edited, { list, decision }) =>
        withDecision(edited, list, { ...decision, decision: "accept" }),
      withProposals(before, open),
    );
    if (flags.print) io.stdout.write(text);
    else replaceFile(review, text);
    if (flags.acceptAgreed) say(io, `${agreed.length} agreed proposals accepted`);
    say(io, `${open.length} proposals to decide in ${review}`);
  });
}
