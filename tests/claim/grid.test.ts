import { type GridCase, gridCases, negativeCases } from "./grid.ts";
import { factsIn } from "./reading.ts";

/** How many of the cases that only change the surroundings are tried; `npm run grid` tries all. */
const SAMPLE = 8;

async function isRead({ text, fact }: GridCase): Promise<boolean> {
  const facts = await factsIn(text);
  return facts.some((each) => each.replace(/ \(\w+\)$/, "") === fact);
}

async function missed(cases: readonly GridCase[]): Promise<string[]> {
  const read = await Promise.all(cases.map(isRead));
  return cases.filter((_one, index) => read[index] === false).map(({ text }) => text);
}

describe("every verb of every frame", () => {
  test("is read in every construction that its frame allows", async () => {
    const cases = gridCases("data", ["bare"]);
    expect(cases.length).toBeGreaterThan(700);
    expect(await missed(cases)).toEqual([]);
  });

  test("is read beside times, adverbs and brackets", async () => {
    const cases = gridCases("data", ["time", "manner", "bracket"]);
    const sample = cases.filter((_one, index) => index % SAMPLE === 0);
    expect(await missed(sample)).toEqual([]);
  });

  test("says nothing where it is denied, wished or only thought of", async () => {
    const cases = negativeCases("data").filter((_one, index) => index % SAMPLE < 2);
    const read = await Promise.all(
      cases.map(async ({ text, fact }) => {
        const facts = await factsIn(text);
        return facts.includes(fact) ? [text] : [];
      }),
    );
    expect(read.flat()).toEqual([]);
  });
});
