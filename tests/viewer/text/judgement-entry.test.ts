import { entryFor, type MendingForm } from "../../../viewer/src/text/judgement-entry.ts";

const FORM: MendingForm = {
  kind: "rename",
  ids: ["Fund:新材料投资产业基金"],
  name: " 东莞新材料基金 ",
  type: "Programme",
  letters: [],
  who: "王五",
  why: "年报",
};
const signed = { who: "王五", why: "年报" };

test("renaming and retyping keep the new name or type and join the old one to it", () => {
  expect(entryFor(FORM)).toEqual({
    verdict: "same",
    entities: ["Fund:东莞新材料基金", "Fund:新材料投资产业基金"],
    ...signed,
  });
  expect(entryFor({ ...FORM, kind: "retype" })?.entities).toEqual([
    "Programme:新材料投资产业基金",
    "Fund:新材料投资产业基金",
  ]);
});

test("merging and keeping apart take two things, the first of them kept", () => {
  const two = { ...FORM, ids: ["Company:A", "Company:B"] };
  expect(entryFor({ ...two, kind: "merge" })).toMatchObject({ verdict: "same", entities: two.ids });
  expect(entryFor({ ...two, kind: "apart" })).toMatchObject({ verdict: "not the same" });
});

test("splitting names the letters that mean the other one", () => {
  expect(entryFor({ ...FORM, kind: "split", letters: ["Letter:1"] })).toEqual({
    verdict: "split",
    entities: ["Fund:新材料投资产业基金", "Fund:东莞新材料基金"],
    letters: ["Letter:1"],
    ...signed,
  });
});

test.each<[string, Partial<MendingForm>]>([
  ["without a signature", { who: " " }],
  ["without a reason", { why: "" }],
  ["without a name", { name: "" }],
  ["with the same name", { name: "新材料投资产业基金" }],
  ["without a type", { kind: "retype", type: "" }],
  ["with itself", { kind: "merge", ids: ["Company:A", "Company:A"] }],
  ["without letters", { kind: "split" }],
  ["about nothing", { ids: [] }],
])("there is no judgement %s", (_case, change) => {
  expect(entryFor({ ...FORM, ...change })).toBeUndefined();
});
