import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { failure } from "../model/errors.ts";
import { replaceFile } from "../review/file.ts";
import { parseReply, type Reply } from "./reply.ts";
import type { ChatRequest } from "./request.ts";

/** The reply to a request that was recorded in a folder, by the digest of the request. */
export function recordedReply(
  { digest, body: { model } }: ChatRequest,
  folder: string,
  letter: string,
): Reply {
  const file = fileOf(folder, digest);
  const cure = `Record it: lettergraph propose ${letter} --model ${model} --record ${folder}`;
  if (!existsSync(file)) {
    const what = `no reply of ${model} is recorded for ${letter}`;
    throw failure("not-found", "no-recorded-reply", { what, file, cure });
  }
  const reply = parseReply(readFileSync(file, "utf8"));
  if (reply !== undefined) return reply;
  throw failure("input", "bad-recorded-reply", { what: "this is no reply", file, cure });
}

export function recordReply({ digest }: ChatRequest, folder: string, reply: Reply): void {
  replaceFile(fileOf(folder, digest), `${JSON.stringify(reply, null, 1)}\n`);
}

function fileOf(folder: string, digest: string): string {
  return join(folder, `${digest.slice(0, 32)}.json`);
}
