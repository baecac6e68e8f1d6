import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const HERE = "Person:李泳（东莞市工业和信息化局）";
const THERE = "Person:李泳（惠州市科学技术局）";

/** A data folder with two letters whose handlers have one name. */
function namesakes() {
  const { folder, data } = copyData();
  const text = readFileSync("tests/fixtures/letters/08-huizhou-kjj-zhongkai.txt", "utf8");
  writeFileSync(join(data, "letters", "huizhou.txt"), text.replaceAll("黎向晖", "李泳"));
  const file = join(data, "judgements.yaml");
  const judge = (...words: string[]) =>
    lettergraph(["judge", ...words, "--data", data], { folder });
  const people = async (): Promise<string[]> => {
    const built = jsonOf(await lettergraph(["build", "--json", "--data", data], { folder }));
    const ids = built.entities.map(({ id }: { id: string }) => id);
    return ids.filter((id: string) => id.startsWith("Person:李泳"));
  };
  return { folder, data, file, judge, people };
}

describe("lettergraph judge", () => {
  it("shows what may be one, and writes nothing", async () => {
    const { file, judge } = namesakes();
    const before = readFileSync(file, "utf8");
    const outcome = await judge("--json");
    expect(jsonOf(outcome)).toContainEqual({
      one: HERE,
      other: THERE,
      why: "both are called 李泳",
    });
    expect(outcome.err).toMatch(/^\d+ proposals; 0 were unsure before/);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("writes proposals as unsure, which changes no graph and is not proposed again", async () => {
    const { data, folder, file, judge, people } = namesakes();
    const before = await people();
    expect(await judge("--write")).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toContain("# What people decided");
    expect(readFileSync(file, "utf8")).toContain("verdict: unsure");
    expect(await people()).toEqual(before);
    expect(jsonOf(await judge("--json"))).toEqual([]);
    expect(await lettergraph(["check", "--data", data], { folder })).toMatchObject({ code: 0 });
  });

  it("leaves the decision to a person, whose word every build follows", async () => {
    const { file, judge, people } = namesakes();
    await judge("--write");
    const text = readFileSync(file, "utf8");
    const judged = (verdict: string) =>
      text.replace(/verdict: unsure(\n {2}entities:\n {4}- Person:李泳)/, `verdict: ${verdict}$1`);
    writeFileSync(file, judged("same"));
    expect(await people()).toEqual([HERE]);
    writeFileSync(file, judged("not the same"));
    expect(await people()).toEqual([HERE, THERE]);
  });

  it("begins the file where there is none", async () => {
    const { file, judge } = namesakes();
    rmSync(file);
    expect(await judge("--write")).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toMatch(/^- verdict: unsure/);
    expect(jsonOf(await judge("--json"))).toEqual([]);
  });

  it("refuses a file that a person spoilt, and leaves it", async () => {
    const { file, judge } = namesakes();
    writeFileSync(file, "- verdict: perhaps\n");
    const { code, err } = await judge("--write");
    expect(code).toBe(65);
    expect(err).toContain("judgements.yaml:1");
    expect(readFileSync(file, "utf8")).toBe("- verdict: perhaps\n");
  });
});
