import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { completion, serveModel } from "../../propose/model-server.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const REPLIES = resolve("tests/fixtures/second-reader");
const LETTER = "14-bishan-vocational";
const MODEL = ["--model", "hand-written"];
const REPLAY = [...MODEL, "--replay", REPLIES];

/** A project with one letter. */
function project(): string {
  const folder = freshFolder();
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "lettergraph.json"), "{}");
  copyFileSync(`tests/fixtures/composed/${LETTER}.txt`, join(folder, "letters", `${LETTER}.txt`));
  return folder;
}

const reviewOf = (folder: string) => join(folder, "reviews", `${LETTER}.yaml`);

async function hashOf(folder: string): Promise<string> {
  const { err } = await lettergraph(["build"], { folder });
  return /hash (\w+)/.exec(err)?.[1] ?? "";
}

/** The reply that is recorded about the letter. */
function recorded(): unknown {
  const { letters } = JSON.parse(readFileSync(join(REPLIES, "index.json"), "utf8"));
  return JSON.parse(readFileSync(join(REPLIES, `${letters[LETTER]}.json`), "utf8"));
}

describe("lettergraph propose", () => {
  it("puts what only the model says into the review, undecided, and changes no graph", async () => {
    const folder = project();
    const before = await hashOf(folder);
    const { code, out, err } = await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    expect(code).toBe(0);
    for (const standing of ["contradict", "model", "rules", "agreed"])
      expect(out).toContain(standing);
    expect(err).toMatch(/dropped at quote: 1\n {2}\S+ .+ {2}“.+”\n/);
    expect(err).toContain("dropped at range: 2\n");
    const text = readFileSync(reviewOf(folder), "utf8");
    const count = text.match(/by: llm:hand-written/g)?.length ?? 0;
    expect(err).toContain(`${count} proposals of hand-written to decide`);
    expect(text.match(/decision: undecided/g)).toHaveLength(count);
    expect(text).toContain("提示词第1版");
    expect(await hashOf(folder)).toBe(before);
  });

  it("asks again without asking twice what a person decided", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    const text = readFileSync(reviewOf(folder), "utf8")
      .replace("undecided", "reject")
      .replace("undecided", "accept");
    writeFileSync(reviewOf(folder), text);
    const { err } = await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    expect(readFileSync(reviewOf(folder), "utf8")).toBe(text);
    expect(err).toContain("dropped at rejected: 1\n");
  });

  it("builds with every proposal accepted, each with its model as its rule", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    const text = readFileSync(reviewOf(folder), "utf8");
    // Figures of which rules say otherwise are for a person to settle; facts stand beside each other.
    const [head = "", facts = ""] = text.split(/^facts:$/m);
    const kept = head.replace(/^measures:[\s\S]*/m, "");
    writeFileSync(reviewOf(folder), `${kept}facts:${facts.replaceAll("undecided", "accept")}`);
    const { code, out } = await lettergraph(["build", "--json"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/"rule": ?"llm:hand-written"/);
    expect(await lettergraph(["check"], { folder })).toMatchObject({ code: 0 });
  });

  it("shows all that is sent and sends nothing unless somebody says so", async () => {
    const folder = project();
    const server = await serveModel([{ body: completion(recorded()) }]);
    const words = ["propose", LETTER, ...MODEL, "--endpoint", server.address];
    try {
      const nobody = await lettergraph(words, { folder });
      expect(nobody).toMatchObject({ code: 4 });
      expect(nobody.err).toContain("骏驰汽车股份");
      expect(nobody.err).not.toContain("41400000");
      expect(await lettergraph(words, { folder, answer: false })).toMatchObject({ code: 4 });
      expect(server.requests).toEqual([]);
      expect(existsSync(reviewOf(folder))).toBe(false);
      const environment = { LETTERGRAPH_MODEL_KEY: "secret-key" };
      const sent = await lettergraph([...words, "--yes", "--verbose"], { folder, environment });
      expect(sent).toMatchObject({ code: 0 });
      expect(server.requests).toHaveLength(1);
      expect(server.requests[0]?.key).toBe("Bearer secret-key");
      expect(sent.out + sent.err + readFileSync(reviewOf(folder), "utf8")).not.toContain(
        "secret-key",
      );
    } finally {
      await server.close();
    }
  });

  it("keeps the replies that it is told to keep, under the name that replays them", async () => {
    const folder = project();
    const server = await serveModel([
      { status: 429, body: "", headers: { "retry-after": "0" } },
      { body: completion(recorded()) },
    ]);
    const words = ["propose", LETTER, ...MODEL, "--endpoint", server.address, "--yes"];
    const first = await lettergraph([...words, "--record", "kept"], { folder });
    await server.close();
    expect(first.code).toBe(0);
    expect(readdirSync(join(folder, "kept"))).toHaveLength(1);
    const again = await lettergraph(["propose", LETTER, ...MODEL, "--replay", "kept"], { folder });
    expect(again.out).toBe(first.out);
  });

  it("leaves everything as it is when the model does not answer", async () => {
    const folder = project();
    const server = await serveModel([{ status: 400, body: "" }]);
    const words = ["propose", LETTER, ...MODEL, "--endpoint", server.address, "--yes"];
    expect(await lettergraph(words, { folder })).toMatchObject({ code: 69 });
    await server.close();
    expect(existsSync(join(folder, "reviews"))).toBe(false);
  });

  it("prints the requests with --dry-run, and needs no service for it", async () => {
    const outcome = await lettergraph(["propose", LETTER, ...MODEL, "--dry-run"], {
      folder: project(),
    });
    expect(jsonOf(outcome).requests[0].body).toMatchObject({
      model: "hand-written",
      temperature: 0,
    });
    expect(outcome.out).not.toContain("41400000");
  });

  it.each([
    [[], "no language model is named"],
    [[...MODEL, "--endpoint", "https://models.example/v1"], "another machine"],
    [[...MODEL, "--max-requests", "none"], "whole number"],
  ])("refuses %j: %s", async (flags, words) => {
    const { code, err } = await lettergraph(["propose", LETTER, ...flags, "--yes"], {
      folder: project(),
    });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it("takes a machine elsewhere when the environment allows it", async () => {
    const environment = {
      LETTERGRAPH_ALLOW_REMOTE: "yes",
      LETTERGRAPH_ENDPOINT: "https://models.example/v1",
    };
    const words = ["propose", LETTER, ...MODEL, "--dry-run"];
    const outcome = await lettergraph(words, { folder: project(), environment });
    expect(jsonOf(outcome).endpoint).toBe("https://models.example/v1");
  });
});

describe("what the rules and a model both say", () => {
  it("is marked by build --with-agreed, and nothing else of the model is there", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    const plain = jsonOf(await lettergraph(["build", "--json"], { folder }));
    const marked = jsonOf(await lettergraph(["build", "--json", "--with-agreed"], { folder }));
    const proofs = marked.facts.flatMap(({ evidence }: { evidence: object[] }) => evidence);
    const agreed = proofs.filter(
      (proof: { agreedBy?: string }) => proof.agreedBy === "llm:hand-written",
    );
    expect(agreed.length).toBeGreaterThan(20);
    expect(agreed.length).toBeLessThan(proofs.length);
    for (const proof of proofs) delete proof.agreedBy;
    expect(marked).toEqual(plain);
  });

  it("is marked in a store by load --with-agreed, and not any more by a load without it", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    const marks = async () =>
      (await lettergraph(["export", "--format", "json"], { folder })).out.match(/agreedBy/g)
        ?.length;
    await lettergraph(["load", "--with-agreed"], { folder });
    expect(await marks()).toBeGreaterThan(20);
    await lettergraph(["load"], { folder });
    expect(await marks()).toBeUndefined();
  });

  it("is nothing any more when the letter has changed, and build says so", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    appendFileSync(join(folder, "letters", `${LETTER}.txt`), "\n");
    const { code, err, out } = await lettergraph(["build", "--json", "--with-agreed"], { folder });
    expect(code).toBe(0);
    expect(out).not.toContain("agreedBy");
    expect(err).toContain("the letter has changed since a model read it");
  });

  it("is accepted in one act by review --accept-agreed", async () => {
    const folder = project();
    await lettergraph(["propose", LETTER, ...REPLAY], { folder });
    const { code, err } = await lettergraph(["review", LETTER, "--accept-agreed"], { folder });
    expect(code).toBe(0);
    const count = Number(/(\d+) agreed proposals accepted/.exec(err)?.[1]);
    const text = readFileSync(reviewOf(folder), "utf8");
    expect(text.match(/decision: accept/g)).toHaveLength(count);
    expect(count).toBeGreaterThan(20);
    expect(await lettergraph(["check"], { folder })).toMatchObject({ code: 0 });
  });

  it("is nothing where no model was asked", async () => {
    const outcome = await lettergraph(["review", LETTER, "--accept-agreed"], { folder: project() });
    expect(outcome).toMatchObject({ code: 66 });
    expect(outcome.err).toContain("lettergraph propose");
  });
});

test("eval --proposals gives rules, model, what both say and what either says", async () => {
  const gold = ["--gold", resolve("tests/fixtures/composed"), "--proposals", REPLIES];
  const { code, out, err } = await lettergraph(["eval", "11", "14", ...gold, ...MODEL]);
  expect(code).toBe(0);
  for (const way of ["rules", "model", "agreement", "union"]) expect(out).toContain(way);
  expect(err).toContain("dropped at quote: 2");
  const missing = await lettergraph(["eval", "12", ...gold, ...MODEL]);
  expect(missing).toMatchObject({ code: 66 });
  expect(missing.err).toContain("lettergraph propose 12-shaanxi-aerospace --model hand-written");
});
