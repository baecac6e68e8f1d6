import { keptAnswers } from "../../src/server/kept-answers.ts";

const long = (letter: string) => letter.repeat(30_000);

/** How often each answer was made. */
function counted(most?: number) {
  const answers = keptAnswers(most);
  const made: string[] = [];
  const ask = (id: string, answer: string | undefined) =>
    answers(id, async () => {
      made.push(id);
      await new Promise(setImmediate);
      return answer;
    });
  return { ask, made };
}

test("a long answer is made once, for all who ask at once and later", async () => {
  const { ask, made } = counted();
  const given = await Promise.all([ask("a", long("a")), ask("a", long("a")), ask("b", long("b"))]);
  expect(given).toEqual([long("a"), long("a"), long("b")]);
  expect(await ask("a", "another")).toBe(long("a"));
  expect(made).toEqual(["a", "b"]);
});

test("short answers and none at all are made each time", async () => {
  const { ask, made } = counted();
  for (const answer of ["short", undefined, "other"]) expect(await ask("a", answer)).toBe(answer);
  expect(made).toEqual(["a", "a", "a"]);
});

test("the oldest go when all together are too long, and one that is too long alone is not kept", async () => {
  const { ask, made } = counted(70_000);
  for (const id of ["a", "b", "c", "b", "c"]) await ask(id, long(id));
  expect(made).toEqual(["a", "b", "c"]);
  await ask("a", long("a"));
  expect(made).toEqual(["a", "b", "c", "a"]);
  await ask("d", "d".repeat(80_000));
  await ask("d", "d".repeat(80_000));
  expect(made.filter((id) => id === "d")).toHaveLength(2);
});

test("what failed is tried again", async () => {
  const answers = keptAnswers();
  const fail = () => Promise.reject(new Error("down"));
  await expect(answers("a", fail)).rejects.toThrow("down");
  expect(await answers("a", async () => long("a"))).toBe(long("a"));
});
