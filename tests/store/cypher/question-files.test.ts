import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LettergraphError } from "../../../src/model/errors.ts";
import { hasType } from "../../../src/store/cypher/question.ts";
import { readQuestions } from "../../../src/store/cypher/question-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lettergraph-queries-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HEADER = `// zh: 谁牵头
// en: Who leads
// answers zh: 每项工作由谁牵头。
// answers en: Who leads each task.
`;

function faultsOf(text: string): string[] {
  writeFileSync(join(folder, "bad.cypher"), text);
  try {
    readQuestions(folder);
  } catch (error) {
    if (error instanceof LettergraphError) {
      return error.faults.map((fault) => `${fault.line}: ${fault.what}`);
    }
    throw error;
  }
  return [];
}

test("a question is read with its titles, what it answers, its parameters and its statement", () => {
  writeFileSync(
    join(folder, "who-leads.cypher"),
    `${HEADER}// param name: string | 单位 | Body
// param limit: integer | 行数 | Rows
:param name => "工信; 局";
:param limit => 10;
MATCH (a:Entity) WHERE a.name CONTAINS $name // not a ; split
RETURN a.id AS id LIMIT $limit;
`,
  );
  writeFileSync(join(folder, "notes.txt"), "not a query");
  expect(readQuestions(folder)).toEqual([
    {
      name: "who-leads",
      zh: "谁牵头",
      en: "Who leads",
      answersZh: "每项工作由谁牵头。",
      answersEn: "Who leads each task.",
      parameters: [
        { name: "name", type: "string", zh: "单位", en: "Body", sample: "工信; 局" },
        { name: "limit", type: "integer", zh: "行数", en: "Rows", sample: 10 },
      ],
      cypher:
        "MATCH (a:Entity) WHERE a.name CONTAINS $name // not a ; split\nRETURN a.id AS id LIMIT $limit",
      isOwn: false,
    },
  ]);
});

test("every fault of a question file is reported at once, each with its line", () => {
  expect(
    faultsOf(`// zh: 谁牵头
// answers zh: 每项工作由谁牵头。
// answers en: Who leads each task.
// param a: text | 甲 | A
// param b: integer | 乙 | B
// param c: string
:param b => "ten";
:param c => 'single';
RETURN $d AS d;
`),
  ).toEqual([
    "4: unknown parameter type text",
    "6: unreadable parameter",
    "8: the sample of $c is not JSON",
    "1: no `// en:` line",
    "9: $d is not declared",
    "5: $b has no sample of type integer",
    "5: $b is not used",
  ]);
});

test.each([
  ["no statement", HEADER, "1: 0 statements"],
  ["two statements", `${HEADER}RETURN 1 AS a;\nRETURN 2 AS b;\n`, "6: 2 statements"],
])("a question file with %s is refused", (_case, text, fault) => {
  expect(faultsOf(text)).toEqual([fault]);
});

test.each([
  ["莞", "string", true],
  [3, "string", false],
  [3, "integer", true],
  [3.5, "integer", false],
  [3.5, "number", true],
  [["a"], "strings", true],
  [["a", 1], "strings", false],
  [true, "boolean", true],
  [null, "string", false],
] as const)("%j given for a %s is accepted: %s", (value, type, accepted) => {
  expect(hasType(value, type)).toBe(accepted);
});
