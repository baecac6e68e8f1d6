import { encode as encodePng } from "fast-png";
import { encode as encodeJpeg } from "jpeg-js";
import UTIF from "utif2";
import { DEFAULT_LIMITS, type Limits } from "../../../src/file/limits.ts";
import { openPdf } from "../../../src/file/pdf/document.ts";
import { greyPage } from "../../../src/file/pdf/draw-page.ts";
import { pdfOfPictures } from "../../../src/file/picture/pdf-of-pictures.ts";
import { picturesIn } from "../../../src/file/picture/pictures-in.ts";
import { LettergraphError } from "../../../src/model/errors.ts";
import { tiffFile } from "../../support/files/tiff-file.ts";

const [WIDTH, HEIGHT] = [40, 60];

/** Dark above, light below. */
function pixels(channels: number): Uint8Array {
  return Uint8Array.from({ length: WIDTH * HEIGHT * channels }, (_, at) =>
    channels === 4 && at % 4 === 3 ? 255 : at < (WIDTH * HEIGHT * channels) / 2 ? 20 : 230,
  );
}

const FILES: readonly (readonly [string, Uint8Array])[] = [
  [
    "a grey PNG",
    encodePng({ width: WIDTH, height: HEIGHT, data: pixels(1), channels: 1, depth: 8 }),
  ],
  [
    "a PNG in colour",
    encodePng({ width: WIDTH, height: HEIGHT, data: pixels(4), channels: 4, depth: 8 }),
  ],
  ["a JPEG", encodeJpeg({ width: WIDTH, height: HEIGHT, data: pixels(4) }, 90).data],
  ["a TIFF", new Uint8Array(UTIF.encodeImage(pixels(4), WIDTH, HEIGHT))],
];

test.each(FILES)("%s becomes a page that is drawn as it is", async (_, bytes) => {
  const pictures = picturesIn(bytes, "scan", DEFAULT_LIMITS);
  const document = await openPdf(pdfOfPictures(pictures), "scan", DEFAULT_LIMITS);
  const page = document.withPage(0, (handle) => greyPage(document, handle, 36));
  document.close();
  if (page === undefined) throw new Error("no page");
  const at = (share: number): number =>
    page.data[Math.floor(page.height * share) * page.width + Math.floor(page.width / 2)] ?? -1;
  expect(page.height).toBeGreaterThan(page.width);
  expect(Math.abs(at(0.25) - 20)).toBeLessThan(12);
  expect(Math.abs(at(0.75) - 230)).toBeLessThan(12);
});

test("a TIFF of several pages gives them in order, each as large as it is", () => {
  const pages = [
    { width: 40, height: 60, shade: 0 },
    { width: 60, height: 40, shade: 100 },
    { width: 20, height: 20, shade: 200 },
  ];
  const pictures = picturesIn(tiffFile(pages), "scan.tif", DEFAULT_LIMITS);
  expect(pictures.map(({ width, height, data }) => ({ width, height, shade: data[0] }))).toEqual(
    pages,
  );
  expect(refusalOf(tiffFile(pages), { pages: 2 }).message).toMatch(/3 pages.*--max-pages/s);
});

function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): LettergraphError {
  try {
    picturesIn(bytes, "scan", { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof LettergraphError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

test.each(FILES)("%s larger than the limit is refused by its head", (_, bytes) => {
  const error = refusalOf(bytes, { pixels: 2000 });
  expect(error.code).toBe("picture-too-large");
  expect(error.message).toMatch(/40 × 60 pixels.*--max-pixels/s);
});

test("a picture of 20,000 by 20,000 is refused before it is unpacked", () => {
  const png = Buffer.from(
    encodePng({ width: 1, height: 1, data: new Uint8Array(1), channels: 1, depth: 8 }),
  );
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  expect(refusalOf(png).message).toContain("20000 × 20000 pixels");
});

test.each(FILES)("%s that was cut off is refused, or drawn as far as it goes", (_, bytes) => {
  const cut = bytes.subarray(0, 30);
  expect(["letter-damaged", "picture-too-large"]).toContain(refusalOf(cut).code);
});

test("the orientation that a camera wrote turns the page", () => {
  const jpeg = Buffer.from(encodeJpeg({ width: WIDTH, height: HEIGHT, data: pixels(4) }, 90).data);
  const exif = Buffer.from(
    "ffe1001c457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000",
    "hex",
  );
  const turned = Buffer.concat([
    jpeg.subarray(0, 2),
    exif.fill(exif.length - 2, 2, 4, "latin1"),
    jpeg.subarray(2),
  ]);
  turned.writeUInt16BE(exif.length - 2, 4);
  expect(picturesIn(turned, "photo.jpg", DEFAULT_LIMITS)[0]?.turn).toBe(1);
});
