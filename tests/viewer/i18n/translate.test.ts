import { en } from "../../../viewer/src/i18n/en.ts";
import { termIn, translate } from "../../../viewer/src/i18n/translate.ts";
import { zh } from "../../../viewer/src/i18n/zh.ts";

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
}

test("both languages say the same things with the same values", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, message] of Object.entries(en)) {
    const text = typeof message === "string" ? message : message.other;
    const chinese = Object.entries(zh).find(([name]) => name === key)?.[1] ?? "";
    expect({ key, values: placeholders(text) }).toEqual({ key, values: placeholders(chinese) });
  }
});

test("values are filled in and English counts agree", () => {
  expect(translate("zh", "mentions", { n: 3 })).toBe("原文提及 3 处");
  expect(translate("en", "linkCount", { n: 1 })).toBe("1 fact");
  expect(translate("en", "linkCount", { n: 2 })).toBe("2 facts");
});

test("a value with a dollar sign is taken as it is", () => {
  expect(translate("en", "searchNone", { query: "$&" })).toBe("Nothing found for “$&”");
});

test("a word that the vocabulary lacks is shown as its name", () => {
  expect(termIn("en", undefined, "Anything")).toBe("Anything");
  expect(termIn("zh", { zh: "地区", en: "Place" }, "Place")).toBe("地区");
});
