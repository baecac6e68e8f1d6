import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT } from "../../src/cli/exit.ts";
import { SETTING_NAMES, SETTINGS } from "../../src/cli/settings.ts";
import { baseVersion } from "../../src/data/vocabulary.ts";
import { freshFolder, jsonOf, lettergraph } from "../cli/test-io.ts";

const FILE = "docs/projects.md";

test("docs/projects.md lists every setting", () => {
  const rows = SETTING_NAMES.map((name) => {
    const { variable, says, fallback, personal } = SETTINGS[name];
    const inFile = personal ? "(environment alone)" : `\`${name}\``;
    return `| ${inFile} | \`${variable}\` | ${says}${fallback === "" ? "" : ` (${fallback})`} |`;
  });
  const text = readFileSync(FILE, "utf8");
  const fresh = text.replace(
    /<!-- settings -->\n(?:\|.*\n)*/,
    () => `<!-- settings -->\n${rows.join("\n")}\n`,
  );
  if (process.env.UPDATE_DOCS === "1") writeFileSync(FILE, fresh);
  else expect(text).toBe(fresh);
});

test("docs/projects.md and the help tell every exit code", async () => {
  const text = readFileSync(FILE, "utf8");
  const { out } = await lettergraph(["--help"]);
  for (const code of Object.values(EXIT)) {
    expect(text).toContain(`| ${code} |`);
    expect(out).toMatch(new RegExp(`\\b${code}\\b`));
  }
});

test("the words that docs/projects.md shows work as they stand", async () => {
  const text = readFileSync(FILE, "utf8");
  expect(text).toContain(`"extends": ${baseVersion()}`);
  const folder = freshFolder();
  mkdirSync(join(folder, "letters"));
  const record = { id: "one", extends: baseVersion() };
  writeFileSync(join(folder, "lettergraph.json"), JSON.stringify(record));
  const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  for (const [, name = "", content = ""] of yaml.matchAll(/# (vocabulary\S+)\n([^#]*)/g)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const letter = "关于标准的答复\n\n东莞市起草了智能家居团体标准。\n";
  writeFileSync(join(folder, "letters", "a.txt"), letter);
  const { facts } = jsonOf(await lettergraph(["build", "--json"], { folder }));
  expect(facts.map(({ predicate }: { predicate: string }) => predicate)).toContain("DRAFTS");
});
