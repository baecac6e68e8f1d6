import fc from "fast-check";
import { guardQuery } from "../../../src/store/cypher/cypher-guard.ts";
import { readQuestions } from "../../../src/store/cypher/question-files.ts";
import { codeOf } from "../../support/codes.ts";
import { CALLS, FETCHES, HARMLESS } from "./hostile-queries.ts";

const guarded = (cypher: string) => codeOf((async () => guardQuery(cypher, {}))());

test.each([...FETCHES, ...CALLS])("is no plain read: %j", async (cypher) => {
  expect(await guarded(cypher)).toBe("cypher-refused");
});

test.each([
  ...HARMLESS,
  "RETURN date.truncate('month', date()) AS x",
  "CALL { RETURN 1 AS x } RETURN x AS x",
  "CALL (*) { RETURN 1 AS x } RETURN x AS x",
  "CALL `db`.labels() YIELD label RETURN label AS x",
  "CALL db.index.fulltext.queryNodes('entity_names', '松山湖') YIELD node RETURN node.id AS x",
])("is a plain read: %j", async (cypher) => {
  expect(await guarded(cypher)).toBe("no error");
});

test("every ready question is a plain read", () => {
  for (const { cypher, parameters } of readQuestions()) {
    const samples = Object.fromEntries(parameters.map(({ name, sample }) => [name, sample]));
    expect(() => guardQuery(cypher, samples)).not.toThrow();
  }
});

test("whatever stands around it, LOAD CSV in the code is seen, and in texts it is not", () => {
  const filling = fc.constantFrom("'a'", '"b"', "`c`", "/* d */", "// e\n", "1", "(n)", "\\", "$p");
  const fillings = fc.array(filling).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fillings, fillings, (before, after) => {
      expect(() => guardQuery(`RETURN ${before} LOAD CSV ${after}`, { p: 1 })).toThrow();
      const quoted = `RETURN ${before.replaceAll("\\", "")} 'LOAD CSV' AS x`;
      expect(() => guardQuery(quoted, { p: 1 })).not.toThrow();
    }),
  );
});

test("a statement of a megabyte is refused at once", async () => {
  const start = performance.now();
  expect(await guarded(`RETURN ${"(".repeat(1_000_000)}`)).toBe("cypher-refused");
  expect(await guarded(`RETURN ${"(CALL".repeat(19_000)}`)).toBe("cypher-refused");
  expect(await guarded(`RETURN ${"CALL (".repeat(16_000)}`)).toBe("cypher-refused");
  expect(performance.now() - start).toBeLessThan(2000);
});

test("brackets within brackets are refused before a parser calls itself for each", async () => {
  expect(await guarded(`RETURN ${"[".repeat(90)}${"]".repeat(90)} AS x`)).toBe("no error");
  expect(await guarded(`RETURN ${"[".repeat(9000)}${"]".repeat(9000)} AS x`)).toBe(
    "cypher-refused",
  );
  expect(await guarded(`RETURN '${"[".repeat(9000)}' AS x`)).toBe("no error");
});
