import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

const LETTER = "data/letters/dongguan-2021-109.txt";
const ID = "Letter:东工信函〔2021〕109号";

describe("lettergraph build", () => {
  it("prints the whole graph", async () => {
    const outcome = await lettergraph(["build", "--sample", "--json"]);
    expect(outcome.code).toBe(0);
    const { letters, entities, facts, sources } = jsonOf(outcome);
    expect(letters.map(({ id }: { id: string }) => id)).toEqual([ID]);
    expect([entities, facts, sources].map((each) => each.length > 0)).toEqual([true, true, true]);
  });

  it("prints one letter after review, by id, document number or file name", async () => {
    const [byId, ...others] = await Promise.all(
      [ID, "东工信函〔2021〕109号", "dongguan-2021-109", "dongguan-2021-109.txt"].map((name) =>
        lettergraph(["build", "--sample", "--json", "--letter", name]),
      ),
    );
    expect(byId && jsonOf(byId).letter.id).toBe(ID);
    for (const other of others) expect(other.out).toBe(byId?.out);
  });

  it("prints letters one a line", async () => {
    const { out } = await lettergraph(["build", "--sample", "--ndjson"]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).letter.id),
    ).toEqual([ID]);
  });

  it("counts entities by type for people, and tells the hash", async () => {
    const { out, err } = await lettergraph(["build", "--sample"]);
    expect(out).toMatch(/^ScienceCity +科学城 +Science city +\d+$/m);
    expect(err).toMatch(/^hash [0-9a-f]{64}$/m);
  });

  it("keeps the handler's phone number out of the graph", async () => {
    const [phone = "no phone"] = /(?<=电话[：:]\s*)\d{7,}/.exec(readFileSync(LETTER, "utf8")) ?? [];
    expect(phone).toMatch(/^\d+$/);
    const { entities, facts } = jsonOf(await lettergraph(["build", "--sample", "--json"]));
    expect(JSON.stringify([entities, facts]).includes(phone)).toBe(false);
  });

  it("refuses an unknown letter and names the one there is", async () => {
    const outcome = await lettergraph([
      "build",
      "--sample",
      "--json",
      "--letter",
      "东工信函〔2021〕108号",
    ]);
    expect(outcome).toMatchObject({ code: 66, out: "" });
    expect(outcome.err).toContain(`Did you mean ${ID}?`);
  });

  it("refuses data with faults, all of them with file and line", async () => {
    const { folder, data } = copyData();
    appendFileSync(join(data, "ontology.yaml"), "\nbroken: [\n");
    writeFileSync(join(data, "letters", "empty.txt"), "");
    const outcome = await lettergraph(["build", "--json"], { folder });
    expect(outcome).toMatchObject({ code: 65, out: "" });
    expect(outcome.err).toMatch(/ontology\.yaml:\d+: /);
  });

  it("builds an empty graph of a folder without letters", async () => {
    const { folder, data } = copyData();
    rmSync(join(data, "letters"), { recursive: true });
    rmSync(join(data, "reviews"), { recursive: true, force: true });
    rmSync(join(data, "judgements.yaml"), { force: true });
    const outcome = await lettergraph(["build", "--json"], { folder });
    expect(outcome.code).toBe(0);
    expect(jsonOf(outcome).letters).toEqual([]);
  });
});
