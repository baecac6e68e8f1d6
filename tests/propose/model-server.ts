import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service answers to one request: a status with a body, or nothing for as long as it takes. */
export type Answer =
  | { readonly status?: number; readonly body: string; readonly headers?: Record<string, string> }
  | "silence";

/** A service on this machine that answers as told, one answer a request, the last one for ever. */
export async function serveModel(answers: readonly Answer[]) {
  const requests: { readonly path: string; readonly key: string; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    const key = request.headers.authorization ?? "";
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push({ path: request.url ?? "", key, body });
    if (answer === undefined || answer === "silence") return;
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A reply as such services wrap it. */
export function completion(reply: unknown): string {
  const content = typeof reply === "string" ? reply : JSON.stringify(reply);
  return JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });
}
