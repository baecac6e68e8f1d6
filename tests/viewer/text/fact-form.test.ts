import { decisionFaults } from "../../../src/review/schema.ts";
import {
  additionOf,
  changedParts,
  correctionOf,
  type FactForm,
  factForm,
  formAsRead,
} from "../../../viewer/src/text/fact-form.ts";
import type { ReviewAct } from "../../../viewer/src/text/verdicts.ts";
import { decided, item } from "./review-sample.ts";

const one = item("甲");
const named = new Set(["Place:东莞市", "Zone:甲", "Company:华为"]);
const selection = { start: 3, end: 9 };

/** The decisions of an act, each in a form that the review file takes. */
function decisionsOf(act: ReviewAct | undefined) {
  if (act?.kind !== "write") throw new Error("nothing is written");
  for (const { list, entry, selection: place } of act.decisions) {
    const whole =
      place === undefined || entry.quote !== undefined ? entry : { ...entry, quote: "原文" };
    expect(decisionFaults(list, whole)).toEqual([]);
  }
  return act.decisions;
}

test("a form shows the fact as read, its status and its qualifiers", () => {
  expect(factForm(one, { role: "牵头" })).toEqual({
    subject: { type: "Place", name: "东莞市" },
    predicate: "BUILDS",
    object: { type: "Zone", name: "甲" },
    status: "ongoing",
    qualifiers: [{ name: "role", value: "牵头" }],
    why: "",
  });
});

test("a form shows a correction, and what it was corrected from", () => {
  const corrected = decided(one, "correct", {
    to: { object: "Company:华为", status: "done", qualifiers: { role: "承建" } },
    why: "读错了",
  });
  const form = factForm(corrected, { role: "承建", batch: "首批" });
  expect(form.object).toEqual({ type: "Company", name: "华为" });
  expect(form).toMatchObject({ status: "done", why: "读错了" });
  const read = formAsRead(corrected, { role: "承建", batch: "首批" });
  expect(read.object).toEqual({ type: "Zone", name: "甲" });
  expect(read.qualifiers).toEqual([{ name: "batch", value: "首批" }]);
  expect(changedParts(read, form)).toEqual(["object", "status", "qualifiers"]);
});

test("a correction says only what is different", () => {
  const before = factForm(one);
  const now: FactForm = { ...before, status: "planned", why: "尚未动工" };
  const [act] = correctionOf(one, before, now, {}, named);
  expect(decisionsOf(act)).toEqual([
    {
      list: "facts",
      entry: { ...one.entry, decision: "correct", to: { status: "planned" }, why: "尚未动工" },
    },
  ]);
});

test("a form in which nothing changed is accepted", () => {
  const before = factForm(one);
  const [act] = correctionOf(one, before, before, {}, named);
  expect(decisionsOf(act)).toEqual([
    { list: "facts", entry: { ...one.entry, decision: "accept" } },
  ]);
});

test("other words of the letter become the quote of a correction", () => {
  const before = factForm(one);
  const [act] = correctionOf(one, before, { ...before, why: "依据" }, { selection }, named);
  expect(decisionsOf(act)).toEqual([
    { list: "facts", entry: { ...one.entry, decision: "correct", to: {}, why: "依据" }, selection },
  ]);
});

test("what the letter does not name yet is added by the same words, once, and before the fact", () => {
  const form: FactForm = {
    subject: { type: "Company", name: "新公司", as: "新公" },
    predicate: "BUILDS",
    object: { type: "Zone", name: "甲" },
    status: "done",
    qualifiers: [
      { name: "role", value: " 牵头 " },
      { name: "batch", value: "" },
    ],
    why: "",
  };
  expect(decisionsOf(additionOf(form, { selection }, named))).toEqual([
    {
      list: "entities",
      entry: { decision: "add", type: "Company", name: "新公司", as: "新公" },
      selection,
    },
    {
      list: "facts",
      entry: {
        decision: "add",
        subject: "Company:新公司",
        predicate: "BUILDS",
        object: "Zone:甲",
        qualifiers: { role: "牵头" },
      },
      selection,
    },
  ]);
  const loop = { ...form, object: { type: "Company", name: "新公司" } };
  const added = decisionsOf(additionOf(loop, { quote: "原文" }, named));
  expect(added.filter(({ list }) => list === "entities")).toHaveLength(1);
  expect(added.every(({ entry }) => entry.quote === "原文")).toBe(true);
});

test("a changed addition is written anew before the former one is taken back", () => {
  const added = decided(one, "add");
  const before = factForm(added);
  const moved = { ...before, object: { type: "Company", name: "华为" } };
  const acts = correctionOf(added, before, moved, {}, named);
  expect(decisionsOf(acts[0])[0]?.entry).toMatchObject({
    decision: "add",
    object: "Company:华为",
    quote: "建设甲",
  });
  expect(acts[1]).toEqual({ kind: "take back", item: "甲" });
  expect(correctionOf(added, before, { ...before, status: "done" }, {}, named)).toHaveLength(1);
});

test("the second of equal quotes stays the second", () => {
  const second = decided(one, "undecided", { occurrence: 2 });
  const added = decided(second, "add");
  const before = factForm(added);
  const [act] = correctionOf(added, before, { ...before, status: "done" }, {}, named);
  expect(decisionsOf(act)[0]?.entry.occurrence).toBe(2);
  const fresh = { ...factForm(second), object: { type: "Zone", name: "新" }, why: "x" };
  const [correction] = correctionOf(second, factForm(second), fresh, {}, named);
  expect(decisionsOf(correction).map(({ entry }) => entry.occurrence)).toEqual([2, 2]);
});
