import { fact, figure, gated, scopeFor, TEXT } from "./small-letter.ts";

const LAB = "Laboratory:松山湖材料实验室";
const BUILDS = ["我市加快建设松山湖材料实验室", "Place:我市", "BUILDS", LAB] as const;

test("what passes is called as the rules call it, and proved where it stands", async () => {
  const scope = await scopeFor();
  const { facts, drops } = gated(scope, { facts: [fact(scope, ...BUILDS)] });
  expect(drops).toEqual([]);
  expect(facts).toMatchObject([
    {
      subject: { type: "Place", name: "东莞市" },
      predicate: "BUILDS",
      object: { type: "Laboratory", name: "松山湖材料实验室" },
      status: "ongoing",
      provenance: "explicit",
      far: false,
    },
  ]);
  const [{ place } = { place: { start: 0, end: 0 } }] = facts;
  expect(Array.from(TEXT).slice(place.start, place.end).join("")).toBe(BUILDS[0]);
});

test.each([
  ["form", (): unknown => ({ sentence: 1, quote: "x" })],
  ["vocabulary", (scope) => fact(scope, BUILDS[0], "Town:我市", "BUILDS", LAB)],
  ["vocabulary", (scope) => fact(scope, BUILDS[0], "Place:我市", "AWARDED", LAB)],
  ["vocabulary", (scope) => fact(scope, BUILDS[0], "Place:我市", "constructor", LAB)],
  ["range", (scope) => fact(scope, BUILDS[0], LAB, "ISSUES", "Place:我市")],
  ["range", (scope) => fact(scope, BUILDS[0], "Place:我市", "HAS_MEASURE", LAB)],
  [
    "quote",
    (scope) =>
      fact(scope, "我市建成松山湖材料实验室", "Place:我市", "BUILDS", LAB, { sentence: 2 }),
  ],
  ["quote", (scope) => fact(scope, ...BUILDS, { sentence: 4 })],
  ["quote", (scope) => fact(scope, ...BUILDS, { sentence: 999 })],
  ["names", (scope) => fact(scope, "加快建设松山湖材料实验室", "Place:我市", "BUILDS", LAB)],
  ["names", (scope) => fact(scope, BUILDS[0], "Place:昆山市", "BUILDS", LAB, { far: true })],
  [
    "reality",
    (scope) =>
      fact(
        scope,
        "未与香港城市大学签订合作协议",
        "Department:市工信局",
        "COOPERATES_WITH",
        "Institution:香港城市大学",
        { far: true },
      ),
  ],
  [
    "reality",
    (scope) =>
      fact(
        scope,
        "建议市科技局设立东江科创基金",
        "Department:市科技局",
        "ESTABLISHES",
        "Fund:东江科创基金",
      ),
  ],
] as const satisfies readonly (readonly [
  string,
  (scope: Awaited<ReturnType<typeof scopeFor>>) => unknown,
])[])("a fact is dropped at the gate of %s, and listed", async (name, said) => {
  const scope = await scopeFor();
  const item = said(scope);
  const { facts, drops } = gated(scope, { facts: [item] });
  expect(facts).toEqual([]);
  expect(drops).toEqual([{ gate: name, item }]);
});

test("a name outside the quote is told as carried over, where the model says so", async () => {
  const scope = await scopeFor();
  const said = fact(scope, "加快建设松山湖材料实验室", "Place:我市", "BUILDS", LAB, { far: true });
  expect(gated(scope, { facts: [said] }).facts).toMatchObject([
    { subject: { name: "东莞市" }, far: true, provenance: "inherited-subject" },
  ]);
});

test("a thing that the rules do not know is called as printed", async () => {
  const scope = await scopeFor();
  const said = fact(
    scope,
    "晨光云脑已接入该实验室",
    "Platform:晨光云脑",
    "COOPERATES_WITH",
    "Laboratory:该实验室",
  );
  expect(gated(scope, { facts: [said] }).facts).toMatchObject([
    { subject: { type: "Platform", name: "晨光云脑" }, object: { name: "松山湖材料实验室" } },
  ]);
});

test("of a figure the rules read value, unit and time, and it has one owner", async () => {
  const scope = await scopeFor();
  const said = [
    figure(scope, "我市引进项目385宗", "Place:我市", "引进的项目", "385宗"),
    figure(scope, "2020年，我市引进项目385宗", "Place:我市", "项目", "385宗"),
    figure(scope, "我市引进项目385宗", "Place:我市", "项目", "386宗"),
  ];
  const { facts, drops } = gated(scope, { figures: said });
  expect(facts).toMatchObject([
    {
      subject: { name: "东莞市" },
      predicate: "HAS_MEASURE",
      figure: {
        properties: { metric: "引进的项目", value: 385, unit: "宗", period: { start: "2020" } },
      },
    },
  ]);
  expect(drops.map(({ gate }) => gate)).toEqual(["figure", "quote"]);
});

test("what a person rejected is not proposed again, in whatever words", async () => {
  const scope = await scopeFor();
  const facts = [fact(scope, ...BUILDS)];
  const rejected = `facts:
  - { decision: reject, subject: 东莞市, predicate: BUILDS, object: 松山湖材料实验室, quote: 建设松山湖材料实验室 }
`;
  expect(gated(scope, { facts }, rejected).drops.map(({ gate }) => gate)).toEqual(["rejected"]);
  const entity = `entities:\n  - { decision: reject, entity: 松山湖材料实验室, quote: 松山湖材料实验室 }\n`;
  expect(gated(scope, { facts }, entity).drops.map(({ gate }) => gate)).toEqual(["rejected"]);
  const figures = [figure(scope, "我市引进项目385宗", "Place:我市", "项目", "385宗")];
  const measure = `measures:\n  - { decision: reject, of: 东莞市, figure: 385宗, quote: 引进项目385宗 }\n`;
  expect(gated(scope, { figures }, measure).drops.map(({ gate }) => gate)).toEqual(["rejected"]);
  expect(gated(scope, { facts }, measure).drops).toEqual([]);
});

test("the same fact said twice is one, and no reply at all is no fault", async () => {
  const scope = await scopeFor();
  const said = fact(scope, ...BUILDS);
  expect(gated(scope, { facts: [said, said] }).facts).toHaveLength(1);
  expect(gated(scope, {})).toEqual({ facts: [], entities: [], drops: [] });
});
