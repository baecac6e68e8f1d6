import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const GOLD = ["--gold", resolve("tests/fixtures/letters")];

/** The annotation of a letter with one more company, which the letter does not name. */
function annotationWithMore(folder: string): string {
  const source = resolve("tests/fixtures/letters/01-dongguan-semiconductor");
  const gold = JSON.parse(readFileSync(`${source}.json`, "utf8"));
  gold.entities.push({ type: "Company", name: "无此公司", mentions: [] });
  mkdirSync(folder);
  writeFileSync(join(folder, "01.json"), JSON.stringify(gold));
  copyFileSync(`${source}.txt`, join(folder, "01.txt"));
  return folder;
}

describe("lettergraph eval", () => {
  it("scores every annotated letter, and all of them as one", async () => {
    const { code, out } = await lettergraph(["eval", ...GOLD]);
    expect(code).toBe(0);
    expect(out).toMatch(/^letter +frame +entities +mentions +facts +measures +evidence/);
    expect(out).toMatch(/^08-huizhou-kjj-zhongkai +\d\.\d{3}/m);
    expect(out).toMatch(/^all: recall +\d\.\d{3}/m);
  });

  it("reads every frame right and quotes nothing that is not there", async () => {
    const { all } = jsonOf(await lettergraph(["eval", ...GOLD, "--json"]));
    expect([all.frame.mistakes, all.evidence.mistakes]).toEqual([[], []]);
  });

  it("lists the mistakes that it counts", async () => {
    const { out } = await lettergraph(["eval", "05", ...GOLD, "--errors", "--csv"]);
    const types = await lettergraph(["eval", "05", ...GOLD, "--types", "--csv"]);
    const [, , , , , , missed = "", wrong = ""] =
      /^facts,all,.*$/m.exec(types.out)?.[0].split(",") ?? [];
    const lines = out.split("\n").filter((line) => line.includes(",facts,"));
    expect(lines).toHaveLength(Number(missed) + Number(wrong));
  });

  it("ends with exit code 1 when a score fell below the record", async () => {
    const folder = freshFolder();
    const record = await lettergraph(["eval", "01", ...GOLD, "--record", "q.json"], { folder });
    expect(record.code).toBe(0);
    const same = await lettergraph(["eval", "01", ...GOLD, "--at-least", "q.json"], { folder });
    expect(same.code).toBe(0);
    const demanding = annotationWithMore(join(folder, "gold"));
    const words = ["eval", "01", "--gold", demanding, "--at-least", "q.json"];
    const fallen = await lettergraph(words, { folder });
    expect(fallen.code).toBe(1);
    expect(fallen.err).toMatch(/^entities recall: 0\.\d{3} and was [01]/m);
  });

  it("scores the shipped letter after its review", async () => {
    const words = ["--gold", resolve("tests/fixtures/key"), "--texts", resolve("data/letters")];
    const { all } = jsonOf(await lettergraph(["eval", ...words, "--reviewed", "--json"]));
    expect(all.entities.tally.wrong + all.facts.tally.wrong + all.measures.tally.wrong).toBe(0);
  });

  it("says what there is when a letter or a folder is not there", async () => {
    const letter = await lettergraph(["eval", "99", ...GOLD]);
    expect(letter.code).toBe(66);
    expect(letter.err).toContain("01-dongguan-semiconductor");
    const folder = await lettergraph(["eval", "--gold", "no-such-folder"]);
    expect(folder).toMatchObject({ code: 66, out: "" });
  });
});
