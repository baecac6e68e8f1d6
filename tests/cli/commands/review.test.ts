import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const LETTER = "dongguan-2021-109";

/** A data folder whose letter nobody has reviewed. */
function unreviewed() {
  const { folder, data } = copyData();
  const file = join(data, "reviews", `${LETTER}.yaml`);
  writeFileSync(file, `letter: Letter:东工信函〔2021〕109号\nreviewer: 王五\n`);
  return { folder, data, file };
}

describe("lettergraph review", () => {
  it("writes every proposal into the letter's review file, undecided", async () => {
    const { folder, data, file } = unreviewed();
    const { code, out, err } = await lettergraph(["review", LETTER, "--data", data], { folder });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const proposals = readFileSync(file, "utf8").match(/decision: undecided/g)?.length;
    expect(proposals).toBeGreaterThan(80);
    expect(err).toContain(`${proposals} proposals to decide in ${file}`);
  });

  it("changes nothing in the graph until a person decides, and then leaves nothing to decide", async () => {
    const { folder, data, file } = unreviewed();
    const facts = async (): Promise<readonly { id: string }[]> =>
      jsonOf(await lettergraph(["build", "--json", "--data", data], { folder })).facts;
    const before = await facts();
    await lettergraph(["review", LETTER, "--data", data], { folder });
    expect(await facts()).toEqual(before);
    const text = readFileSync(file, "utf8").replaceAll("undecided", "accept");
    writeFileSync(file, text);
    expect((await facts()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const again = await lettergraph(["review", LETTER, "--data", data], { folder });
    expect(again.err).toMatch(/^0 proposals to decide/);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("shows the file and writes nothing with --print", async () => {
    const { folder, data, file } = unreviewed();
    const before = readFileSync(file, "utf8");
    const { out } = await lettergraph(["review", LETTER, "--print", "--data", data], { folder });
    expect(out).toContain("decision: undecided");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("begins a file for a letter that has none, in the reviewer's name", async () => {
    const { folder, data } = copyData();
    const letter = readFileSync("tests/fixtures/letters/01-dongguan-semiconductor.txt");
    writeFileSync(join(data, "letters", "second.txt"), letter);
    const words = ["review", "second", "--reviewer", "赵六", "--data", data];
    expect(await lettergraph(words, { folder })).toMatchObject({ code: 0 });
    const text = readFileSync(join(data, "reviews", "second.yaml"), "utf8");
    expect(text).toMatch(/^reviewer: "?赵六"?$/m);
    expect(await lettergraph(["check", "--data", data], { folder })).toMatchObject({ code: 0 });
  });

  it("refuses an unknown letter", async () => {
    expect(await lettergraph(["review", "no-such-letter"])).toMatchObject({ code: 66 });
  });
});
