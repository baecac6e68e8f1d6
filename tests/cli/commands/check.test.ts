import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyData } from "../data-folder.ts";
import { jsonOf, lettergraph } from "../test-io.ts";

describe("lettergraph check", () => {
  it("finds nothing wrong with the data that comes with the program", async () => {
    expect(await lettergraph(["check", "--sample"])).toMatchObject({ code: 0, out: "" });
  });

  it("ends with 1 and gives every fault its file and line", async () => {
    const { folder, data } = copyData();
    writeFileSync(join(data, "letters", "empty.txt"), "");
    writeFileSync(join(data, "reviews", "nobody.yaml"), "letter: nobody\n");
    const { code, out, err } = await lettergraph(["check"], { folder });
    expect(code).toBe(1);
    expect(out).toContain("empty.txt");
    expect(out).toContain("nobody.yaml");
    expect(err).toMatch(/^\d+ faults in /m);
  });

  it("tells a broken line of YAML with its number", async () => {
    const { folder, data } = copyData();
    const file = join(data, "ontology.yaml");
    const lines = readFileSync(file, "utf8").split("\n").length;
    appendFileSync(file, "broken: [\n");
    const { code, out } = await lettergraph(["check"], { folder });
    expect(code).toBe(1);
    const [, line] = /ontology\.yaml:(\d+): /.exec(out) ?? [];
    expect(Number(line)).toBeGreaterThanOrEqual(lines);
  });

  it("prints faults as JSON", async () => {
    const { folder, data } = copyData();
    writeFileSync(join(data, "letters", "empty.txt"), "");
    const outcome = await lettergraph(["check", "--json"], { folder });
    expect(outcome.code).toBe(1);
    expect(jsonOf(outcome)[0]).toMatchObject({ file: join(data, "letters", "empty.txt") });
  });

  it("changes nothing", async () => {
    const { folder, data } = copyData();
    const before = readdirSync(data, { recursive: true }).sort();
    await lettergraph(["check"], { folder });
    expect(readdirSync(data, { recursive: true }).sort()).toEqual(before);
    expect(readdirSync(folder)).toEqual(["data", "lettergraph.json"]);
  });
});
