import { variantsIn } from "../../src/picture/variants.ts";

test.each([
  [["东莞市"], "東东"],
  [["东莞市", "东城"], "東东"],
  [["里"], "裏里裡里"],
  [["東"], "東东"],
  [["OPPO", "中山"], ""],
])("names %j can be typed with %s", (names, variants) => {
  expect(variantsIn(names)).toBe(variants);
});
