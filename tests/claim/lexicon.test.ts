import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { LettergraphError } from "../../src/model/errors.ts";
import { append, copyData, edit, removeDataFolders } from "./data-folder.ts";

afterEach(removeDataFolders);

/** What is wrong with a copy of data/ after the changes: `extract/slots.yaml: words of the fault`. */
function faultsOf(change: (folder: string) => void): string[] {
  const folder = copyData();
  change(folder);
  try {
    readLexicon(folder);
  } catch (error) {
    if (!(error instanceof LettergraphError)) throw error;
    return error.faults.map(({ file, what, line }) => {
      expect(line).toBeGreaterThan(0);
      return `${file?.slice(folder.length + 1)}: ${what}`;
    });
  }
  return [];
}

it("reads the data that the product ships with", () => {
  expect(faultsOf(() => {})).toEqual([]);
});

const SLOT = (more: string) => `- { id: test, ${more} }`;
const FRAME = (rest: string) =>
  `test: { verbs: [见], ${rest.includes("roles") ? "" : "roles: {}, "}${rest} }`;
const POST = (rest: string) => `test: { words: [见], holder: [Place], body: [Mechanism], ${rest} }`;

describe("a fault in the grammar is told with its file and line", () => {
  test.each([
    ["slots", SLOT("type: Ghost, before: 在"), "the ontology has no such type"],
    ["slots", SLOT('type: Zone, before: "("'), "this is not a regular expression"],
    ["slots", SLOT('type: Zone, before: 在, reject: "[甲-"'), "this is not a regular expression"],
    ["slots", SLOT("type: Zone, before: 在, colour: red"), 'Unrecognized key: "colour"'],
    ["titles", "- { type: Ghost, ends: [鬼] }", "the ontology has no such type"],
    [
      "frames",
      FRAME("kind: act, facts: [agent SEES patient]"),
      "the ontology has no relation SEES",
    ],
    ["frames", FRAME("kind: act, facts: [agent BUILDS whom]"), "there is no role whom"],
    ["frames", FRAME("kind: act, facts: [agent BUILDS]"), "a fact is: role RELATION role"],
    ["frames", FRAME("kind: go, facts: []"), 'Invalid option: expected one of "act"|"value"'],
    [
      "frames",
      FRAME("kind: act, roles: { agent: [Ghost] }, facts: []"),
      "the ontology has no such",
    ],
    ["posts", POST("fact: holder SEES body"), "a fact is: holder RELATION body"],
    ["posts", POST("fact: holder LEADS body, colour: red"), 'Unrecognized key: "colour"'],
  ])("%s: %s", (file, line, fault) => {
    const faults = faultsOf((folder) => append(folder, `extract/${file}.yaml`, line));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`extract/${file}.yaml: ${fault}`);
  });

  it("names a head's type that is not there", () => {
    const [fault] = faultsOf((folder) =>
      edit(folder, "extract/names.yaml", "  ScienceCity: [", "  ScienceTown: ["),
    );
    expect(fault).toContain("the ontology has no such type at heads.ScienceTown");
  });

  it("names a type's role that is not there", () => {
    const faults = faultsOf((folder) =>
      edit(folder, "extract/types.yaml", "placeless: [Industry", "placeless: [Ghost"),
    );
    expect(faults).toEqual(["extract/types.yaml: the ontology has no such type at placeless.0"]);
  });
});

it("tells the faults of all files at once", () => {
  const faults = faultsOf((folder) => {
    append(folder, "extract/slots.yaml", SLOT("type: Ghost, before: 在"));
    append(folder, "extract/titles.yaml", "- { type: Ghost, ends: [鬼] }");
    writeFileSync(join(folder, "extract/works.yaml"), "brands: [科技\n");
  });
  expect(new Set(faults.map((fault) => fault.split(":")[0]))).toEqual(
    new Set(["extract/slots.yaml", "extract/titles.yaml", "extract/works.yaml"]),
  );
});

it("says that a folder holds no data", () => {
  expect(() => readLexicon("no/such/folder")).toThrow(LettergraphError);
});
