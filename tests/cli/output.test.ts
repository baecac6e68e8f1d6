import { printRows } from "../../src/cli/output.ts";
import { createTestIo } from "./test-io.ts";

const ROWS = {
  columns: ["name", "amount", "letters"],
  rows: [
    { name: "vivo", amount: 100, letters: ["a", "b"] },
    { name: '松山湖,"城"', amount: null, letters: [] },
  ],
};

function printed(flags: object): string {
  const io = createTestIo();
  printRows(io, flags, ROWS);
  return io.written.out;
}

describe("printRows", () => {
  it("prints JSON that holds the rows as they are", () => {
    expect(JSON.parse(printed({ json: true }))).toEqual(ROWS.rows);
  });
  it("prints one row a line as NDJSON", () => {
    const lines = printed({ ndjson: true }).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(ROWS.rows);
  });
  it("quotes what CSV must quote and leaves nothing for null", () => {
    expect(printed({ csv: true })).toBe('name,amount,letters\nvivo,100,a; b\n"松山湖,""城""",,\n');
  });
  it("prints a table without brackets for people", () => {
    expect(printed({})).toMatch(/^vivo +100 +a; b$/m);
  });
  it("makes control characters visible, so that no letter can command the terminal", () => {
    const io = createTestIo();
    printRows(io, {}, { columns: ["a"], rows: [{ a: "\u001b[31mred\u0007\nnext" }] });
    expect(io.written.out).toContain("\\x1b[31mred\\x07 next");
  });
  it("prints nothing but an empty list when there are no rows", () => {
    const io = createTestIo();
    printRows(io, { json: true }, { columns: [], rows: [] });
    expect(io.written.out).toBe("[]\n");
  });
});
