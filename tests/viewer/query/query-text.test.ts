import { readQueryText, writeQueryText } from "../../../viewer/src/query/query-text.ts";

test("parameters are read from the lines above, and the statement keeps its place", () => {
  const text = ':param name => "东莞市";\n:param n => 3\n\nMATCH (a)\nRETURN a;';
  expect(readQueryText(text)).toEqual({
    cypher: "MATCH (a)\nRETURN a",
    parameters: { name: "东莞市", n: 3 },
    linesBefore: 3,
    faulty: [],
  });
});

test("a line that cannot be read is named", () => {
  expect(readQueryText(":param a => 东莞\n:param => 1\nRETURN 1 AS n").faulty).toEqual([1, 2]);
});

test("what is written is read back", () => {
  const parameters = { names: ['a"b', "东莞"], n: 1 };
  const { cypher, parameters: read } = readQueryText(writeQueryText("RETURN 1 AS n", parameters));
  expect([cypher, read]).toEqual(["RETURN 1 AS n", parameters]);
});
