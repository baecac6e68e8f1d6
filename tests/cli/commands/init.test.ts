import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, jsonOf, lettergraph } from "../test-io.ts";

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .sort();

describe("lettergraph init", () => {
  it("makes all that a project has, and says where letters go", async () => {
    const parent = freshFolder();
    const outcome = await lettergraph(["init", "mine"], { folder: parent });
    const folder = join(parent, "mine");
    expect(outcome).toMatchObject({ code: 0, out: `${folder}\n` });
    expect(outcome.err).toContain(`put letters into ${join(folder, "letters")}`);
    expect(files(folder)).toEqual([
      ".gitignore",
      "judgements.yaml",
      "lettergraph.json",
      "letters",
      "queries",
      "queries/README.md",
      "reviews",
      "vocabulary",
      "vocabulary/extract",
      "vocabulary/extract/frames.yaml",
      "vocabulary/extract/names.yaml",
      "vocabulary/ontology.yaml",
    ]);
    expect(await lettergraph(["check"], { folder })).toMatchObject({ code: 0 });
    expect(await lettergraph(["load"], { folder })).toMatchObject({ code: 0 });
  });

  it("overwrites nothing, and leaves loose letters where they are", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "a.txt"), "关于甲的答复\n\n东莞市建设松山湖科学城。\n");
    writeFileSync(join(folder, "judgements.yaml"), "# mine\n[]\n");
    const outcome = await lettergraph(["init"], { folder });
    expect(outcome.err).toContain("left as they are: judgements.yaml");
    expect(outcome.err).toContain("1 letters stay where they are");
    expect(readFileSync(join(folder, "judgements.yaml"), "utf8")).toBe("# mine\n[]\n");
    expect(existsSync(join(folder, "letters"))).toBe(false);
    expect(jsonOf(await lettergraph(["build", "--json"], { folder })).letters).toHaveLength(1);
    const { id } = JSON.parse(readFileSync(join(folder, "lettergraph.json"), "utf8"));
    await lettergraph(["init"], { folder });
    expect(JSON.parse(readFileSync(join(folder, "lettergraph.json"), "utf8")).id).toBe(id);
  });

  it("takes the sample along when asked, with what was decided about it", async () => {
    const folder = freshFolder();
    await lettergraph(["init", "--sample"], { folder });
    const own = jsonOf(await lettergraph(["build", "--json"], { folder }));
    const shipped = jsonOf(await lettergraph(["build", "--sample", "--json"], { folder }));
    expect(own).toEqual(shipped);
    expect((await lettergraph(["review", "dongguan-2021-109"], { folder })).code).toBe(0);
  });

  it("shows a type, a relation and a frame that work once their lines are no comments", async () => {
    const folder = freshFolder();
    await lettergraph(["init"], { folder });
    for (const name of ["ontology.yaml", "extract/names.yaml", "extract/frames.yaml"]) {
      const file = join(folder, "vocabulary", name);
      writeFileSync(file, readFileSync(file, "utf8").replace(/^# /gm, ""));
    }
    const [, heading = ""] =
      /```\n([\s\S]*?)```/.exec(readFileSync(join(folder, "queries", "README.md"), "utf8")) ?? [];
    writeFileSync(join(folder, "queries", "drafts.cypher"), heading);
    writeFileSync(
      join(folder, "letters", "a.txt"),
      "关于标准的答复\n\n东莞市起草了智能家居团体标准。\n",
    );
    expect(await lettergraph(["check"], { folder })).toMatchObject({ code: 0 });
    expect((await lettergraph(["load"], { folder })).code).toBe(0);
    const listed = jsonOf(await lettergraph(["queries", "--json"], { folder }));
    expect(listed.find(({ name }: { name: string }) => name === "drafts")).toMatchObject({
      own: true,
      parameters: ["words="],
    });
    expect(jsonOf(await lettergraph(["query", "drafts", "--json"], { folder }))).toEqual([
      { who: "东莞市", standard: "智能家居团体标准" },
    ]);
  });

  it("says where it cannot write", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "file"), "");
    const outcome = await lettergraph(["init", "file/inside"], { folder });
    expect(outcome.code).toBe(2);
    expect(outcome.err).toMatch(/it cannot be made \(ENOTDIR\)\. Check that you may write there/);
    mkdirSync(join(folder, "kept"));
  });
});
