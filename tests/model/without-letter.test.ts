import { canonicalText } from "../../src/model/canonical.ts";
import { isBackground, isTextEvidence, lettersOf } from "../../src/model/graph.ts";
import { mergeLetters } from "../../src/model/merge.ts";
import { withoutLetter } from "../../src/model/without-letter.ts";
import { annotated, sampleGraph } from "../support/letters.ts";

const graph = sampleGraph();
const [older, newer] = graph.letters.map(({ id }) => id);

test("nothing of the letter is left, and nothing hangs in the air", () => {
  const rest = withoutLetter(graph, newer ?? "");
  expect(rest.letters.map(({ id }) => id)).toEqual([older]);
  expect(rest.facts.filter((fact) => lettersOf(fact).includes(newer ?? ""))).toEqual([]);
  expect(
    rest.entities.flatMap(({ mentions }) => mentions).map(({ letter }) => letter),
  ).not.toContain(newer);
  const ids = new Set(rest.entities.map(({ id }) => id));
  for (const { subject, object, evidence } of rest.facts) {
    expect(ids).toContain(subject);
    expect(ids).toContain(object);
    expect(evidence).not.toEqual([]);
  }
});

test("background goes with the last letter that names what it is about, and its sources too", () => {
  const [first] = graph.facts.filter(isBackground).map(({ subject }) => subject);
  const named = (id: string) =>
    graph.entities
      .find((entity) => entity.id === first)
      ?.mentions.some(({ letter }) => letter === id);
  const [naming = "", other = ""] = named(older ?? "") ? [older, newer] : [newer, older];
  const half = withoutLetter(graph, other);
  if (named(naming)) expect(half.facts.some(({ subject }) => subject === first)).toBe(true);
  expect(withoutLetter(half, naming)).toEqual({
    letters: [],
    entities: [],
    facts: [],
    sources: [],
  });
});

test("a fact that an older letter also states falls back to what that one says", () => {
  const letter = annotated("03-guangming-kcj-corridor");
  const [fact] = letter.facts;
  if (fact === undefined) throw new Error("no fact");
  const later = {
    letter: { ...letter.letter, id: "Letter:later", date: "2024-01-01", sections: [] },
    entities: letter.entities.filter(({ id }) => [fact.subject, fact.object].includes(id)),
    facts: [
      {
        ...fact,
        status: "ongoing" as const,
        evidence: fact.evidence.filter(isTextEvidence).map((evidence) => ({
          ...evidence,
          id: "later",
          letter: "Letter:later",
          status: "ongoing" as const,
        })),
      },
    ],
  };
  const both = mergeLetters([letter, later]);
  expect(both.facts.find(({ id }) => id === fact.id)?.status).toBe("ongoing");
  const rest = withoutLetter(both, "Letter:later");
  expect(canonicalText(rest)).toBe(canonicalText(mergeLetters([letter])));
});

test("a letter that is not there changes nothing", () => {
  expect(canonicalText(withoutLetter(graph, "Letter:none"))).toBe(canonicalText(graph));
});
