import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { failure } from "../model/errors.ts";
import { parseReply, type Reply } from "./reply.ts";
import type { ChatBody } from "./request.ts";

/** Where a model is asked, and how long and how much is put up with. */
export interface Endpoint {
  /** Up to and without /chat/completions: http://127.0.0.1:11434/v1 */
  readonly address: string;
  /** Sent to the service and shown nowhere. */
  readonly key?: string;
  readonly seconds: number;
  /** The most bytes of one reply. */
  readonly maxBytes?: number;
  /** Times that a request is sent before it is given up. */
  readonly tries?: number;
  /** Milliseconds before the second try; doubled each time. */
  readonly pause?: number;
}

const MAX_BYTES = 2_000_000;
const TRIES = 4;
const PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

const COMPLETION = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** A try that failed; whether another one may do better, and after how long. */
interface Failed {
  readonly what: string;
  readonly again: boolean;
  readonly after?: number;
}

/** Whether an address is of this machine alone. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Refuses what is no address of a service, and one elsewhere that nobody allowed by name. */
export function checkEndpoint(address: string, allowRemote: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // First of all: no other message may show it.
  if (url === undefined ? address.includes("@") : url.username !== "" || url.password !== "") {
    const cure = "Put the key into LETTERGRAPH_MODEL_KEY";
    throw failure("usage", "bad-endpoint", { what: "the address holds a password", cure });
  }
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    const cure = "Give the address of a service, such as http://127.0.0.1:11434/v1";
    throw failure("usage", "bad-endpoint", { what: `${address} is no address`, cure });
  }
  if (isLoopback(address) || allowRemote) return;
  const what = `${url.host} is another machine, and the letter would be sent there`;
  const cure = "Give --allow-remote, or set LETTERGRAPH_ALLOW_REMOTE=yes, if that is meant";
  throw failure("usage", "remote-endpoint", { what, cure });
}

/** Refuses a key that no request can carry, for the refusal of the request would show it. */
function checkKey(key: string): void {
  if (/^[!-~]*$/.test(key.trim())) return;
  const what = "the key holds a space, a line break or another character that no key has";
  const cure = "Put the key alone, on one line, into LETTERGRAPH_MODEL_KEY";
  throw failure("usage", "bad-key", { what, cure });
}

/** Asks a model; tries again where the service is busy, slow or answers with half a reply. */
export async function ask(body: ChatBody, endpoint: Endpoint): Promise<Reply> {
  const { key = "", tries = TRIES, pause = PAUSE } = endpoint;
  checkKey(key);
  let last = "";
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const result = await tryOnce(body, endpoint);
    if (!("what" in result)) return result;
    last = result.what;
    if (!result.again || attempt === tries) break;
    await wait(Math.min(result.after ?? pause * 2 ** (attempt - 1), LONGEST_PAUSE));
  }
  const what = `the model at ${new URL(endpoint.address).host} did not answer: ${last}`;
  const cure = "See that it runs and knows the model, or give another --endpoint or --model";
  throw failure("store", "no-model", { what, cure });
}

async function tryOnce(body: ChatBody, endpoint: Endpoint): Promise<Reply | Failed> {
  const { address, key, seconds, maxBytes = MAX_BYTES } = endpoint;
  try {
    const response = await fetch(`${address.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(key !== undefined && key !== "" && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      // Another address would be one that nobody allowed.
      redirect: "error",
      signal: AbortSignal.timeout(seconds * 1000),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const again = response.status === 429 || response.status >= 500;
      return { what: `status ${response.status}`, again, ...pauseIn(response) };
    }
    const text = await textOf(response, maxBytes);
    if (text === undefined) return { what: `more than ${maxBytes} bytes`, again: false };
    const reply = parseReply(contentOf(text));
    return reply ?? { what: "the reply is not the JSON that was asked for", again: true };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const slow = error.name === "TimeoutError";
    return { what: slow ? `nothing for ${seconds} s` : reasonOf(error), again: !slow };
  }
}

function pauseIn(response: Response): { after?: number } {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { after: seconds * 1000 } : {};
}

/** What a response holds; undefined, and the rest unread, where that is too much. */
async function textOf(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > maxBytes) return undefined;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

function contentOf(text: string): string {
  try {
    return COMPLETION.parse(JSON.parse(text)).choices[0]?.message.content ?? "";
  } catch {
    return "";
  }
}

function reasonOf({ message, cause }: Error): string {
  if (!(cause instanceof Error)) return message;
  return "code" in cause ? String(cause.code) : cause.message;
}
