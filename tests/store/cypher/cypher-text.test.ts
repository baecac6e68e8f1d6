import fc from "fast-check";
import { positionOf, skeleton, splitStatements } from "../../../src/store/cypher/cypher-text.ts";

test("statements end at a semicolon that is no part of a text, a name or a comment", () => {
  const text = `// 一; two
MATCH (n:\`a;b\`) WHERE n.x = 'c;\\';d' /* e;f */ RETURN "g;" AS x;

:param limit => 3;
  RETURN 1 AS y // last; words
;
;`;
  expect(splitStatements(text)).toEqual([
    { line: 2, text: `MATCH (n:\`a;b\`) WHERE n.x = 'c;\\';d' /* e;f */ RETURN "g;" AS x` },
    { line: 5, text: "RETURN 1 AS y" },
  ]);
});

test("nothing is found in nothing, in comments alone and in client commands alone", () => {
  for (const text of ["", " \n;;\n", "// no\n/* none */", ":use neo4j;\n"]) {
    expect(splitStatements(text)).toEqual([]);
  }
});

test("an unclosed text, name or comment goes on to the end", () => {
  expect(splitStatements("RETURN 'a; b")).toHaveLength(1);
  expect(splitStatements("RETURN `a; b")).toHaveLength(1);
  expect(splitStatements("RETURN 1 AS a /* ; b")).toHaveLength(1);
});

test("a skeleton has the same length and lines, and only code is left in it", () => {
  const piece = fc.constantFrom(
    "MATCH ",
    "'",
    '"',
    "`",
    "//",
    "/*",
    "*/",
    "\n",
    "\\",
    ";",
    "莞",
    "𠮷",
    "$x",
    "(",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const bare = skeleton(text);
      expect(bare).toHaveLength(text.length);
      expect(bare.split("\n").map((line) => line.length)).toEqual(
        text.split("\n").map((line) => line.length),
      );
    }),
  );
  expect(skeleton("RETURN 'LOAD CSV' AS `SET` // DELETE")).toBe(
    "RETURN 'xxxxxxxx' AS `xxx`          ",
  );
});

test("places are counted in lines and columns from one", () => {
  expect(positionOf("ab\n莞c", 0)).toEqual({ line: 1, column: 1 });
  expect(positionOf("ab\n莞c", 4)).toEqual({ line: 2, column: 2 });
});
