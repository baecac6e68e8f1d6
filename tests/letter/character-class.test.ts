import fc from "fast-check";
import { characterClass } from "../../src/letter/character-class.ts";

const HAN = /[\p{Script=Han}〇]/u;
const isHan = characterClass(HAN);

it("answers as its expression does, however often it is asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), (character) => {
      expect(isHan(character)).toBe(HAN.test(character));
      expect(isHan(character)).toBe(HAN.test(character));
    }),
  );
});

test.each([
  ["莞", true],
  ["〇", true],
  ["𠮷", true],
  ["a", false],
  ["😀", false],
  ["", false],
  [undefined, false],
])("%j: %j", (character, is) => {
  expect(isHan(character)).toBe(is);
});
