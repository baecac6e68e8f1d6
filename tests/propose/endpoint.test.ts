import { LettergraphError } from "../../src/model/errors.ts";
import { ask, checkEndpoint, type Endpoint } from "../../src/propose/endpoint.ts";
import type { ChatBody } from "../../src/propose/request.ts";
import { type Answer, completion, serveModel } from "./model-server.ts";

const BODY: ChatBody = {
  model: "m",
  messages: [],
  temperature: 0,
  seed: 0,
  max_tokens: 10,
  response_format: {},
};
const REPLY = { entities: [], facts: [{ any: "thing" }], figures: [] };
const GOOD: Answer = { body: completion(REPLY) };
const BUSY: Answer = { status: 429, body: "later", headers: { "retry-after": "0" } };

/** What comes of asking a service that answers so. */
async function asked(answers: readonly Answer[], more: Partial<Endpoint> = {}) {
  const server = await serveModel(answers);
  try {
    const { address } = server;
    const reply = await ask(BODY, { address, seconds: 5, pause: 1, ...more }).catch(
      (error: unknown) => error,
    );
    return { reply, requests: server.requests };
  } finally {
    await server.close();
  }
}

test("a reply is asked for where such services listen, with the key as a bearer", async () => {
  const { reply, requests } = await asked([GOOD], { key: "secret" });
  expect(reply).toEqual(REPLY);
  expect(requests).toEqual([
    { path: "/v1/chat/completions", key: "Bearer secret", body: JSON.stringify(BODY) },
  ]);
});

test.each([
  ["is busy", BUSY],
  ["fails", { status: 503, body: "" }],
  ["cuts its JSON off", { body: completion('{"entities":[],"facts":[{"sen') }],
  ["answers with no completion", { body: "<html>" }],
  ["answers something else than asked", { body: completion({ hello: 1 }) }],
] as const)("a service that %s is asked again", async (_what, answer) => {
  const { reply, requests } = await asked([answer, answer, GOOD]);
  expect(reply).toEqual(REPLY);
  expect(requests).toHaveLength(3);
});

test.each([
  ["stays busy", [BUSY], {}, 4, "status 429"],
  ["never finishes its JSON", [{ body: completion("{") }], {}, 4, "not the JSON"],
  ["does not know the model", [{ status: 404, body: "" }], {}, 1, "status 404"],
  ["is slow", ["silence"], { seconds: 0.2 }, 1, "nothing for 0.2 s"],
  ["answers too much", [{ body: "x".repeat(5000) }], { maxBytes: 1000 }, 1, "more than 1000"],
  [
    "sends one elsewhere",
    [{ status: 302, body: "", headers: { location: "/x" } }],
    {},
    4,
    "redirect",
  ],
] as const)("a service that %s is given up", async (_what, answers, more, count, words) => {
  const { reply, requests } = await asked(answers, { ...more, key: "secret" });
  expect(reply).toBeInstanceOf(LettergraphError);
  expect(reply).toMatchObject({ kind: "store", code: "no-model" });
  expect(String(reply)).toContain(words);
  expect(String(reply)).not.toContain("secret");
  expect(requests).toHaveLength(count);
});

test.each(["sec\nret", "sec ret", "密secret"])(
  "the key %j is refused and not shown",
  async (key) => {
    const { reply, requests } = await asked([GOOD], { key });
    expect(reply).toMatchObject({ kind: "usage", code: "bad-key" });
    expect(String(reply)).not.toContain("sec");
    expect(requests).toEqual([]);
  },
);

test("a key with a line break behind it is sent without", async () => {
  const { requests } = await asked([GOOD], { key: "secret\r\n" });
  expect(requests).toMatchObject([{ key: "Bearer secret" }]);
});

test("JSON in a fence is the JSON that was asked for", async () => {
  const fenced = completion(`\`\`\`json\n${JSON.stringify(REPLY)}\n\`\`\``);
  const { reply, requests } = await asked([{ body: fenced }]);
  expect(reply).toEqual(REPLY);
  expect(requests).toHaveLength(1);
});

test.each(["ftp://me:secret@models.example/", "http://me:secret@:x/"])(
  "the password in %s is not shown",
  (address) => {
    expect(() => checkEndpoint(address, true)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    );
  },
);

test("nobody listening is told as that", async () => {
  const { address, close } = await serveModel([GOOD]);
  await close();
  await expect(ask(BODY, { address, seconds: 5, pause: 1 })).rejects.toThrow("ECONNREFUSED");
});

test.each([
  ["https://models.example/v1", "remote-endpoint"],
  ["http://192.168.0.5:11434/v1", "remote-endpoint"],
  ["http://127.0.0.1.example/v1", "remote-endpoint"],
  ["file:///etc/passwd", "bad-endpoint"],
  ["nonsense", "bad-endpoint"],
  ["http://me:secret@127.0.0.1/v1", "bad-endpoint"],
])("%s is refused: %s", (address, code) => {
  expect(() => checkEndpoint(address, false)).toThrow(expect.objectContaining({ code }));
});

test("another machine is taken when somebody says so, and this one always", () => {
  expect(() => checkEndpoint("https://models.example/v1", true)).not.toThrow();
  for (const host of ["127.0.0.1:1", "localhost:1", "[::1]:1"]) {
    expect(() => checkEndpoint(`http://${host}/v1`, false)).not.toThrow();
  }
});
