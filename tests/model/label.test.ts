import fc from "fast-check";
import { textColumns, wrapLabel } from "../../src/model/label.ts";

describe("textColumns", () => {
  test("counts two columns for Han, also beyond the basic plane, and one for Latin", () => {
    expect(textColumns("vivo控股")).toBe(8);
    expect(textColumns("𠀀𮯠")).toBe(4);
    expect(textColumns("（一）")).toBe(6);
    expect(textColumns("")).toBe(0);
  });
});

describe("wrapLabel", () => {
  test("leaves nine Han characters on one line", () => {
    expect(wrapLabel("东莞市工业和信息化")).toEqual(["东莞市工业和信息化"]);
  });

  test("balances two lines", () => {
    expect(wrapLabel("松山湖国际创新创业社区")).toEqual(["松山湖国际", "创新创业社区"]);
  });

  test("keeps a number whole and never starts a line with a closing bracket", () => {
    expect(wrapLabel("东工信函〔2021〕109号")).toEqual(["东工信函", "〔2021〕109号"]);
  });

  test("cuts what two lines cannot hold, and holds all of it when given the lines", () => {
    const name = "东莞市建设广东省制造业供给侧结构性改革创新实验区实施方案";
    expect(wrapLabel(name).join("")).toMatch(/^东莞市建设广东省制造业.*…$/);
    expect(wrapLabel(name, 6).join("")).toBe(name);
  });

  test("loses no character of a name that fits, and breaks no surrogate pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 18 }), (name) => {
        const lines = wrapLabel(name, 6);
        expect(lines.join("").replaceAll(/\s/gu, "")).toBe(name.replaceAll(/\s/gu, ""));
        for (const line of lines) expect(line).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
