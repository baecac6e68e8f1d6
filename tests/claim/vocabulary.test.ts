import { readLexicon } from "../../src/claim/lexicon.ts";
import { append, copyData, edit, removeDataFolders } from "./data-folder.ts";
import { extract, LEXICON, letterOf, triple } from "./reading.ts";

afterAll(removeDataFolders);

const BODY = "我市悉心照料松湖千年古榕树。深圳市酝酿照料滨海百年秋枫古树。";

/** data/ with a type, a head noun, a relation, a frame and a cue that the product does not ship with. */
function extended(): string {
  const folder = copyData();
  edit(
    folder,
    "ontology.yaml",
    /\nrelations:/,
    '\n  Tree: { group: asset, zh: 古树, en: Tree, note: "an old tree under protection" }\nrelations:',
  );
  edit(
    folder,
    "ontology.yaml",
    /\nproperties:/,
    "\n  TENDS: { from: [Place, Zone, Department], to: [Tree], zh: 养护, en: tends }\nproperties:",
  );
  edit(folder, "extract/names.yaml", "\nheads:\n", "\nheads:\n  Tree: [古榕树, 古树]\n");
  edit(folder, "extract/types.yaml", "assets: [", "assets: [Tree, ");
  append(
    folder,
    "extract/frames.yaml",
    "tend:\n  kind: act\n  verbs: [照料]\n  roles: { patient: [Tree] }\n  facts: [agent TENDS patient]",
  );
  edit(folder, "time.yaml", "sure: [下一步,", "sure: [酝酿, 下一步,");
  return folder;
}

describe("a vocabulary with new words", () => {
  it("finds what they name and say, without a change of code", async () => {
    const lexicon = readLexicon(extended());
    const graph = await extract(letterOf(BODY), lexicon);
    expect(graph.entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["Tree:松湖千年古榕树", "Tree:滨海百年秋枫古树"]),
    );
    const facts = graph.facts.map((fact) => triple(graph, fact));
    expect(facts.filter((fact) => fact.includes("TENDS"))).toEqual([
      "深圳市 TENDS 滨海百年秋枫古树 (planned)",
      "东莞市 TENDS 松湖千年古榕树",
    ]);
  });

  it("finds nothing of it without them", async () => {
    const graph = await extract(letterOf(BODY), LEXICON);
    expect(graph.entities.filter(({ name }) => name.endsWith("树"))).toEqual([]);
  });

  it("knows what a verb leads to that stands behind 以", async () => {
    const folder = copyData();
    const leans =
      "kind: value, verbs: [为灵魂], roles: { theme: [Institution], value: [Institution] }";
    append(
      folder,
      "extract/frames.yaml",
      `lean: { ${leans}, based: true, facts: [theme BASED_ON value] }`,
    );
    const body = "东莞荔枝研究院以市农业科学研究中心为灵魂。";
    const read = async (lexicon: typeof LEXICON) => {
      const graph = await extract(letterOf(body), lexicon);
      return graph.facts.map((fact) => triple(graph, fact)).filter((fact) => /BASED_ON/.test(fact));
    };
    expect(await read(readLexicon(folder))).toEqual([
      "东莞荔枝研究院 BASED_ON 东莞市农业科学研究中心",
    ]);
    expect(await read(LEXICON)).toEqual([]);
  });
});
