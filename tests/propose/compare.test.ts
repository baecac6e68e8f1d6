import { compare } from "../../src/propose/compare.ts";
import { fact, figure, gated, scopeFor } from "./small-letter.ts";

test("two readings agree, contradict, or one of them is alone; the most doubtful come first", async () => {
  const scope = await scopeFor();
  const reading = gated(scope, {
    facts: [
      fact(
        scope,
        "我市加快建设松山湖材料实验室",
        "Place:我市",
        "BUILDS",
        "Laboratory:松山湖材料实验室",
      ),
      fact(
        scope,
        "晨光云脑已接入该实验室",
        "Platform:晨光云脑",
        "COOPERATES_WITH",
        "Laboratory:该实验室",
      ),
      fact(
        scope,
        "市工信局牵头组建“芯火”工作专班",
        "Department:市工信局",
        "SUPPORTS",
        "Mechanism:“芯火”工作专班",
      ),
    ],
    figures: [
      figure(scope, "我市引进项目385宗", "Place:我市", "项目", "385宗"),
      {
        ...figure(scope, "协议投资2399亿元", "Department:市工信局", "协议投资", "2399亿元"),
        far: true,
      },
    ],
  });
  expect(reading.drops).toEqual([]);
  const compared = compare(reading, scope);
  const said = compared.map(({ standing, proposed, fact: ruled }) => [
    standing,
    proposed && `${proposed.subject.name} ${proposed.predicate}`,
    ruled?.predicate,
  ]);
  expect(said).toEqual([
    ["contradict", "东莞市工业和信息化局 HAS_MEASURE", "HAS_MEASURE"],
    ["contradict", "东莞市工业和信息化局 SUPPORTS", expect.stringMatching(/LEADS|ESTABLISHES/)],
    ["model", "晨光云脑 COOPERATES_WITH", undefined],
    ["rules", undefined, expect.stringMatching(/LEADS|ESTABLISHES/)],
    ["agreed", "东莞市 BUILDS", "BUILDS"],
    ["agreed", "东莞市 HAS_MEASURE", "HAS_MEASURE"],
  ]);
});
