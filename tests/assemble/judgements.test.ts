import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyJudgements, readJudgements } from "../../src/assemble/judgements.ts";
import { type Fault, LettergraphError } from "../../src/model/errors.ts";
import { CITY, DEVICE, factOf, LAB, LETTER, ontology, sample } from "../review/sample.ts";

function judgements(yaml: string) {
  const file = join(mkdtempSync(join(tmpdir(), "judgements-")), "judgements.yaml");
  writeFileSync(file, yaml);
  return readJudgements(file, ontology);
}

const judge = (verdict: string, ...entities: string[]): string =>
  `- { verdict: ${verdict}, entities: [${entities.join(", ")}], who: 王五, why: 官网 }\n`;

function apply(yaml: string, graph = sample()) {
  return applyJudgements([{ file: "letters/sample.txt", graph }], judgements(yaml), ontology);
}

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof LettergraphError) return error.faults;
    throw error;
  }
  throw new Error("there is no fault");
}

const OTHER = "Laboratory:东莞材料实验室";

describe("same", () => {
  it("makes one of two entities: the first name stays, the other becomes an alias", () => {
    const { letters, notes } = apply(judge("same", OTHER, LAB));
    const graph = letters[0]?.graph ?? sample();
    expect(graph.entities.find(({ id }) => id === OTHER)?.aliases).toEqual(["松山湖材料实验室"]);
    expect(graph.entities.map(({ id }) => id)).not.toContain(LAB);
    expect(factOf(graph, CITY, "BUILDS", OTHER)).toBeDefined();
    expect(notes).toMatchObject([{ what: `unused: no letter names ${OTHER}` }]);
  });

  it("holds through others", () => {
    const third = "Laboratory:松材实验室";
    const { letters } = apply(judge("same", OTHER, third) + judge("same", third, LAB));
    expect(factOf(letters[0]?.graph ?? sample(), CITY, "BUILDS", OTHER)).toBeDefined();
  });

  it("refuses to make one of two things that a fact ties", () => {
    const [fault] = faultsOf(() => apply(judge("same", LAB, DEVICE)));
    expect(fault?.what).toBe(
      `${DEVICE} and ${LAB} are judged the same, and ${LETTER} says BASED_ON of them`,
    );
  });
});

describe("not the same", () => {
  it("clashes with what makes them one, through others too", () => {
    const third = "Laboratory:松材实验室";
    const [fault, ...others] = faultsOf(() =>
      judgements(
        judge("same", LAB, third) + judge("not the same", LAB, OTHER) + judge("same", OTHER, third),
      ),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      line: 2,
      what: `${LAB} and ${OTHER} are kept apart here and made one elsewhere`,
    });
  });

  it("blocks a letter that takes the one for the other", () => {
    const graph = sample();
    const entities = graph.entities.map((entity) =>
      entity.id === LAB ? { ...entity, aliases: ["东莞材料实验室"] } : entity,
    );
    const faults = faultsOf(() => apply(judge("not the same", LAB, OTHER), { ...graph, entities }));
    expect(faults).toMatchObject([
      {
        line: 1,
        what: `${LETTER} takes 东莞材料实验室 for ${LAB}, which is judged not to be the same`,
      },
    ]);
  });

  it("changes nothing where nobody takes one for the other", () => {
    expect(apply(judge("not the same", LAB, OTHER)).letters[0]?.graph).toEqual(sample());
  });
});

test("unsure changes nothing", () => {
  expect(apply(judge("unsure", LAB, DEVICE)).letters[0]?.graph).toEqual(sample());
});

test("no judgements are none", () => {
  expect(judgements("# nothing yet\n[]\n")).toEqual([]);
});

test("faults of the file come with their lines", () => {
  expect(faultsOf(() => judgements("- { verdict: maybe }\n"))[0]).toMatchObject({ line: 1 });
  const twice = judge("same", LAB, LAB) + judge("same", "Lab:甲", LAB);
  expect(faultsOf(() => judgements(twice)).map(({ line, what }) => [line, what])).toEqual([
    [1, "the judgement names an entity twice"],
    [2, "there is no type Lab"],
  ]);
});
