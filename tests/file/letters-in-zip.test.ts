import { zipSync } from "fflate";
import { lettersInZip } from "../../src/file/letters-in-zip.ts";
import { DEFAULT_LIMITS } from "../../src/file/limits.ts";
import { wordFile } from "../support/files/word-file.ts";

test("letters come in order of name, what is no letter is passed over", () => {
  const bytes = zipSync({
    "复函/b.txt": Buffer.from("乙"),
    "复函/a.pdf": Buffer.from("%PDF-"),
    "__MACOSX/b.txt": Buffer.from("x"),
    "picture.jpg": Buffer.from("x"),
  });
  const letters = lettersInZip(bytes, "all.zip", DEFAULT_LIMITS);
  expect(letters?.map(({ name }) => name)).toEqual(["all.zip/复函/a.pdf", "all.zip/复函/b.txt"]);
  expect(Buffer.from(letters?.[1]?.bytes ?? []).toString()).toBe("乙");
});

test("names in the encoding of Chinese programs are readable", () => {
  const bytes = Buffer.from(zipSync({ "ABCD.txt": Buffer.from("甲") }));
  for (let at = bytes.indexOf("ABCD"); at >= 0; at = bytes.indexOf("ABCD", at + 1)) {
    Buffer.from([0xb8, 0xb4, 0xba, 0xaf]).copy(bytes, at);
  }
  expect(lettersInZip(bytes, "all.zip", DEFAULT_LIMITS)?.[0]?.name).toBe("all.zip/复函.txt");
});

test("a Word file is no folder of letters", () => {
  expect(lettersInZip(wordFile(""), "letter.docx", DEFAULT_LIMITS)).toBeUndefined();
});
