import type { Embedded } from "./pdf-of-pictures.ts";

/** Quarter turns clockwise by the orientation that cameras write. */
const TURNS: Readonly<Record<number, number>> = { 3: 2, 6: 1, 8: 3 };

/** A JPEG with its size and orientation, as its head tells; undefined where it breaks off before. */
export function readJpeg(bytes: Uint8Array): Embedded | undefined {
  const data = Buffer.from(bytes);
  let turn = 0;
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] ?? 0;
    const length = data.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)];
      const channels = data[at + 9];
      if (channels !== 1 && channels !== 3 && channels !== 4) return undefined;
      return { width, height, channels, data: bytes, isJpeg: true, turn };
    }
    if (marker === 0xe1) turn = TURNS[orientationIn(data.subarray(at + 4, at + 2 + length))] ?? 0;
    at += 2 + length;
  }
  return undefined;
}

const ORIENTATION = 0x0112;

function orientationIn(exif: Buffer): number {
  if (exif.toString("latin1", 0, 4) !== "Exif" || exif.length < 16) return 1;
  const isLittle = exif.toString("latin1", 6, 8) === "II";
  const short = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  const first = isLittle ? exif.readUInt32LE(10) : exif.readUInt32BE(10);
  const count = Math.min(short(6 + first), 64);
  for (let entry = 0; entry < count; entry += 1) {
    const at = 8 + first + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
}
