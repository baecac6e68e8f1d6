import { textOf } from "../../../src/file/format.ts";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { mailText } from "../../../src/file/parcel/mail.ts";
import { openParcel } from "../../../src/file/parcel/parcel.ts";
import { paragraph, wordFile } from "../../support/files/word-file.ts";

const LETTER = "东莞市工业和信息化局关于市政协第20210109号提案的答复";
const BODY = `${LETTER}\r\n张三委员：\r\n${"2020年，我市设立了松山湖材料产业基金。".repeat(15)}`;
const HEAD =
  "Received: from a by b\r\nFrom: =?gb2312?B?1cXI/Q==?= <a@b.cn>\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
/** 答复.docx in GBK, as Chinese programs write names. */
const GBK_NAME = "=?GBK?B?tPC4tC5kb2N4?=";

interface Part {
  readonly type: string;
  readonly head?: string;
  readonly content: Uint8Array | string;
}

function part({ type, head = "", content }: Part): string {
  const base64 = Buffer.from(content).toString("base64");
  return `--B\r\nContent-Type: ${type}\r\n${head}Content-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`;
}

function mail(parts: readonly Part[], kind = "mixed"): Uint8Array {
  const type = `Content-Type: multipart/${kind}; boundary="B"\r\n\r\n`;
  return Buffer.from(`${HEAD}${type}${parts.map(part).join("")}--B--\r\n`);
}

const attached = (name: string, content: Uint8Array | string): Part => ({
  type: `application/octet-stream; name="${name}"`,
  head: `Content-Disposition: attachment; filename="${name}"\r\n`,
  content,
});
const text = (content: string): Part => ({ type: "text/plain; charset=utf-8", content });
const open = (bytes: Uint8Array) => openParcel(bytes, "a.eml", DEFAULT_LIMITS);
const read = (bytes: Uint8Array) => textOf(bytes, "a.eml", { limits: DEFAULT_LIMITS });

test("the letters attached to a mail are read, its covering words are not, what is no letter is told", async () => {
  const parcel = await open(
    mail([
      text("您好，答复见附件。"),
      attached(GBK_NAME, wordFile(paragraph(LETTER))),
      attached("notes.xlsx", "x"),
      { type: "image/png", head: "Content-ID: <logo>\r\n", content: "x" },
    ]),
  );
  expect(parcel?.letters.map(({ name }) => name)).toEqual(["a.eml/答复.docx"]);
  expect((await read(parcel?.letters[0]?.bytes ?? new Uint8Array())).text).toBe(LETTER);
  expect(parcel?.strangers.map(({ file, what }) => [file, what])).toEqual([
    ["a.eml/notes.xlsx", ".xlsx is no letter's ending"],
  ]);
});

test("a mail that is itself as long as a letter is read beside what is attached to it", async () => {
  const parcel = await open(mail([text(BODY), attached("b.txt", LETTER)]));
  expect(parcel?.letters.map(({ name }) => name)).toEqual(["a.eml", "a.eml/b.txt"]);
  const { text: words, notes } = await read(parcel?.letters[0]?.bytes ?? new Uint8Array());
  expect(words.startsWith(LETTER)).toBe(true);
  expect(notes).toEqual(["attached and not part of it: b.txt"]);
});

test.each([
  ["plain text in GB2312", `Content-Type: text/plain; charset=gb2312\r\n\r\n`, "gbk"],
  ["a page", "Content-Type: text/html; charset=utf-8\r\n\r\n", "html"],
  [
    "quoted-printable",
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
    "qp",
  ],
])("a mail that is the letter: %s", async (_, head, form) => {
  const bytes = Buffer.from(LETTER);
  const body = {
    gbk: Buffer.from("b6abddb8cad0b9a4d2b5babdd0c5cfa2bbafbed6", "hex"),
    html: Buffer.from(`<p>${LETTER}</p>`),
    qp: Buffer.from([...bytes].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("")),
  }[form];
  const whole = Buffer.concat([Buffer.from(HEAD + head), body ?? bytes]);
  expect(await open(whole)).toBeUndefined();
  const { text: words } = await read(whole);
  expect(words).toMatch(form === "gbk" ? /^东莞市工业/ : LETTER);
});

test("a web page that a browser saved as one file is read as the page", async () => {
  const page = {
    type: "text/html; charset=utf-8",
    head: "Content-Location: https://example.org/\r\n",
    content: `<html><body><p>${LETTER}</p><img src="cid:x"></body></html>`,
  };
  const style = { type: "text/css", head: "Content-Location: cid:x\r\n", content: "p{}" };
  const bytes = Buffer.concat([
    Buffer.from("From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n"),
    mail([page, style], "related"),
  ]);
  expect(await open(bytes)).toBeUndefined();
  expect(await read(bytes)).toMatchObject({ text: LETTER, notes: [] });
});

test("a text that begins with names and colons is no mail", async () => {
  const words = `To: 张三\nRe: ${LETTER}`;
  expect((await read(Buffer.from(words))).text).toBe(words);
});

test("a mail that nests without end is refused by name", async () => {
  const deep = Array.from(
    { length: 300 },
    (_, at) => `Content-Type: multipart/mixed; boundary="B${at}"\r\n\r\n--B${at}\r\n`,
  );
  await expect(mailText(Buffer.from(HEAD + deep.join("")), "a.eml")).rejects.toThrow(
    /The e-mail cannot be read/,
  );
});
