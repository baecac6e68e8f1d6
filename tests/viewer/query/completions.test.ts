import { completionsAt, type Vocabulary } from "../../../viewer/src/query/completions.ts";
import { PIECES } from "../../../viewer/src/query/cypher-words.ts";
import { placeOfError } from "../../../viewer/src/query/error-place.ts";

const words: Vocabulary = {
  types: [{ name: "Company", detail: "企业" }],
  relations: [{ name: "LOCATED_IN", detail: "位于" }],
  properties: [{ name: "amountCny", detail: "人民币金额" }],
};

const offered = (before: string, text = before): readonly string[] =>
  completionsAt(before, text, words).options.map(({ label }) => label);

test.each([
  ["MATCH (a:", "Company"],
  ["MATCH (a:Com", "Company"],
  ["MATCH (a)-[r:", "LOCATED_IN"],
  ["MATCH (a)-[r:LEADS|", "LOCATED_IN"],
  ["MATCH (a) WHERE a.am", "amountCny"],
  ["MATCH (a {", "amountCny"],
  ["MATCH (a) RET", "RETURN"],
  ["MATCH (where_to:Place) RETURN wh", "where_to"],
])("after `%s` comes %s", (before, expected) => {
  expect(offered(before)).toContain(expected);
});

test("a dollar sign offers the parameters that are given", () => {
  expect(offered("WHERE a.id = $", ":param from => 1\nWHERE a.id = $")).toEqual(["from"]);
});

test("nothing is offered before a word has begun", () => {
  expect(offered("MATCH (a) ")).toEqual([]);
});

test("each piece of a line is painted by what it is", () => {
  const line = "MATCH (a:Company {name: '东莞'}) SET a.n = $n // 3";
  const groups = [...line.matchAll(PIECES)].map(({ groups: found = {} }) =>
    Object.entries(found).find(([, text]) => text !== undefined),
  );
  expect(groups).toEqual([
    ["keyword", "MATCH"],
    ["name", "Company"],
    ["string", "'东莞'"],
    ["writing", "SET"],
    ["parameter", "$n"],
    ["comment", "// 3"],
  ]);
});

test("an error is placed in the lines of the pane", () => {
  const what = 'line 2, column 8 of the query, at "nope.id": unknown';
  expect(placeOfError(what, 3)).toEqual({ line: 5, column: 8 });
  expect(placeOfError("the query: it is empty", 0)).toBeUndefined();
});
