import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inventLetter } from "../../../scripts/invented-letters.ts";
import { describeNeo4j, lendNeo4j } from "../../support/neo4j.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const LOADERS = 8;
const PROGRAM = ["--import", resolve("scripts/typescript.js"), resolve("src/cli/main.ts")];

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** One loader as a process of its own. */
function loader(folder: string, words: readonly string[], environment = {}): Promise<Ended> {
  const child = spawn(process.execPath, [...PROGRAM, "load", ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((done) => child.once("exit", (code) => done({ code, err })));
}

/** A project of as many letters as there are loaders, all of which name the same few cities. */
async function project(): Promise<{ folder: string; letters: readonly string[] }> {
  const folder = freshFolder();
  mkdirSync(join(folder, "letters"));
  writeFileSync(join(folder, "lettergraph.json"), "{}");
  for (let number = 1; number <= LOADERS; number += 1) {
    const { name, text } = inventLetter(number);
    writeFileSync(join(folder, "letters", name), text);
  }
  // What is tried is loading; the letters are read once, for all.
  expect((await lettergraph(["load", "--store", "memory:"], { folder })).code).toBe(0);
  const letters = readdirSync(join(folder, "letters")).map((name) => join("letters", name));
  return { folder, letters };
}

function contract(
  store: () => { readonly words: readonly string[]; readonly environment?: object },
) {
  test("eight processes put letters of their own at once, and each of them stays", async () => {
    const { folder, letters } = await project();
    const { words, environment } = store();
    const ends = await Promise.all(
      letters.map((letter) => loader(folder, [letter, ...words], environment)),
    );
    expect(ends.map(({ code, err }) => (code === 0 ? "done" : err))).toEqual(
      letters.map(() => "done"),
    );
    const settings = { folder, environment: { ...environment } };
    const whole = jsonOf(await lettergraph(["load", "--json", "--recheck", ...words], settings));
    expect(whole).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
    const { err } = await lettergraph(["build"], { folder });
    expect(err).toContain(`hash ${whole.hash}`);
  });

  test("of the same letter, loaded by eight at once, one wins whole", async () => {
    const {
      folder,
      letters: [letter = ""],
    } = await project();
    const { words, environment } = store();
    await lettergraph(["load", "--yes", ...words], { folder, environment: { ...environment } });
    const ends = await Promise.all(
      Array.from({ length: LOADERS }, () => loader(folder, [letter, ...words], environment)),
    );
    expect(ends.map(({ code, err }) => (code === 0 ? "done" : err))).toEqual(
      ends.map(() => "done"),
    );
    const settings = { folder, environment: { ...environment } };
    const whole = jsonOf(await lettergraph(["load", "--json", "--recheck", ...words], settings));
    expect(whole).toMatchObject({ added: 0, changed: 0, withdrawn: 0 });
  });
}

describe("lettergraph load FILE, in a folder", () => {
  contract(() => ({ words: [] }));

  it("leaves alone what other letters say, and adds letters from elsewhere", async () => {
    const { folder, letters } = await project();
    await lettergraph(["load"], { folder });
    const far = freshFolder();
    const { name, text } = inventLetter(99);
    writeFileSync(join(far, name), text);
    const put = await lettergraph(["load", join(far, name), "--json"], { folder });
    expect(put.code).toBe(0);
    expect(jsonOf(put)).toMatchObject({ withdrawn: 0 });
    expect(jsonOf(put).added).toBeGreaterThan(10);
    const { out } = await lettergraph(["query", "letters", "--json"], { folder });
    expect(JSON.parse(out)).toHaveLength(letters.length + 1);
    // The folder's own load takes out what does not lie in it.
    const whole = await lettergraph(["load", "--json", "--yes"], { folder });
    expect(jsonOf(whole).withdrawn).toBe(jsonOf(put).added);
  });

  it("names a file that cannot be read, and puts the others", async () => {
    const {
      folder,
      letters: [letter = ""],
    } = await project();
    const ended = await lettergraph(["load", letter, "letters/none.txt", "--json"], { folder });
    expect(ended.code).toBe(3);
    expect(ended.err).toContain("none.txt");
    expect(jsonOf(ended).added).toBeGreaterThan(10);
  });
});

describeNeo4j("lettergraph load FILE, in Neo4j", () => {
  const neo4j = lendNeo4j();
  contract(() => {
    const { uri, username, password } = neo4j();
    return {
      words: ["--store", uri, "--yes"],
      environment: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    };
  });
});
