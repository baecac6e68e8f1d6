import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { parseYaml, readAll, readYaml } from "../../src/data/yaml.ts";
import { readText } from "../../src/data/yaml-document.ts";
import { LettergraphError } from "../../src/model/errors.ts";

const PEOPLE = z.record(
  z.string(),
  z.strictObject({ age: z.number(), names: z.array(z.string()).default([]) }),
);

function faultsOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof LettergraphError) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

function fileWith(content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "lettergraph-")), "people.yaml");
  writeFileSync(file, content);
  return file;
}

test("a file gives its value and the line of each part", () => {
  const { value, placeOf } = readYaml(
    fileWith("# people\n李:\n  age: 3\n  names: [a, b]\n"),
    PEOPLE,
  );
  expect(value).toEqual({ 李: { age: 3, names: ["a", "b"] } });
  expect(placeOf(["李", "names", 1]).line).toBe(4);
  expect(placeOf(["李", "no", "such"]).line).toBe(2);
  expect(placeOf([]).line).toBe(2);
});

test("every fault of a file comes at once, each with its line", () => {
  const error = faultsOf(() =>
    parseYaml("a: { age: old }\nb:\n  names: []\nc:\n  age: 1\n  hight: 2\n", "p.yaml", PEOPLE),
  );
  expect(error.code).toBe("yaml-schema");
  expect(error.faults.map(({ file, line }) => [file, line])).toEqual([
    ["p.yaml", 1],
    ["p.yaml", 2],
    ["p.yaml", 6],
  ]);
  expect(error.message).toContain("hight");
});

test.each([
  ["an unclosed bracket", "a:\n  b: [1, 2\nc: 1\n"],
  ["a key that is there twice", "a: { age: 1 }\nb: { age: 1 }\na: { age: 2 }\n"],
  ["a tab for indentation", "a:\n\tage: 1\n"],
  ["an alias without its anchor", "a:\n  age: *nobody\n"],
])("%s is broken YAML, with a line", (_, text) => {
  const error = faultsOf(() => parseYaml(text, "p.yaml", PEOPLE));
  expect(error.code).toBe("yaml-syntax");
  expect(error.faults[0]?.line).toBeGreaterThan(0);
});

test("an empty file is a fault of its shape, not a crash", () => {
  expect(faultsOf(() => parseYaml("", "p.yaml", PEOPLE)).code).toBe("yaml-schema");
});

test("aliases that multiply without end are refused", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (let level = 0; level < 8; level++) {
    const [from, to] = [String.fromCharCode(97 + level), String.fromCharCode(98 + level)];
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(", ")}]`);
  }
  expect(faultsOf(() => parseYaml(bomb.join("\n"), "p.yaml", PEOPLE)).code).toBe("yaml-syntax");
});

test("a missing file and a folder cannot be read", () => {
  expect(faultsOf(() => readText(join(tmpdir(), "no-such-file.yaml"))).kind).toBe("not-found");
  expect(faultsOf(() => readText(tmpdir())).code).toBe("file-unreadable");
});

test("bytes that are no UTF-8 are refused, a byte order mark is not", () => {
  expect(faultsOf(() => readText(fileWith(new Uint8Array([0xb6, 0xab])))).code).toBe(
    "file-encoding",
  );
  expect(readText(fileWith("\uFEFF东莞"))).toBe("东莞");
});

test("many files give the faults of all of them together", () => {
  const error = faultsOf(() =>
    readAll([
      () => parseYaml("a: 1", "one.yaml", PEOPLE),
      () => parseYaml("a: { age: 1 }", "two.yaml", PEOPLE),
      () => parseYaml("a: [", "three.yaml", PEOPLE),
    ]),
  );
  expect(error.faults.map(({ file }) => file)).toEqual(["one.yaml", "three.yaml"]);
});

test("an error that is no fault of the data passes through", () => {
  const broken = () => {
    throw new TypeError("a programmer's mistake");
  };
  expect(() => readAll([broken])).toThrow(TypeError);
});
