import type { Mention } from "../../../src/annotate/mention/mention.ts";
import { namedBefore, rowsOf } from "../../../src/annotate/mention/named-rows.ts";

/** Single Latin letters are names. */
const named = (text: string): Mention[] =>
  [...text.matchAll(/[A-Z]/g)].map(({ index, 0: name }) => ({
    from: index,
    to: index + 1,
    type: "Company",
    name,
    by: "test",
  }));
const rows = (text: string): string[] =>
  rowsOf(text, named(text)).map((row) => row.map(({ name }) => name).join(""));

describe("names side by side", () => {
  test.each([
    ["the last row comes first", "A、B签约，C与D建设E", ["CD", "AB"]],
    ["a row is whole", "A、B和C签约", ["ABC"]],
    ["quotes part no row", "“A”、《B》", ["AB"]],
    ["one name is no row, nor is one named twice", "A签约，B、B", []],
    ["words part them", "A向B", []],
    ["there are none in no text", "", []],
  ])("%s", (_what, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("are looked for only so far back, and not within other names", () => {
    const text = `A${"，".repeat(20)}B、C`;
    const mentions = named(text);
    expect(namedBefore(mentions, text.length, 10).map(({ name }) => name)).toEqual(["B", "C"]);
    const nested = mentions.map((one) => ({ ...one, nested: one.name === "B" }));
    expect(namedBefore(nested, text.length).map(({ name }) => name)).toEqual(["A", "C"]);
  });
});
