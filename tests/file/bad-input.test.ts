import { zipSync } from "fflate";
import { textOf } from "../../src/file/format.ts";
import { DEFAULT_LIMITS, type Limits } from "../../src/file/limits.ts";
import { refusalOf } from "../letter/reading.ts";
import { pdfFile, words } from "../support/files/pdf-file.ts";
import { paragraph, wordFile } from "../support/files/word-file.ts";

function refused(bytes: Uint8Array, name = "letter", limits: Partial<Limits> = {}) {
  return refusalOf(textOf(bytes, name, { limits: { ...DEFAULT_LIMITS, ...limits } }));
}

function megabytesOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  return work().then(() => (process.memoryUsage().rss - before) / 2 ** 20);
}

describe("compressed files", () => {
  test("that unpack to more than the limit are refused before they are unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(200 * 2 ** 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    const grown = await megabytesOf(async () => {
      const error = await refused(bomb);
      expect(error.code).toBe("letter-too-large");
      expect(error.message).toContain("--max-unpacked");
    });
    expect(grown).toBeLessThan(100);
  });

  test("that say that they are smaller than they are cannot grow beyond that", async () => {
    const bytes = Buffer.from(zipSync({ "word/document.xml": new Uint8Array(2 ** 20) }));
    const central = bytes.indexOf("PK\x01\x02", 0, "latin1");
    for (const place of [22, central + 24]) bytes.writeUInt32LE(10, place);
    expect((await refused(bytes)).code).toBe("letter-damaged");
  });

  test("that were cut off say so", async () => {
    const bytes = wordFile(paragraph("答复"));
    expect((await refused(bytes.subarray(0, bytes.length - 40))).code).toBe("letter-damaged");
  });

  test("that are folders of something else are named", async () => {
    const error = await refused(zipSync({ "a.xlsx": Buffer.from("甲") }));
    expect(error.message).toMatch(/no letter is among them.*\.docx/s);
  });
});

describe("XML", () => {
  test.each([
    [
      "that declares entities",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>`,
      /entities/,
    ],
    [
      "that asks for files",
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`,
      /entities/,
    ],
    ["with entities that nobody declared", "<x>&a;</x>", /no XML/],
    ["that nests without end", `${"<x>".repeat(600)}${"</x>".repeat(600)}`, /nests deeper/],
    ["that breaks off", "<x><y>", /no XML/],
  ])("%s is refused", async (_, xml, message) => {
    const error = await refused(zipSync({ "word/document.xml": Buffer.from(xml) }));
    expect(error.code).toBe("letter-damaged");
    expect(error.message).toMatch(message);
  });
});

describe("PDF", () => {
  test("with more pages than the limit is refused at once", async () => {
    const pages = Array.from({ length: 5000 }, () => [words("答复", 100, 700)]);
    const bytes = pdfFile(pages);
    const start = performance.now();
    const error = await refused(bytes);
    expect(error.code).toBe("pdf-too-long");
    expect(error.message).toContain("5000 pages, and the limit is 500");
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("with a broken table of objects is read all the same", async () => {
    const bytes = Buffer.concat([
      pdfFile([[words("答复", 100, 700)]]),
      Buffer.from("\nstartxref\n99999999\n%%EOF"),
    ]);
    expect((await textOf(bytes, "letter.pdf", { limits: DEFAULT_LIMITS })).text).toBe("答复");
  });

  test("that was cut off says so", async () => {
    const bytes = pdfFile([[words("答复", 100, 700)]]);
    expect((await refused(bytes.subarray(0, 300))).code).toBe("pdf-unreadable");
  });

  test("with a script is read, and the script not run", async () => {
    const script = "<</S/JavaScript/JS(app.alert\\(1\\); this.exportDataObject\\({}\\))>>";
    const bytes = pdfFile([[words("答复", 100, 700)]], { objects: [script] });
    const opened = Buffer.from(
      bytes.toString("latin1").replace("/Type/Catalog", "/Type/Catalog/OpenAction 20 0 R"),
      "latin1",
    );
    expect((await textOf(opened, "letter.pdf", { limits: DEFAULT_LIMITS })).text).toBe("答复");
  });

  test("that refers to itself ends", async () => {
    const form =
      "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X20 20 0 R>>>>/Length 7>>stream\n/X20 Do\nendstream";
    const bytes = pdfFile([["/X20 Do", words("答复", 100, 700)]], { objects: [form] });
    expect((await textOf(bytes, "letter.pdf", { limits: DEFAULT_LIMITS })).text).toBe("答复");
  });
});

test.each([
  [
    "letter.doc",
    ["\xd0\xcf\x11\xe0", "WordDocument"],
    /old Word file \(\.doc\).*save it as \.docx/s,
  ],
  ["letter.wps", ["\xd0\xcf\x11\xe0", "WordDocument"], /WPS file.*save it as \.docx/s],
  ["letter.docx", ["\xd0\xcf\x11\xe0", "EncryptedPackage"], /password/],
  ["table.xls", ["\xd0\xcf\x11\xe0", "Workbook"], /no letter/],
  ["letter.msg", ["\xd0\xcf\x11\xe0", "__substg1.0_"], /Outlook.*\.eml/s],
  ["letter.rar", ["Rar!"], /compressed.*Unpack/s],
  ["letter.bmp", ["BM\x36\x00\x0c\x00"], /picture \(BMP\).*PNG.*--ocr/s],
  ["letter.gif", ["GIF89a"], /picture \(GIF\).*PNG.*--ocr/s],
  ["letter.webp", ["RIFF\x00\x01\x02\x0aWEBPVP8 "], /picture \(WebP\).*PNG.*--ocr/s],
  ["letter.heic", ["\x00\x00\x00\x18ftypheic"], /picture \(HEIC.*PNG.*--ocr/s],
])(
  "%s is named for what it is, with what helps",
  async (name, [start = "", part = ""], message) => {
    const bytes = Buffer.concat([Buffer.from(start, "latin1"), Buffer.from(part, "utf16le")]);
    const error = await refused(bytes, name);
    expect(error.code).toBe("letter-binary");
    expect(error.message).toMatch(message);
  },
);

test.each([
  ["letter.pdf", wordFile(paragraph("答复"))],
  ["letter.docx", pdfFile([[words("答复", 100, 700)]])],
  ["letter.html", Buffer.from("答复")],
])("a file with the wrong ending, %s, is read for what it is", async (name, bytes) => {
  expect((await textOf(bytes, name, { limits: DEFAULT_LIMITS })).text).toBe("答复");
});

describe("names that promise another kind of file", () => {
  test.each([".pdf", ".docx", ".odt", ".ofd", ".png", ".JPG", ".tif"])("%s", async (ending) => {
    const error = await refused(Buffer.from("市工信局答复如下"), `letter${ending}`);
    expect(error.code).toBe("misnamed");
    expect(error.message).toContain(ending);
    expect(error.message).toContain(".txt");
  });
});
