import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "../../src/assemble/build.ts";
import { checkData } from "../../src/check/check-data.ts";
import { readLexicon } from "../../src/claim/lexicon.ts";
import { openProject } from "../../src/data/project.ts";
import { graphHash } from "../../src/identity/graph-hash.ts";
import { describeFault } from "../../src/model/errors.ts";
import { isBackground, lettersOf } from "../../src/model/graph.ts";

const LETTER = "Letter:东工信函〔2021〕109号";
const SECOND = "tests/fixtures/letters/01-dongguan-semiconductor.txt";

/** A copy of the shipped data without reviews, which a test may spoil. */
function copyOfData(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "build-")), "data");
  cpSync("data", folder, { recursive: true, filter: (path) => !/reviews\/./.test(path) });
  return folder;
}

const shipped = await buildGraph(openProject("data"));

describe("the shipped data", () => {
  it("has no fault", async () => {
    expect((await checkData(openProject("data"))).map(describeFault)).toEqual([]);
  });

  it("makes one graph in which every fact has a proof", () => {
    const { letters, entities, facts, sources } = shipped.graph;
    expect(letters.map(({ id }) => id)).toEqual([LETTER]);
    expect(entities.length).toBeGreaterThan(80);
    expect(facts.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    const cited = new Set(
      facts.flatMap(({ evidence }) =>
        evidence.flatMap((proof) => ("source" in proof ? [proof.source] : [])),
      ),
    );
    expect(sources.map(({ id }) => id)).toEqual([...cited].sort());
  });

  it("keeps background knowledge apart, and only about what the letter names", () => {
    const { entities, facts } = shipped.graph;
    const named = new Set(
      shipped.letters.flatMap(({ graph }) => graph.entities.map(({ id }) => id)),
    );
    const known = facts.filter(isBackground);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(({ subject }) => !named.has(subject))).toEqual([]);
    const strangers = entities.filter(({ id }) => !named.has(id));
    expect(strangers.filter(({ mentions }) => mentions.length > 0)).toEqual([]);
    const ends = new Set(known.map(({ object }) => object));
    expect(strangers.filter(({ id }) => !ends.has(id))).toEqual([]);
  });

  it("gives places their division codes", () => {
    const city = shipped.graph.entities.find(({ id }) => id === "Place:东莞市");
    expect(city?.properties).toMatchObject({ divisionCode: "441900" });
  });

  it("holds the handler and not the telephone number", () => {
    const text = JSON.stringify(shipped.graph);
    expect(text).toContain("李泳");
    expect(text).not.toContain("28685020");
  });

  it("gives the same hash each time", async () => {
    expect(graphHash((await buildGraph(openProject("data"))).graph)).toBe(graphHash(shipped.graph));
  });
});

describe("two letters", () => {
  it("are one graph: one entity each, with what both letters say of it", async () => {
    const data = copyOfData();
    copyFileSync(SECOND, join(data, "letters", "second.txt"));
    const { graph } = await buildGraph(openProject(data));
    expect(graph.letters.map(({ id }) => id)).toEqual([LETTER, "Letter:东工信函〔2022〕1187号"]);
    const bureaus = graph.entities.filter(({ id }) => id === "Department:东莞市工业和信息化局");
    expect(bureaus).toHaveLength(1);
    const letters = new Set(graph.facts.flatMap(lettersOf));
    expect(letters.size).toBe(2);
    expect(graphHash(graph)).not.toBe(graphHash(shipped.graph));
  });

  it("give the same hash under other file names", async () => {
    const [one, other] = [copyOfData(), copyOfData()];
    copyFileSync(SECOND, join(one, "letters", "a.txt"));
    copyFileSync(SECOND, join(other, "letters", "z.txt"));
    const hashes = await Promise.all(
      [one, other].map(async (data) => graphHash((await buildGraph(openProject(data))).graph)),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe("a review", () => {
  it("changes the letter's facts and says by which file", async () => {
    const data = copyOfData();
    const review = `letter: ${LETTER}
reviewer: 王五
facts:
  - { decision: accept, subject: ${LETTER}, predicate: ISSUED_BY, object: 东莞市工业和信息化局, quote: 二○二一年五月十九日 }
`;
    writeFileSync(join(data, "reviews", "dongguan-2021-109.yaml"), review);
    const { graph } = await buildGraph(openProject(data));
    const reviewed = graph.facts.flatMap(({ predicate, evidence }) =>
      evidence.flatMap((proof) => ("reviewedBy" in proof ? [[predicate, proof.reviewedBy]] : [])),
    );
    expect(reviewed).toEqual([["ISSUED_BY", "reviews/dongguan-2021-109.yaml"]]);
  });
});

describe("faults", () => {
  it("of letters, reviews and judgements come all at once, and nothing is built", async () => {
    const data = copyOfData();
    copyFileSync(join(data, "letters", "dongguan-2021-109.txt"), join(data, "letters", "twin.txt"));
    writeFileSync(join(data, "letters", "empty.txt"), "");
    writeFileSync(join(data, "reviews", "nobody.yaml"), "letter: Letter:x\nreviewer: 王五\n");
    writeFileSync(join(data, "reviews", "dongguan-2021-109.yaml"), "letter: [\n");
    writeFileSync(join(data, "judgements.yaml"), "- { verdict: same }\n");
    const faults = (await checkData(openProject(data))).map(({ file = "" }) =>
      file.slice(data.length + 1),
    );
    expect([...new Set(faults)].sort()).toEqual([
      "judgements.yaml",
      "letters/empty.txt",
      "letters/twin.txt",
      "reviews/dongguan-2021-109.yaml",
      "reviews/nobody.yaml",
    ]);
    await expect(buildGraph(openProject(data))).rejects.toMatchObject({
      kind: "input",
      code: "data",
    });
  });

  it("of the vocabulary and the gazetteer come together", async () => {
    const data = copyOfData();
    const ontology = join(data, "ontology.yaml");
    writeFileSync(
      ontology,
      readFileSync(ontology, "utf8").replace("from: [Letter]", "from: [Leter]"),
    );
    const background = join(data, "gazetteer", "background.yaml");
    writeFileSync(background, `${readFileSync(background, "utf8")}\nbroken: [\n`);
    const files = new Set(
      (await checkData(openProject(data))).map(({ file = "" }) => file.slice(data.length + 1)),
    );
    expect([...files].sort()).toEqual(["gazetteer/background.yaml", "ontology.yaml"]);
  });

  it("of background facts that the vocabulary does not allow are found without a letter naming them", async () => {
    const data = copyOfData();
    const ontology = join(data, "ontology.yaml");
    const words = readFileSync(ontology, "utf8");
    writeFileSync(ontology, words.replace(/(LOCATED_IN:\s+\{ from: )\[any\]/, "$1[Letter]"));
    const faults = await checkData(openProject(data));
    expect(faults.some(({ file = "" }) => file.endsWith("background.yaml"))).toBe(true);
  });
});

test("a folder without letters makes an empty graph", async () => {
  const data = copyOfData();
  const lexicon = readLexicon(data);
  rmSync(join(data, "letters"), { recursive: true });
  const { graph } = await buildGraph(openProject(data), lexicon);
  expect(graph).toEqual({ letters: [], entities: [], facts: [], sources: [] });
});
