import { decisionFaults } from "../../../src/review/schema.ts";
import { plainCorrection, plainForm } from "../../../viewer/src/text/plain-form.ts";
import { decided, item } from "./review-sample.ts";

const figure = item("26个", {
  list: "measures",
  entry: { decision: "undecided", of: "Place:东莞市", figure: "26个", quote: "等26个项目签约" },
  fact: {
    subject: { id: "Place:东莞市", type: "Place", name: "东莞市" },
    predicate: "HAS_MEASURE",
    relation: { zh: "指标", en: "measure" },
    object: {
      id: "Measure:x",
      type: "Measure",
      name: "x",
      measure: { metric: "项目", value: 26, unit: "个", comparator: "=", original: "26个" },
    },
  },
});

test("the form of a figure shows what was read", () => {
  expect(plainForm(figure)).toMatchObject({ of: "Place:东莞市", metric: "项目", value: "26" });
  const corrected = decided(figure, "correct", { to: { metric: "签约项目" }, why: "x" });
  expect(plainForm(corrected).metric).toBe("签约项目");
});

test("a corrected figure says what changed, numbers as numbers", () => {
  const before = plainForm(figure);
  const act = plainCorrection(figure, before, { ...before, value: "27", scope: " 产业 " }, "读错");
  if (act.kind !== "write") throw new Error("nothing is written");
  const [decision] = act.decisions;
  expect(decision?.entry).toEqual({
    ...figure.entry,
    decision: "correct",
    to: { value: 27, scope: "产业" },
    why: "读错",
  });
  expect(decisionFaults("measures", decision?.entry)).toEqual([]);
});

test("an unchanged form is accepted; an earlier correction stays", () => {
  const before = plainForm(figure);
  expect(plainCorrection(figure, before, before, "")).toMatchObject({
    decisions: [{ entry: { decision: "accept" } }],
  });
  const corrected = decided(figure, "correct", { to: { metric: "签约项目" }, why: "x" });
  const form = plainForm(corrected);
  const act = plainCorrection(corrected, form, { ...form, unit: "宗" }, "y");
  expect(act).toMatchObject({
    decisions: [{ entry: { to: { metric: "签约项目", unit: "宗" }, why: "y" } }],
  });
});

test("an entity's type and name can be corrected", () => {
  const entity = item("甲", {
    list: "entities",
    entry: { decision: "accept", entity: "Zone:甲:乙", quote: "甲:乙" },
  });
  const before = plainForm(entity);
  expect(before).toEqual({ type: "Zone", name: "甲:乙" });
  const act = plainCorrection(entity, before, { ...before, name: "甲" }, "多读了");
  expect(act).toMatchObject({ decisions: [{ list: "entities", entry: { to: { name: "甲" } } }] });
});
