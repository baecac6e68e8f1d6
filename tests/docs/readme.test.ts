import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram } from "../../src/cli/program.ts";
import { readQuestions } from "../../src/store/cypher/question-files.ts";
import { createTestIo, freshFolder, lettergraph } from "../cli/test-io.ts";

/** `UPDATE_DOCS=1 npm test -- tests/docs` writes what the commands print into the READMEs; read the diff. */
const UPDATE = process.env.UPDATE_DOCS === "1";
const READMES = ["README.md", "README.zh.md"];
const BLOCK = /```console\n\$ lettergraph ([^\n]*)\n([\s\S]*?)```/g;
const QUESTIONS = /(\| name \| question \| 问题 \|\n\|---\|---\|---\|\n)([\s\S]*?)(?=\n\n)/;

const environment = {
  LETTERGRAPH_STORE: join(freshFolder(), "store"),
  LETTERGRAPH_DATA: join(process.cwd(), "data"),
};

function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
}

async function printed(line: string): Promise<string> {
  const { out, code, err } = await lettergraph(words(line), { environment, folder: process.cwd() });
  if (code !== 0) throw new Error(`lettergraph ${line} ended with ${code}: ${err}`);
  return `${out.replace(/[ \t]+$/gm, "").trimEnd()}\n`;
}

beforeAll(async () => {
  expect(await lettergraph(["load"], { environment, folder: process.cwd() })).toMatchObject({
    code: 0,
  });
});

describe.each(READMES)("%s", (file) => {
  test("shows what its commands print", async () => {
    const text = readFileSync(file, "utf8");
    const lines = [...text.matchAll(BLOCK)].map(([, line = ""]) => line);
    expect(lines.length).toBeGreaterThan(3);
    const outputs = new Map<string, string>();
    for (const line of lines) outputs.set(line, await printed(line));
    const fresh = text.replace(BLOCK, (_block, line: string) => {
      return `\`\`\`console\n$ lettergraph ${line}\n${outputs.get(line) ?? ""}\`\`\``;
    });
    if (UPDATE) writeFileSync(file, fresh);
    else expect(text).toBe(fresh);
  });

  test("answers the eight questions of a policy researcher", async () => {
    const text = readFileSync(file, "utf8");
    const asked = [...text.matchAll(/^\| [^|]+ \| `lettergraph (query [^`]+)` \|$/gm)];
    expect(asked).toHaveLength(8);
    for (const [, line = ""] of asked) {
      const { out, code } = await lettergraph([...words(line), "--json"], {
        environment,
        folder: process.cwd(),
      });
      expect([line, code, JSON.parse(out).length > 0]).toEqual([line, 0, true]);
    }
  });

  test("lists every ready question", () => {
    const text = readFileSync(file, "utf8");
    const rows = readQuestions("cypher/queries").map(
      ({ name, zh, en }) => `| \`${name}\` | ${en} | ${zh} |`,
    );
    const fresh = text.replace(QUESTIONS, (_table, head: string) => head + rows.join("\n"));
    if (UPDATE) writeFileSync(file, fresh);
    else expect(text).toBe(fresh);
    expect(fresh).toContain(rows[0]);
  });

  test("names every command and every npm script that a person runs", () => {
    const text = readFileSync(file, "utf8");
    const commands = createProgram(createTestIo())
      .commands.map((command) => command.name())
      // What shells call, and nobody types.
      .filter((name) => name !== "complete");
    expect(commands.filter((name) => !text.includes(`lettergraph ${name}`))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const internal = ["build", "prepare", "start", "lint", "types", "fix", "dev", "test"];
    const missing = Object.keys(scripts).filter(
      (name) => !internal.includes(name) && !text.includes(`npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("links only to files that are there", () => {
    const text = readFileSync(file, "utf8");
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, target = ""]) => target,
    );
    for (const target of targets) expect(() => readFileSync(target)).not.toThrow(/ENOENT/);
  });
});
