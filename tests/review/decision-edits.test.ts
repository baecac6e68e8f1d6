import { LettergraphError } from "../../src/model/errors.ts";
import type { ReviewEntry } from "../../src/model/review.ts";
import { contradictions, type Edit, editsFor, withEdits } from "../../src/review/decision-edits.ts";
import { newReview } from "../../src/review/edit.ts";
import { parseReview } from "../../src/review/schema.ts";
import { at, CITY, LAB, LETTER, sample } from "./sample.ts";

const { text } = sample().letter;
const EMPTY = newReview(LETTER, "王五");
const FILE = "reviews/sample.yaml";
const TRIPLE = { subject: CITY, predicate: "BUILDS", object: LAB };
const QUOTE = "我市加快建设松山湖材料实验室";

const write = (entry: ReviewEntry): Edit => ({ list: "facts", kind: "write", entry });
const fact = (decision: ReviewEntry["decision"]): ReviewEntry => ({
  decision,
  ...TRIPLE,
  quote: QUOTE,
});

describe("selected words", () => {
  const select = (words: string, entry: ReviewEntry) =>
    editsFor(text, [{ list: "facts", entry, selection: at(words) }])[0]?.entry;

  it("become the quote, without line wraps", () => {
    expect(select(QUOTE, { decision: "add", ...TRIPLE })?.quote).toBe(QUOTE);
  });

  it("say which of them is meant where they stand more than once", () => {
    const [, second = at("市工信局")] = [...text.matchAll(/市工信局/gu)].map(({ index }) => ({
      start: index,
      end: index + 4,
    }));
    const [edit] = editsFor(text, [
      { list: "mentions", entry: { decision: "add", entity: CITY }, selection: second },
    ]);
    expect(edit?.entry).toMatchObject({ quote: "市工信局", occurrence: 2 });
  });

  it("may hang over at both ends by white space", () => {
    const { start, end } = at("实验室。依托");
    const wide = { start: start - 2, end };
    const decisions = [
      {
        list: "mentions" as const,
        entry: { decision: "add" as const, entity: LAB },
        selection: wide,
      },
    ];
    expect(editsFor(text, decisions)[0]?.entry.quote).toBe("实验室。依托");
  });

  it("are the better quote of a correction", () => {
    const entry = { ...fact("correct"), to: {}, why: "试验" };
    expect(select("建设松山湖材料实验室", entry)).toMatchObject({
      quote: QUOTE,
      to: { quote: "建设松山湖材料实验室" },
    });
  });

  it("are refused beside a quote, and outside the letter", () => {
    expect(() => select(QUOTE, fact("accept"))).toThrow("both a quote and a selection");
    const far = { start: text.length + 5, end: text.length + 9 };
    const decisions = [
      { list: "facts" as const, entry: { decision: "add" as const, ...TRIPLE }, selection: far },
    ];
    expect(() => editsFor(text, decisions)).toThrow("nothing is selected");
  });
});

describe("decisions", () => {
  it("with faults are refused all at once, each with what is wrong", () => {
    try {
      editsFor(text, [
        { list: "facts", entry: { decision: "correct", ...TRIPLE, quote: QUOTE, to: {} } },
        { list: "mentions", entry: { decision: "accept", entity: CITY, quote: "我市" } },
      ]);
      throw new Error("they were taken");
    } catch (error) {
      if (!(error instanceof LettergraphError)) throw error;
      expect(error.faults).toHaveLength(2);
      expect(error.message).toContain("why");
    }
  });

  it("are written in order, the last word standing", () => {
    const written = withEdits(EMPTY, [write(fact("accept")), write(fact("reject"))]);
    expect(parseReview(written, FILE).facts).toEqual([fact("reject")]);
    const back: Edit = { list: "facts", kind: "take back", entry: fact("undecided") };
    expect(parseReview(withEdits(written, [back]), FILE).facts).toEqual([]);
  });
});

describe("contradictions", () => {
  const accepted = withEdits(EMPTY, [write(fact("accept"))]);
  const back: Edit = { list: "facts", kind: "take back", entry: fact("accept") };

  it.each([
    ["nobody changed the file", accepted, accepted, write(fact("reject")), 0],
    ["somebody decided the same", EMPTY, accepted, write(fact("accept")), 0],
    ["somebody decided otherwise", EMPTY, accepted, write(fact("reject")), 1],
    ["somebody took the decision back", accepted, EMPTY, write(fact("reject")), 0],
    ["the person changes what they saw", accepted, `${accepted}# x\n`, write(fact("reject")), 0],
    ["it is not known what the person saw", undefined, accepted, write(fact("reject")), 1],
    ["the person takes back what they saw", accepted, `${accepted}# x\n`, back, 0],
    [
      "the person takes back what somebody changed",
      accepted,
      withEdits(accepted, [write(fact("reject"))]),
      back,
      1,
    ],
    ["both took it back", accepted, EMPTY, back, 0],
  ])("when %s", (_when, before, now, edit, count) => {
    const faults = contradictions(before, now, FILE, [edit]);
    expect(faults).toHaveLength(count);
    if (count > 0) expect(faults[0]).toMatchObject({ file: FILE });
  });

  it("say what the other one decided", () => {
    const [fault] = contradictions(EMPTY, accepted, FILE, [write(fact("reject"))]);
    expect(fault?.what).toContain('"decision":"accept"');
  });
});
