import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newReview, withDecision, withoutDecision, withProposals } from "../../src/review/edit.ts";
import { replaceFile } from "../../src/review/file.ts";
import { openProposals } from "../../src/review/propose.ts";
import { parseReview } from "../../src/review/schema.ts";
import { CITY, LAB, LETTER, ontology, reviewed, sample } from "./sample.ts";

const empty = newReview(LETTER, "王五");
const proposals = openProposals(sample(), ontology);
const full = withProposals(empty, proposals);
const parse = (text: string) => parseReview(text, "reviews/sample.yaml");

describe("proposals", () => {
  it("are every proof that no person stands behind, as entries that change nothing", () => {
    const review = parse(full);
    expect(review.facts.length + review.measures.length).toBe(3);
    expect(reviewed(full.replace(/^letter:.*\nreviewer:.*\n/m, "")).graph).toEqual(sample());
  });

  it("say the fact in words, the rule and the section", () => {
    expect(full).toContain("# ---- 一、");
    expect(full).toContain("# 东莞市 建设 松山湖材料实验室 (已完成, 原文明示, builds)");
  });

  it("put first what is easiest to doubt", () => {
    const graph = sample();
    const facts = graph.facts.map((fact) => ({
      ...fact,
      evidence: fact.evidence.map((proof) =>
        fact.predicate === "BASED_ON" && "rule" in proof
          ? { ...proof, provenance: "inherited-subject" as const }
          : proof,
      ),
    }));
    const [first] = openProposals({ ...graph, facts }, ontology);
    expect(first?.decision).toMatchObject({ predicate: "BASED_ON" });
  });

  it("come once, however often they are written", () => {
    expect(withProposals(full, proposals)).toBe(full);
  });

  it("leave out what was decided", () => {
    const decided = full
      .replaceAll("undecided", "accept")
      .replace(/^letter:.*\nreviewer:.*\n/m, "");
    expect(openProposals(reviewed(decided).graph, ontology)).toEqual([]);
  });
});

describe("a decision", () => {
  const decision = {
    decision: "reject",
    subject: CITY,
    predicate: "BUILDS",
    object: LAB,
    quote: "我市加快建设松山湖材料实验室",
  };

  it("takes the place of the proposal and keeps its comment", () => {
    const text = withDecision(full, "facts", decision);
    expect(text.split("\n")).toHaveLength(full.split("\n").length);
    expect(text).toContain("# 东莞市 建设 松山湖材料实验室");
    expect(parse(text).facts.find(({ predicate }) => predicate === "BUILDS")?.decision).toBe(
      "reject",
    );
  });

  it("comes at the end when it is about something new, and can be taken back", () => {
    const text = withDecision(empty, "facts", decision);
    expect(parse(text).facts).toEqual([decision]);
    expect(parse(withoutDecision(text, "facts", decision)).facts).toEqual([]);
    expect(withoutDecision(empty, "facts", decision)).toBe(empty);
  });

  it("changes only what is different: comments within an entry stay", () => {
    const own = `${empty}facts:
  - decision: undecided # 待查
    subject: ${CITY}
    predicate: BUILDS # 建设？
    object: ${LAB}
    quote: 我市加快建设松山湖材料实验室
`;
    const text = withDecision(own, "facts", decision);
    expect(text).toBe(own.replace("undecided", "reject"));
    expect(withoutDecision(text, "facts", decision)).toBe(own);
  });

  it("that is taken back leaves the comments above it", () => {
    const entry = (name: string) =>
      `  # 关于${name}\n  - { decision: add, entity: Company:${name}, quote: ${name} }\n`;
    const all = `${empty}mentions:\n${["甲", "乙", "丙"].map(entry).join("")}`;
    for (const name of ["甲", "乙", "丙"]) {
      const gone = { decision: "add", entity: `Company:${name}`, quote: name };
      const text = withoutDecision(all, "mentions", gone);
      for (const other of ["甲", "乙", "丙"]) expect(text).toContain(`# 关于${other}`);
      expect(parse(text).mentions).toHaveLength(2);
    }
    const one = `${empty}mentions:\n${entry("甲")}`;
    const none = withoutDecision(one, "mentions", { entity: "Company:甲", quote: "甲" });
    expect(none).toContain("# 关于甲");
    expect(parse(none).mentions).toEqual([]);
  });

  it("leaves a person's own words in the file as they are", () => {
    const own = `${empty}# 我的备注\nfacts:\n  # 待查\n  - { decision: accept, subject: a, predicate: B, object: c, quote: d } # 见官网\n`;
    const text = withDecision(own, "facts", decision);
    for (const words of ["# 我的备注", "# 待查", "# 见官网"]) expect(text).toContain(words);
    expect(parse(text).facts).toHaveLength(2);
  });
});

it("a file is replaced whole, and no draft stays behind", () => {
  const folder = mkdtempSync(join(tmpdir(), "review-"));
  const file = join(folder, "reviews", "x.yaml");
  replaceFile(file, "one");
  replaceFile(file, "two");
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(readdirSync(join(folder, "reviews"))).toEqual(["x.yaml"]);
});
