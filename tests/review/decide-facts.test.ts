import { isTextEvidence } from "../../src/model/graph.ts";
import { BUREAU, CITY, DEVICE, factOf, faultsOf, LAB, reviewed, sample } from "./sample.ts";

const ACCEPT = `facts:
  - { decision: accept, subject: 东莞市, predicate: BUILDS, object: 松山湖材料实验室, quote: 建设松山湖材料实验室 }
`;

describe("accept", () => {
  it("marks the rule's proof with the review and keeps its rule", () => {
    const { graph, notes } = reviewed(ACCEPT);
    const [proof] = factOf(graph, CITY, "BUILDS", LAB)?.evidence ?? [];
    expect(proof).toMatchObject({ rule: "builds", reviewedBy: "reviews/sample.yaml" });
    expect(notes).toEqual([]);
  });

  it("keeps the fact when no rule proposes it any more, and says so", () => {
    const read = sample();
    const bare = { ...read, facts: read.facts.filter(({ predicate }) => predicate !== "BUILDS") };
    const { graph, notes } = reviewed(ACCEPT, bare);
    expect(factOf(graph, CITY, "BUILDS", LAB)?.evidence).toMatchObject([{ rule: "review" }]);
    expect(notes).toMatchObject([{ what: "kept: no rule proposes it any more", line: 4 }]);
  });
});

describe("reject", () => {
  const REJECT = `facts:
  - { decision: reject, subject: 松山湖材料实验室, predicate: BASED_ON, object: 加速器棚中子装置, quote: 依托加速器棚中子装置 }
`;

  it("takes the fact out and leaves its ends", () => {
    const { graph, notes } = reviewed(REJECT);
    expect(factOf(graph, LAB, "BASED_ON", DEVICE)).toBeUndefined();
    expect(graph.entities.map(({ id }) => id)).toContain(DEVICE);
    expect(notes).toEqual([]);
  });

  it("is reported as unused when nobody proposes the fact", () => {
    const read = sample();
    const bare = { ...read, facts: read.facts.filter(({ predicate }) => predicate !== "BASED_ON") };
    const { notes } = reviewed(REJECT, bare);
    expect(notes).toMatchObject([{ file: "reviews/sample.yaml", line: 4 }]);
    expect(notes[0]?.what).toMatch(/^unused: /);
  });

  it("leaves the same fact alone where other words prove it", () => {
    const { graph, notes } = reviewed(
      REJECT.replace("quote: 依托加速器棚中子装置", "quote: 加快建设"),
    );
    expect(factOf(graph, LAB, "BASED_ON", DEVICE)).toBeDefined();
    expect(notes[0]?.what).toMatch(/^unused: /);
  });
});

describe("add", () => {
  const ADD = `entities:
  - { decision: add, type: Mechanism, name: “芯火”工作专班, quote: 组建"芯火"工作专班 }
facts:
  - decision: add
    subject: Department:东莞市工业和信息化局
    predicate: LEADS
    object: “芯火”工作专班
    quote: 市工信局牵头组建“芯火”工作专班
    status: ongoing
    qualifiers: { role: 牵头 }
`;

  it("makes a fact of a person's quote, across line wraps", () => {
    const { graph } = reviewed(ADD);
    const fact = factOf(graph, BUREAU, "LEADS", "Mechanism:“芯火”工作专班");
    expect(fact).toMatchObject({ status: "ongoing", qualifiers: { role: "牵头" } });
    expect(fact?.evidence).toMatchObject([
      {
        exact: '市工信局牵头组建"芯火"工作专班',
        rule: "review",
        provenance: "explicit",
        status: "ongoing",
        section: "Letter:东工信函〔2021〕1号#1",
        reviewedBy: "reviews/sample.yaml",
      },
    ]);
  });

  it("quotes exactly what stands between its offsets", () => {
    const { graph } = reviewed(ADD);
    const points = Array.from(graph.letter.text);
    for (const { start, end, exact } of graph.facts.flatMap(({ evidence }) =>
      evidence.filter(isTextEvidence),
    )) {
      expect(points.slice(start, end).join("").replace(/\s/g, "")).toBe(exact.replace(/\s/g, ""));
    }
  });

  it("confirms what a rule now reads, and a person's word on its status wins", () => {
    const { graph, notes } = reviewed(`facts:
  - { decision: add, subject: 东莞市, predicate: BUILDS, object: 松山湖材料实验室, quote: 加快建设松山湖材料实验室, status: ongoing }
`);
    const fact = factOf(graph, CITY, "BUILDS", LAB);
    expect(fact?.status).toBe("ongoing");
    expect(fact?.evidence).toMatchObject([
      { rule: "builds", status: "ongoing", reviewedBy: "reviews/sample.yaml" },
    ]);
    expect(notes).toMatchObject([{ what: "confirmed: a rule now reads BUILDS there", line: 4 }]);
  });
});

describe("correct", () => {
  it("moves the proof to the right fact", () => {
    const { graph } = reviewed(`facts:
  - decision: correct
    subject: 松山湖材料实验室
    predicate: BASED_ON
    object: 加速器棚中子装置
    quote: 依托加速器棚中子装置
    to: { subject: 东莞市, status: planned }
    why: 主语是东莞市
`);
    expect(factOf(graph, LAB, "BASED_ON", DEVICE)).toBeUndefined();
    expect(factOf(graph, CITY, "BASED_ON", DEVICE)).toMatchObject({
      status: "planned",
      evidence: [{ rule: "review", exact: "依托加速器棚中子装置" }],
    });
  });

  it("keeps the fact and changes how it stands", () => {
    const { graph } = reviewed(`facts:
  - decision: correct
    subject: 东莞市
    predicate: BUILDS
    object: 松山湖材料实验室
    quote: 加快建设松山湖材料实验室
    to: { status: ongoing, provenance: inherited-subject, qualifiers: { period: "2021" } }
    why: 加快
`);
    expect(factOf(graph, CITY, "BUILDS", LAB)).toMatchObject({
      status: "ongoing",
      qualifiers: { period: "2021" },
      evidence: [{ rule: "builds", provenance: "inherited-subject", status: "ongoing" }],
    });
  });
});

describe("faults", () => {
  it("come all at once, each with its line and a cure", () => {
    const faults = faultsOf(`facts:
  - { decision: add, subject: 东莞市, predicate: constructor, object: 松山湖材料实验室, quote: 加快建设 }
  - { decision: add, subject: 东莞市, predicate: LEADS, object: 光明科学城, quote: 加快建设 }
  - { decision: add, subject: 东莞市, predicate: SIGNED_BY, object: 松山湖材料实验室, quote: 加快建设 }
  - { decision: accept, subject: 东莞市, predicate: BUILDS, object: 松山湖材料实验室, quote: 大力建设 }
  - { decision: add, subject: 东莞市, predicate: SUPPORTS, object: 松山湖材料实验室, quote: 市工信局 }
  - { decision: add, subject: 东莞市, predicate: SUPPORTS, object: 松山湖材料实验室, quote: 市工信局, occurrence: 9 }
`);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [4, "there is no relation constructor"],
      [5, "there is no entity 光明科学城 in this letter"],
      [6, `${CITY} cannot be SIGNED_BY ${LAB}`],
      [7, "the quote is not in the letter: 大力建设"],
      [8, "the quote stands 3 times in the letter: 市工信局"],
      [9, "the quote stands only 3 times in the letter: 市工信局"],
    ]);
    for (const fault of faults) {
      expect(fault.cure).toBeTruthy();
      expect(fault.file).toBe("reviews/sample.yaml");
    }
  });

  it("name decisions that contradict or repeat each other", () => {
    const fact = "subject: 东莞市, predicate: BUILDS, object: 松山湖材料实验室";
    const faults = faultsOf(`facts:
  - { decision: accept, ${fact}, quote: 加快建设松山湖材料实验室 }
  - { decision: accept, ${fact}, quote: 加快建设松山湖材料 实验室 }
  - { decision: reject, ${fact}, quote: 加快建设松山湖材料实验室 }
`);
    expect(faults.map(({ line, what }) => [line, what])).toEqual([
      [5, "repeats the decision of line 4"],
      [6, "contradicts the decision of line 4"],
      [6, "contradicts the decision of line 5"],
    ]);
  });

  it("tell a review of another letter", () => {
    expect(() =>
      reviewed("", { ...sample(), letter: { ...sample().letter, id: "Letter:x" } }),
    ).toThrow(
      "reviews/sample.yaml:1: the review is of Letter:东工信函〔2021〕1号 and the letter is Letter:x",
    );
  });

  it("tell what the file may not hold", () => {
    expect(faultsOf("facts:\n  - { decision: agree }\n")[0]).toMatchObject({ line: 4 });
    expect(faultsOf("fact: []\n")[0]).toMatchObject({ line: 3 });
  });
});
