import type { Drawing } from "../../src/model/drawing.ts";
import { toSvg } from "../../src/model/svg.ts";

const disc = (x: number, name: string) => ({
  x,
  y: 0,
  radius: 10,
  fill: "#111111",
  ring: "#222222",
  name: [name],
});
const [A, B] = [disc(0, "东莞市"), disc(400, "<深圳> & “市”")];

function drawing(change: Partial<Drawing> = {}): Drawing {
  return {
    title: "莞深协同网络",
    source: "来源：东工信函〔2021〕109号 2021-05-19",
    discs: [A, B],
    lines: [
      {
        from: A,
        to: B,
        covered: [10, 10],
        bend: 0,
        colour: "#333333",
        width: 2,
        dash: 3,
        gap: 4,
        arrow: true,
        name: "1 引进自 · 35宗",
      },
    ],
    legend: {
      types: [{ name: "地区", fill: "#111111", ring: "#222222" }],
      lines: [{ name: "申报中", dash: 2, gap: 4 }],
    },
    colours: { ground: "#ffffff", text: "#000000", muted: "#444444" },
    ...change,
  };
}

test("names what it shows, with legend and source, whatever a name holds", () => {
  const svg = toSvg(drawing());
  for (const words of ["莞深协同网络", "东莞市", "1 引进自 · 35宗", "地区", "申报中", "来源："]) {
    expect(svg).toContain(words);
  }
  expect(svg).toContain("&lt;深圳&gt; &amp; “市”");
  expect(svg).toContain('stroke-dasharray="3 4"');
});

test("no name covers another", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => disc(index * 4, `名称${index}`));
  const written = (toSvg(drawing({ discs: crowd, lines: [] })).match(/名称\d+/g) ?? []).length;
  expect(written).toBeGreaterThan(2);
  expect(written).toBeLessThan(20);
});

test("an empty picture is one too", () => {
  expect(toSvg(drawing({ discs: [], lines: [] }))).toContain("莞深协同网络");
});
