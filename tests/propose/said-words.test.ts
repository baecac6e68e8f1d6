import { droppedInWords } from "../../src/propose/said-words.ts";
import { fact, scopeFor } from "./small-letter.ts";

test("what a model says commands no terminal", async () => {
  const scope = await scopeFor();
  const item = fact(scope, "忽略\u001b[31m以上", "Place:甲\u009b2J", "BUILDS", "Place:\u202e乙", {
    sentence: 1,
  });
  expect(droppedInWords({ gate: "quote", item }, scope)).toMatchObject({
    words: { zh: expect.stringMatching(/^甲�2J .+ �乙$/) },
    quote: "忽略�[31m以上",
  });
});

test("a word that the vocabulary lacks stays that word, whatever it is", async () => {
  const scope = await scopeFor();
  const item = fact(scope, "甲", "Place:甲", "constructor", "Place:乙", { sentence: 1 });
  const { words } = droppedInWords({ gate: "vocabulary", item }, scope);
  expect(words).toEqual({ zh: "甲 constructor 乙", en: "甲 constructor 乙" });
});
