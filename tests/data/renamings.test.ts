import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSources } from "../../src/data/background.ts";
import { readRenamings } from "../../src/data/renamings.ts";
import { LettergraphError } from "../../src/model/errors.ts";

const SOURCES = readSources("data/gazetteer/sources.yaml");

it("reads former name, successor, date and source", () => {
  const renamings = readRenamings("data/gazetteer/renamings.yaml", SOURCES);
  expect(renamings.find(({ former }) => former === "环境保护部")).toMatchObject({
    successor: "生态环境部",
    date: "2018-03",
    source: { title: "国务院机构改革方案" },
  });
});

it("names the line of a source that nobody describes", () => {
  const file = join(mkdtempSync(join(tmpdir(), "renamings-")), "renamings.yaml");
  writeFileSync(file, "# 说明\nnowhere-2018:\n  甲局: [乙局, '2018']\n");
  try {
    readRenamings(file, SOURCES);
    throw new Error("nothing was thrown");
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    expect(error.faults).toMatchObject([
      { what: "there is no source nowhere-2018", file, line: 2 },
    ]);
  }
});
