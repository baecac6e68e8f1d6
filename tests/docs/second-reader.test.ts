import { readFileSync, writeFileSync } from "node:fs";
import { GATES, STANDINGS } from "../../src/model/second-reading.ts";
import { lettergraph } from "../cli/test-io.ts";

const FILE = "docs/second-reader.md";
const BLOCK = /```console\n\$ lettergraph ([^\n]*)\n([\s\S]*?)```/;

test("shows what its command prints; UPDATE_DOCS=1 writes it", async () => {
  const text = readFileSync(FILE, "utf8");
  const [, line = ""] = BLOCK.exec(text) ?? [];
  const { out, err, code } = await lettergraph(line.split(" "), { folder: process.cwd() });
  expect({ code, err }).toMatchObject({ code: 0 });
  const printed = `${(out + err).replace(/[ \t]+$/gm, "").trimEnd()}\n`;
  const fresh = text.replace(BLOCK, () => `\`\`\`console\n$ lettergraph ${line}\n${printed}\`\`\``);
  if (process.env.UPDATE_DOCS === "1") writeFileSync(FILE, fresh);
  else expect(text).toBe(fresh);
});

test("tells every gate and every standing, in their order", () => {
  const rows = [...readFileSync(FILE, "utf8").matchAll(/^\| ([a-z]+) \|/gm)].map(
    ([, name]) => name,
  );
  const named = rows.filter(
    (name) =>
      name !== undefined &&
      !["setting", "gate", "standing", "model", "endpoint", "key"].includes(name),
  );
  expect(named).toEqual([...GATES, ...STANDINGS.filter((name) => name !== "model")]);
});
