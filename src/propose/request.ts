import type { ReaderInstructions } from "../data/second-reader.ts";
import { sha256 } from "../identity/digest.ts";
import type { ReadLetter } from "../letter/letter.ts";
import { blotTelephones } from "../letter/telephones.ts";
import { stableText } from "../model/canonical.ts";
import type { Ontology } from "../model/ontology.ts";
import { FIGURE_RELATIONS, replySchema } from "./reply.ts";

/** The body of a request to a service that speaks as OpenAI's chat completions do. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly { readonly role: "system" | "user"; readonly content: string }[];
  readonly temperature: number;
  readonly seed: number;
  readonly max_tokens: number;
  readonly response_format: object;
}

/** One request, and the name that its recorded reply goes by. */
export interface ChatRequest {
  readonly digest: string;
  readonly body: ChatBody;
}

export interface RequestOptions {
  readonly model: string;
  readonly instructions: ReaderInstructions;
  readonly ontology: Ontology;
  /** The most tokens of one reply. */
  readonly maxTokens?: number;
}

export const MAX_TOKENS = 8192;
/** So much of a letter, in characters, goes into one request; a section is cut only where it is longer. */
const CHUNK = 3000;

/** What is asked about a letter: its numbered sentences, section by section, long ones in several requests. */
export function requestsFor(read: ReadLetter, options: RequestOptions): readonly ChatRequest[] {
  const { model, instructions, ontology, maxTokens = MAX_TOKENS } = options;
  const system = systemPrompt(instructions, ontology);
  const schema = replySchema(ontology);
  const text = blotTelephones(read.text);
  const numbered = read.sentences.map(({ from, to, section }, index) => ({
    section,
    line: [index + 1, text.slice(from, to).trim()] as const,
  }));
  return chunksOf(numbered).map((lines) => {
    const body: ChatBody = {
      model,
      messages: [
        { role: "system", content: system },
        { role: "user", content: JSON.stringify({ sentences: lines }) },
      ],
      temperature: 0,
      seed: 0,
      max_tokens: maxTokens,
      response_format: {
        type: "json_schema",
        json_schema: { name: "reading", strict: true, schema },
      },
    };
    return { digest: sha256(stableText(body)), body };
  });
}

type Line = readonly [number: number, sentence: string];

function chunksOf(numbered: readonly { section: string; line: Line }[]): Line[][] {
  const sections: Line[][] = [];
  let last: string | undefined;
  for (const { section, line } of numbered) {
    if (section !== last || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(line);
    last = section;
  }
  const chunks: Line[][] = [];
  for (const lines of sections.flatMap(inPieces)) {
    const open = chunks.at(-1);
    if (open !== undefined && sizeOf(open) + sizeOf(lines) <= CHUNK) open.push(...lines);
    else chunks.push([...lines]);
  }
  return chunks;
}

function inPieces(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [];
  let size = CHUNK;
  for (const line of lines) {
    if (size + line[1].length > CHUNK) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(line);
    size += line[1].length;
  }
  return pieces;
}

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, [, sentence]) => sum + sentence.length, 0);
}

function systemPrompt(
  { version, instructions, figures, example }: ReaderInstructions,
  { types, relations }: Ontology,
): string {
  const ofFigures: readonly string[] = FIGURE_RELATIONS;
  const note = (words: string | undefined): string => (words === undefined ? "" : `；${words}`);
  const typeLines = Object.entries(types)
    .filter(([name]) => name !== "Measure")
    .map(([name, term]) => `${name}：${term.zh}${note(term.note)}`);
  const relationLines = Object.entries(relations)
    .filter(([name]) => !ofFigures.includes(name))
    .map(
      ([name, { zh, from, to, note: more }]) =>
        `${name}：${zh}；${from.join("|")} → ${to.join("|")}${note(more)}`,
    );
  const sentences = example.sentences.map((sentence, index) => [index + 1, sentence]);
  return [
    `${instructions.trim()}（第${version}版）`,
    `类型（type）：\n${typeLines.join("\n")}`,
    `关系（predicate）：主语类型 → 宾语类型，any 为任何类型\n${relationLines.join("\n")}`,
    `数字（figures）：\n${figures.trim()}`,
    `例：\n${JSON.stringify({ sentences })}\n应答：\n${JSON.stringify(example.reply)}`,
  ].join("\n\n");
}
