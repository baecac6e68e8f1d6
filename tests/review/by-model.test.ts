import { reviewItems } from "../../src/review/items.ts";
import { parseReview } from "../../src/review/schema.ts";
import { BUREAU, CITY, factOf, LETTER, ontology, reviewed, sample } from "./sample.ts";

const BY = "llm:qwen3";
const PLATFORM = "Platform:莞深中试平台";
const LAUNCHES = `subject: "${BUREAU}", predicate: LAUNCHES, object: "${PLATFORM}", status: planned, provenance: inherited-subject, by: "${BY}", quote: 下一步拟启用莞深中试平台`;
const proposal = (decision: string, more = "") =>
  `facts:\n  - { decision: ${decision}, ${LAUNCHES}${more} }\n`;

describe("a proposal of a language model", () => {
  it("changes nothing while nobody has decided", () => {
    const before = reviewed("").graph;
    expect(reviewed(proposal("undecided"))).toEqual({ graph: before, notes: [] });
  });

  it("is in the graph when a person accepts it, with all that it names and says", () => {
    const { graph, notes } = reviewed(proposal("accept"));
    expect(notes).toEqual([]);
    expect(factOf(graph, BUREAU, "LAUNCHES", PLATFORM)).toMatchObject({
      status: "planned",
      evidence: [
        {
          rule: BY,
          provenance: "inherited-subject",
          exact: "下一步拟启用莞深中试平台",
          reviewedBy: "reviews/sample.yaml",
        },
      ],
    });
    const platform = graph.entities.find(({ id }) => id === PLATFORM);
    expect(platform?.mentions).toHaveLength(1);
  });

  it("leaves nothing behind, and no note, when a person rejects it", () => {
    expect(reviewed(proposal("reject"))).toEqual({ graph: reviewed("").graph, notes: [] });
  });

  it("can be corrected like any other", () => {
    const { graph } = reviewed(proposal("correct", `, to: { predicate: BUILDS }, why: 拟建`));
    expect(factOf(graph, BUREAU, "BUILDS", PLATFORM)).toBeDefined();
    expect(factOf(graph, BUREAU, "LAUNCHES", PLATFORM)).toBeUndefined();
  });

  it("names no type that does not exist", () => {
    const strange = proposal("accept").replace(PLATFORM, "Team:莞深中试平台");
    expect(() => reviewed(strange)).toThrow("there is no entity Team:莞深中试平台");
  });

  it("of a figure carries what is measured", () => {
    const measure = `measures:
  - { decision: accept, of: "${CITY}", figure: 278宗, metric: 内资项目, relation: HAS_MEASURE, status: done, by: "${BY}", quote: 其中内资项目278宗 }
`;
    const { graph } = reviewed(measure);
    const figure = graph.entities.find(({ name }) => name === "东莞市·内资项目");
    expect(figure?.properties).toMatchObject({ metric: "内资项目", value: 278, unit: "宗" });
  });

  it("of a name puts it into the graph", () => {
    const entity = `entities:\n  - { decision: accept, entity: "${PLATFORM}", by: "${BY}", quote: 莞深中试平台 }\n`;
    expect(reviewed(entity).graph.entities.map(({ id }) => id)).toContain(PLATFORM);
  });

  it("stands in the bench with who made it, and keeps its id when another makes it", () => {
    const itemOf = (text: string) => {
      const head = `letter: ${LETTER}\nreviewer: 王五\n`;
      const { sections } = reviewItems(sample(), parseReview(head + text, "x.yaml"), ontology);
      return sections.flatMap(({ items }) => items).find(({ entry }) => entry.by !== undefined);
    };
    const item = itemOf(proposal("undecided"));
    expect(item).toMatchObject({
      rule: BY,
      status: "planned",
      provenance: "inherited-subject",
      words: { zh: "东莞市工业和信息化局 启动 莞深中试平台" },
    });
    expect(itemOf(proposal("reject").replace("qwen3", "other"))?.id).toBe(item?.id);
  });
});
