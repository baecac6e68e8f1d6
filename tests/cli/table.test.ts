import { formatTable } from "../../src/cli/table.ts";
import { displayWidth } from "../../src/cli/width.ts";

describe("formatTable", () => {
  it("aligns columns after Chinese as after Latin text", () => {
    const lines = formatTable(
      ["名称", "type"],
      [
        ["松山湖材料实验室", "Laboratory"],
        ["vivo", "Company"],
        ["𠮷野家", "Company"],
      ],
    ).split("\n");
    const starts = [
      lines[0]?.indexOf("type"),
      ...lines.slice(2).map((line) => /[A-Z]/.exec(line)?.index),
    ].map((at, index) =>
      displayWidth((index === 0 ? lines[0] : lines[index + 1])?.slice(0, at) ?? ""),
    );
    expect(new Set(starts)).toEqual(new Set([18]));
  });

  it("keeps every line within the terminal and loses no character", () => {
    const quote = "支持松山湖科学城与光明科学城共同建设综合性国家科学中心先行启动区".repeat(3);
    const text = formatTable(["id", "quote"], [["abc", quote]], 40);
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    expect(text.replace(/[^\p{sc=Han}]/gu, "")).toBe(quote);
  });

  it("shows only the headings when there are no rows", () => {
    expect(formatTable(["a", "b"], [])).toBe("a  b\n─  ─");
  });

  it("leaves wide tables alone when no terminal limits them", () => {
    expect(formatTable(["a"], [["x".repeat(500)]])).toContain("x".repeat(500));
  });

  it("still prints when there are more columns than the terminal can hold", () => {
    const headings = Array.from({ length: 12 }, (_, column) => `heading${column}`);
    expect(formatTable(headings, [headings], 20)).toContain("heading0");
  });
});
