import { zipSync } from "fflate";
import { DEFAULT_LIMITS } from "../../../src/file/limits.ts";
import { openParcel } from "../../../src/file/parcel/parcel.ts";
import { wordFile } from "../../support/files/word-file.ts";

const TEXT = Buffer.from("东莞市工业和信息化局关于市政协第20210109号提案的答复");
const open = (bytes: Uint8Array, limits = DEFAULT_LIMITS) => openParcel(bytes, "all.zip", limits);

/** An archive whose four-letter name stands for other bytes, with no word of their encoding. */
function named(bytes: Uint8Array): Buffer {
  const placeholder = "A".repeat(bytes.length);
  const zip = Buffer.from(zipSync({ [`${placeholder}.txt`]: TEXT }));
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder, at + 1)) {
    Buffer.from(bytes).copy(zip, at);
  }
  return zip;
}

test("letters come in order of name, from folders in folders; what is none is told, litter is not", async () => {
  const parcel = await open(
    zipSync({
      "复函/2021/b.txt": TEXT,
      "复函\\a.pdf": Buffer.from("%PDF-"),
      "复函/": new Uint8Array(),
      "__MACOSX/b.txt": TEXT,
      "复函/.DS_Store": TEXT,
      "scan.jpg": TEXT,
      "表.xlsx": TEXT,
      "旧.doc": Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    }),
  );
  expect(parcel?.letters.map(({ name }) => name)).toEqual([
    "all.zip/scan.jpg",
    "all.zip/复函/2021/b.txt",
    "all.zip/复函/a.pdf",
  ]);
  expect(parcel?.letters[1]?.bytes).toEqual(new Uint8Array(TEXT));
  expect(parcel?.strangers.map(({ file, what }) => `${file}: ${what}`).sort()).toEqual([
    "all.zip/旧.doc: This is an old Word or WPS file, or one with a password",
    "all.zip/表.xlsx: .xlsx is no letter's ending",
  ]);
});

test.each([
  ["GB18030", Buffer.from([0xb8, 0xb4, 0xba, 0xaf]), "复函"],
  ["GB18030 with a rare character", Buffer.from([0xcd, 0xb3, 0x82, 0x35, 0x87, 0x38]), "统䶵"],
  ["UTF-8 that does not say so", Buffer.from("复函"), "复函"],
  ["one of old DOS", Buffer.from([0x82]), "\u0082"],
])("a name in %s is readable", async (_, bytes, name) => {
  expect((await open(named(bytes)))?.letters[0]?.name).toBe(`all.zip/${name}.txt`);
});

test("parcels in parcels are opened; a spoilt one keeps nothing else back", async () => {
  const inner = zipSync({ "b.txt": TEXT });
  const parcel = await open(
    zipSync({
      "a.txt": TEXT,
      "in.zip": inner,
      "cut.zip": inner.subarray(0, inner.length - 30),
      "deep.zip": zipSync({ "1.zip": zipSync({ "2.zip": zipSync({ "3.zip": inner }) }) }),
    }),
  );
  expect(parcel?.letters.map(({ name }) => name)).toEqual([
    "all.zip/a.txt",
    "all.zip/in.zip/b.txt",
  ]);
  expect(parcel?.strangers.map(({ file, what }) => `${file}: ${what}`)).toEqual([
    "all.zip/cut.zip: The compressed file cannot be unpacked",
    "all.zip/deep.zip/1.zip/2.zip/3.zip: it is packed too deep",
  ]);
});

test("nothing leads out of a parcel, and no file takes another's place", async () => {
  const twice = Buffer.from(zipSync({ "a.txt": TEXT, "b.txt": Buffer.from("乙") }));
  for (let at = twice.indexOf("b.txt"); at >= 0; at = twice.indexOf("b.txt", at)) twice[at] = 97;
  const parcel = await open(
    zipSync({ "../../a.txt": TEXT, "/b.txt": TEXT, "..\\c.txt": TEXT, "d/../e.txt": TEXT }),
  );
  expect(parcel?.letters.map(({ name }) => name)).toEqual(["all.zip/e.txt"]);
  expect(parcel?.strangers.map(({ what }) => what)).toEqual(
    Array(3).fill("its path leads out of the parcel"),
  );
  await expect(open(twice)).rejects.toThrow(/a\.txt is in it twice/);
  const same = await open(zipSync({ "f/a.txt": TEXT, "f\\a.txt": TEXT }));
  expect(same?.letters).toHaveLength(1);
  expect(same?.strangers.map(({ what }) => what)).toEqual(["there are two files of that name"]);
});

test("what unpacks to more than the limit is refused, also through parcels within", async () => {
  const large = zipSync({ "a.txt": Buffer.alloc(2 ** 20) });
  const limits = { ...DEFAULT_LIMITS, unpackedBytes: 2.5 * 2 ** 20 };
  const many = Object.fromEntries(["1", "2", "3"].map((name) => [`${name}.zip`, large]));
  await expect(open(zipSync(many), limits)).rejects.toThrow(
    /more than 2621440 bytes.*--max-unpacked/,
  );
  await expect(open(large, { ...limits, unpackedBytes: 1000 })).rejects.toThrow(/--max-unpacked/);
});

test("a compressed file with a password is told", async () => {
  const zip = Buffer.from(zipSync({ "a.txt": TEXT }));
  zip[6] = 1;
  await expect(open(zip)).rejects.toThrow(/with a password/);
});

test("a Word file is no parcel", async () => {
  expect(await open(wordFile(""))).toBeUndefined();
});
