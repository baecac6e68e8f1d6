import { ask, type Endpoint } from "./endpoint.ts";
import { recordedReply, recordReply } from "./recorded.ts";
import { joinReplies, type Reply } from "./reply.ts";
import type { ChatRequest } from "./request.ts";

/** Whom to ask, and what is kept of it. */
export interface Asking {
  readonly letter: string;
  /** The service; replies that were recorded in this folder when it is a path. */
  readonly from: Endpoint | string;
  /** The folder to keep replies in. */
  readonly record?: string;
  readonly onReply?: (done: number, total: number) => void;
}

/** What a model says of a letter: all of its requests answered, or none. */
export async function askLetter(
  requests: readonly ChatRequest[],
  { letter, from, record, onReply }: Asking,
): Promise<Reply> {
  const replies: Reply[] = [];
  for (const request of requests) {
    const reply =
      typeof from === "string"
        ? recordedReply(request, from, letter)
        : await ask(request.body, from);
    if (record !== undefined) recordReply(request, record, reply);
    replies.push(reply);
    onReply?.(replies.length, requests.length);
  }
  return joinReplies(replies);
}
