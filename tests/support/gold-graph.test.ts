import { readFileSync } from "node:fs";
import { readOntology } from "../../src/data/ontology.ts";
import { goldFiles, readGold } from "../../src/evaluate/gold.ts";
import { isMeasure } from "../../src/model/network.ts";
import { allows } from "../../src/model/ontology.ts";
import { goldGraph } from "./gold-graph.ts";

const LETTER = "data/letters/dongguan-2021-109.txt";
const KEY = "tests/fixtures/key/dongguan-2021-109.json";
const plain = (text: string) => text.replace(/\s/gu, "").replace(/[“”"]/gu, "");

describe("the answer key of 东工信函〔2021〕109号", () => {
  const gold = readGold(KEY);
  const points = [...readFileSync(LETTER, "utf8")];
  const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
    plain(points.slice(start, end).join(""));

  test("marks the entities where the letter names them", () => {
    const wrong = gold.entities.flatMap(({ name, aliases, mentions }) =>
      mentions.map(words).filter((found) => ![name, ...aliases].map(plain).includes(found)),
    );
    expect(wrong).toEqual([]);
  });

  test("proves every figure with words that hold its digits", () => {
    const wrong = gold.measures.filter(
      ({ value, min, evidence }) => !words(evidence).includes(value ?? min ?? "?"),
    );
    expect(wrong).toEqual([]);
  });

  test("states only facts that the vocabulary allows, between entities that it lists", () => {
    const ontology = readOntology("data/ontology.yaml");
    const types = new Map(gold.entities.map(({ name, type }) => [name, type]));
    const wrong = gold.facts.filter(
      ({ subject, predicate, object }) =>
        !allows(ontology, predicate, types.get(subject) ?? "", types.get(object) ?? ""),
    );
    expect(wrong).toEqual([]);
  });

  test("holds no telephone number", () => {
    expect(readFileSync(KEY, "utf8")).not.toContain("28685020");
  });
});

test("an annotated letter becomes a graph whose quotes stand in its text", () => {
  const { letter, entities, facts } = goldGraph(LETTER, KEY);
  const points = [...letter.text];
  const ids = new Set(entities.map((entity) => entity.id));
  expect(ids.size).toBe(entities.length);
  expect(facts.filter((fact) => !ids.has(fact.subject) || !ids.has(fact.object))).toEqual([]);
  const sections = new Set(letter.sections.map((section) => section.id));
  for (const { evidence } of facts) {
    for (const piece of evidence) {
      if (piece.provenance === "background") continue;
      expect(sections).toContain(piece.section);
      expect(plain(piece.exact)).toBe(plain(points.slice(piece.start, piece.end).join("")));
    }
  }
});

test("parts of a total point at it, and money is in yuan", () => {
  const { entities, facts } = goldGraph(LETTER, KEY);
  const figures = entities.filter(isMeasure);
  const figure = (original: string) =>
    figures.find(({ properties }) => properties.original === original);
  const parts = facts
    .filter(({ predicate, object }) => predicate === "PART_OF" && object === figure("385宗")?.id)
    .map(({ subject }) => figures.find(({ id }) => id === subject)?.properties.value);
  expect(parts).toEqual([7, 278, 107]);
  const amount = { value: 4_924_000_000, unit: "元", amountCny: 4_924_000_000 };
  expect(figure("49.24亿元")?.properties).toMatchObject(amount);
});

test.each(goldFiles("tests/fixtures/letters").filter(({ letter }) => !letter.includes("04-")))(
  "the composed letter $stem converts too",
  ({ letter, gold }) => {
    const graph = goldGraph(letter, gold);
    expect(graph.facts.length).toBeGreaterThan(30);
  },
);
