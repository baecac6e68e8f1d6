import { decode as decodePng } from "fast-png";
import UTIF from "utif2";
import type { Limits } from "../limits.ts";
import { beyond, damaged } from "../refusal.ts";
import { readJpeg } from "./jpeg.ts";
import type { Embedded } from "./pdf-of-pictures.ts";
import { JPEG, PNG } from "./picture-kinds.ts";

/** The pictures in a file; a TIFF may hold many. What is too large is refused before it is unpacked. */
export function picturesIn(bytes: Uint8Array, file: string, limits: Limits): Embedded[] {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  try {
    if (start.startsWith(JPEG)) {
      const picture = readJpeg(bytes);
      if (picture === undefined) throw damaged(file, "The picture cannot be read");
      checkSize(picture.width, picture.height, file, limits);
      return [picture];
    }
    if (start.startsWith(PNG)) return [pngPicture(bytes, file, limits)];
    return tiffPictures(bytes, file, limits);
  } catch (cause) {
    if (cause instanceof Error && "faults" in cause) throw cause;
    throw damaged(file, "The picture cannot be read", cause);
  }
}

function pngPicture(bytes: Uint8Array, file: string, limits: Limits): Embedded {
  const head = Buffer.from(bytes.subarray(0, 24));
  checkSize(head.readUInt32BE(16), head.readUInt32BE(20), file, limits);
  const { width, height, data, channels, depth, palette } = decodePng(bytes);
  const pixels = width * height;
  const result = new Uint8Array(pixels * 3);
  const shift = depth === 16 ? 8 : 0;
  const most = depth < 8 && palette === undefined ? 2 ** depth - 1 : 255;
  for (let at = 0; at < pixels; at += 1) {
    const value = (channel: number): number =>
      ((data[at * channels + channel] ?? 0) >> shift) * (255 / most);
    const alpha = channels === 2 ? value(1) : channels === 4 ? value(3) : 255;
    const colour =
      palette?.[data[at] ?? 0] ??
      (channels < 3 ? [value(0), value(0), value(0)] : [value(0), value(1), value(2)]);
    for (let channel = 0; channel < 3; channel += 1) {
      result[at * 3 + channel] = 255 + (((colour[channel] ?? 255) - 255) * alpha) / 255;
    }
  }
  return { width, height, channels: 3, data: result, isJpeg: false };
}

function tiffPictures(bytes: Uint8Array, file: string, limits: Limits): Embedded[] {
  const buffer = Uint8Array.from(bytes).buffer;
  const pages = UTIF.decode(buffer).filter((page) => sizeOf(page).width > 0);
  if (pages.length > limits.pages) {
    const what = `The picture has ${pages.length} pages, and the limit is ${limits.pages}`;
    throw beyond(file, "pages", what, "picture-too-long");
  }
  for (const page of pages) checkSize(sizeOf(page).width, sizeOf(page).height, file, limits);
  return pages.map((page) => {
    UTIF.decodeImage(buffer, page);
    const colours = UTIF.toRGBA8(page);
    const data = new Uint8Array((colours.length / 4) * 3);
    for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
      data.set(colours.subarray(from, from + 3), to);
    }
    return { width: page.width, height: page.height, channels: 3, data, isJpeg: false };
  });
}

/** Width and height stand in fields of these numbers. */
function sizeOf(page: UTIF.IFD): { readonly width: number; readonly height: number } {
  const field = (name: string): number =>
    Number((page[name] as readonly number[] | undefined)?.[0] ?? 0);
  return { width: field("t256"), height: field("t257") };
}

export function checkSize(width: number, height: number, file: string, limits: Limits): void {
  if (width * height <= limits.pixels) return;
  const what = `The picture has ${width} × ${height} pixels, and the limit is ${limits.pixels}`;
  throw beyond(file, "pixels", what, "picture-too-large");
}
