import { resolve } from "node:path";
import type { Command } from "commander";
import type { BuiltLetter } from "../../assemble/letter-files.ts";
import { readLexicon } from "../../claim/lexicon.ts";
import { within } from "../../data/layers.ts";
import { readReaderInstructions } from "../../data/second-reader.ts";
import { extractLetter } from "../../draft/extract-letter.ts";
import { failure } from "../../model/errors.ts";
import { askLetter } from "../../propose/ask-letter.ts";
import { checkEndpoint } from "../../propose/endpoint.ts";
import { writeRecord } from "../../propose/record.ts";
import { type ChatRequest, requestsFor } from "../../propose/request.ts";
import { secondReading } from "../../propose/second-reading.ts";
import { withModelEntries } from "../../propose/write-entries.ts";
import { readReviewText, replaceFile, reviewFileOf } from "../../review/file.ts";
import { parseReview } from "../../review/schema.ts";
import { refuseShipped } from "../decisions.ts";
import { buildData } from "../file-reading.ts";
import { findLetter } from "../find-letter.ts";
import { type Io, say } from "../io.ts";
import { addOutput, type OutputFlags, printJson, printRows } from "../output.ts";
import { startProgress } from "../progress.ts";
import { comparedRows, dropLines } from "../proposal-rows.ts";
import { readSettings } from "../read-settings.ts";
import { addSettings, READING, type Settings } from "../settings.ts";
import { wholeNumber } from "../whole-number.ts";

interface Flags extends OutputFlags {
  readonly dryRun?: boolean;
  readonly print?: boolean;
  readonly yes?: boolean;
  readonly replay?: string;
  readonly record?: string;
  readonly reviewer?: string;
  readonly timeout: number;
  readonly maxRequests: number;
  readonly maxTokens: number;
}

const EXAMPLES = `
Examples:
  $ lettergraph propose dongguan-2021-109 --model qwen3:14b --dry-run
                                           what would be sent, as JSON; nothing is sent
  $ lettergraph propose dongguan-2021-109 --model qwen3:14b
                                           asks a model on this machine, and puts what it says beside the
                                           rules' own reading into the review, for a person to decide
  $ lettergraph propose dongguan-2021-109 --model some-model --endpoint https://models.example/v1 --allow-remote
                                           the same with a service elsewhere; its key is read from
                                           LETTERGRAPH_MODEL_KEY

Nothing that a model says is in the graph before a person accepts it. docs/second-reader.md tells more.`;

/** \`lettergraph propose\`: what a language model reads in a letter, checked, for a person to decide. */
export function addPropose(program: Command, io: Io): void {
  const command = program
    .command("propose")
    .description("let a language model read a letter too, and put what it proposes into the review")
    .argument("<letter>", "id, document number or file name")
    .option("--dry-run", "print the requests and send nothing")
    .option("--yes", "send without asking")
    .option("--print", "show both readings and write nothing")
    .option("--replay <folder>", "take recorded replies and send nothing")
    .option("--record <folder>", "keep the replies, to replay them")
    .option("--reviewer <name>", "who decides, in a new file")
    .option("--timeout <seconds>", "most time for one reply", wholeNumber(1, 3600), 120)
    .option("--max-requests <number>", "most requests for a letter", wholeNumber(1, 10_000), 40)
    .option("--max-tokens <number>", "most tokens of one reply", wholeNumber(16, 1_000_000), 8192)
    .addHelpText("after", EXAMPLES);
  addSettings(addOutput(command), "data", "model", "endpoint", "allowRemote", ...READING).action(
    (name: string, flags: Flags) => propose(io, name, flags),
  );
}

async function propose(io: Io, name: string, flags: Flags): Promise<void> {
  const settings = readSettings(io, flags);
  const { project, model, endpoint, allowRemote } = settings;
  refuseWithoutModel(model);
  if (!flags.replay) checkEndpoint(endpoint, allowRemote);
  const isWritten = !flags.dryRun && !flags.print;
  if (isWritten) refuseShipped(project);
  const lexicon = readLexicon(project.vocabulary);
  const letter = findLetter((await buildData(io, settings, lexicon)).letters, name);
  const instructions = readReaderInstructions(within(project.vocabulary, "second-reader.yaml"));
  const { ontology } = lexicon;
  const { maxTokens } = flags;
  const requests = requestsFor(letter.read, { model, instructions, ontology, maxTokens });
  if (flags.dryRun) return printJson(io, { endpoint, requests });
  const reply = await replyTo(io, requests, letter, settings, flags, name);
  const record = {
    letter: letter.read.record.id,
    sha256: letter.read.record.sha256,
    model,
    promptVersion: instructions.version,
    date: new Date().toISOString().slice(0, 10),
    reply,
  };
  const file = reviewFileOf(project, letter.file);
  const reviewer = flags.reviewer ?? io.environment.USER ?? "unknown";
  const text = readReviewText(file, record.letter, reviewer);
  const review = parseReview(text, file);
  const ruled = extractLetter(letter.read, lexicon);
  const second = secondReading(record, letter.read, ruled, lexicon, review);
  if (second === undefined) throw new Error("a letter differs from itself");
  const { text: edited, count } = withModelEntries(text, second, review, ontology);
  if (isWritten) {
    writeRecord(file, record);
    if (edited !== text) replaceFile(file, edited);
  }
  printRows(io, flags, comparedRows(second));
  for (const line of dropLines(second)) say(io, line);
  if (isWritten) say(io, `${count} proposals of ${model} to decide in ${file}`);
}

async function replyTo(
  io: Io,
  requests: readonly ChatRequest[],
  { graph }: BuiltLetter,
  { model, endpoint: address, modelKey: key }: Settings,
  flags: Flags,
  name: string,
) {
  if (flags.replay !== undefined) {
    return askLetter(requests, { letter: name, from: resolve(io.folder, flags.replay) });
  }
  if (requests.length > flags.maxRequests) {
    const what = `${graph.letter.id} needs ${requests.length} requests, and ${flags.maxRequests} are allowed`;
    throw failure("usage", "too-many-requests", { what, cure: "Raise --max-requests" });
  }
  await agreeToSend(io, requests, { model, address }, flags);
  const progress = startProgress(io, "asking");
  const record = flags.record === undefined ? {} : { record: resolve(io.folder, flags.record) };
  try {
    return await askLetter(requests, {
      letter: name,
      from: { address, key, seconds: flags.timeout },
      ...record,
      onReply: (done, total) => progress.update(done, total),
    });
  } finally {
    progress.stop();
  }
}

/** Shows all that is sent, and goes on only when somebody wants that. */
async function agreeToSend(
  io: Io,
  requests: readonly ChatRequest[],
  { model, address }: { readonly model: string; readonly address: string },
  { yes }: Flags,
): Promise<void> {
  const [first] = requests;
  const system = first?.body.messages[0]?.content ?? "";
  say(io, `To ${address}, model ${model}:\n\n${system}\n`);
  for (const { body } of requests) say(io, `${body.messages[1]?.content ?? ""}\n`);
  const sizes = requests.map(({ body }) => JSON.stringify(body).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  say(io, `${requests.length} requests, ${all} characters`);
  if (yes) return;
  if (io.confirm !== undefined && (await io.confirm("Send this?"))) return;
  const cure = "Give --yes to send it, or --dry-run to look at it";
  throw failure("usage", "unanswered", { what: "nothing was sent", cure });
}

function refuseWithoutModel(model: string): void {
  if (model !== "") return;
  const cure = "Give --model, or set LETTERGRAPH_MODEL; none is asked unless you name it";
  throw failure("usage", "no-model-named", { what: "no language model is named", cure });
}
