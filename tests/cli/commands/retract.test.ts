import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { graphHash } from "../../../src/identity/graph-hash.ts";
import { pdfFile, words } from "../../support/files/pdf-file.ts";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const FLAGSHIP = "东工信函〔2021〕109号";

/** A project of the sample and one more letter, in a store. */
async function twoLetters() {
  const folder = freshFolder();
  await lettergraph(["init", "--sample"], { folder });
  const other = join("tests", "fixtures", "letters", "07-wuhan-jxj-chain.txt");
  cpSync(other, join(folder, "letters", "07.txt"));
  await lettergraph(["load"], { folder });
  return folder;
}

describe("lettergraph retract", () => {
  it("leaves just what the other letters alone would give, background and sources too", async () => {
    const folder = await twoLetters();
    const report = jsonOf(await lettergraph(["retract", FLAGSHIP, "--yes", "--json"], { folder }));
    expect(report.withdrawn).toBeGreaterThan(200);
    for (const part of ["letters", "reviews"]) {
      rmSync(join(folder, part, `dongguan-2021-109.${part === "letters" ? "txt" : "yaml"}`));
    }
    const { err } = await lettergraph(["build"], { folder });
    expect(err).toContain(`hash ${graphHash(jsonOf(await lettergraph(["export"], { folder })))}`);
    const { out } = await lettergraph(["query", "background", "--json"], { folder });
    expect(out).not.toContain("松山湖");
    expect(jsonOf(await lettergraph(["diff", "--json"], { folder }))).toEqual([]);
  });

  it("keeps nothing of the letter's pages", async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, "letters"));
    writeFileSync(join(folder, "lettergraph.json"), "{}");
    const letter = pdfFile([[words("关于第1号提案的答复", 100, 700)]]);
    writeFileSync(join(folder, "letters", "a.pdf"), letter);
    await lettergraph(["load"], { folder });
    const pages = join(folder, ".lettergraph-pages");
    expect(readdirSync(pages)).toHaveLength(2);
    const id = "关于第1号提案的答复";
    expect(await lettergraph(["retract", id, "--dry-run"], { folder })).toMatchObject({ code: 0 });
    expect(readdirSync(pages)).toHaveLength(2);
    expect(await lettergraph(["retract", id, "--yes"], { folder })).toMatchObject({ code: 0 });
    expect(readdirSync(pages)).toEqual([]);
  });

  it("leaves an empty store when the last letter goes", async () => {
    const folder = await twoLetters();
    for (const number of [FLAGSHIP, "武经信办〔2022〕45号"]) {
      const outcome = await lettergraph(["retract", number, "--yes"], { folder });
      expect([number, outcome.err]).toEqual([number, expect.stringContaining("the next load")]);
    }
    expect(jsonOf(await lettergraph(["export"], { folder }))).toMatchObject({
      letters: [],
      entities: [],
      facts: [],
      sources: [],
    });
  });
});
