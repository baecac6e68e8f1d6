import { buildGraph } from "../../../src/assemble/build.ts";
import { openProject } from "../../../src/data/project.ts";
import { isTextEvidence } from "../../../src/model/graph.ts";
import { modelRule } from "../../../src/model/second-reading.ts";
import { ruleWords } from "../../../viewer/src/text/rule-words.ts";

const { graph } = await buildGraph(openProject("data"));
const rules = new Set(
  graph.facts.flatMap(({ evidence }) => evidence.filter(isTextEvidence).map(({ rule }) => rule)),
);

test("no rule of the letter is shown by its id, in either language", () => {
  expect(rules.size).toBeGreaterThan(10);
  for (const rule of rules) {
    expect(ruleWords(rule, "zh")).not.toContain(rule);
    expect(ruleWords(rule, "zh")).toMatch(/^\p{Script=Han}+$/u);
    // A review is called so in English too.
    if (rule !== "review") expect(ruleWords(rule, "en")).not.toContain(rule);
  }
});

test("a model is named, for it is somebody", () => {
  expect(ruleWords(modelRule("qwen3"), "zh")).toContain("qwen3");
});
