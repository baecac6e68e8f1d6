import { composedOf } from "../../../src/annotate/mention/composed.ts";

const isKind = composedOf(["公共", "公共技术", "技术", "平台"]);

test.each(["公共技术平台", "技术", "平台公共", ""])("%j falls into the words", (text) => {
  expect(isKind(text)).toBe(true);
});

test.each(["松湖公共技术", "公共技", "技术员"])("%j does not", (text) => {
  expect(isKind(text)).toBe(false);
});
