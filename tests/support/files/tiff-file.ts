/** A page of one shade. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly shade: number;
}

const [SHORT, LONG] = [3, 4];
const ENTRIES = 10;
const DIRECTORY = 2 + ENTRIES * 12 + 4;

/** A TIFF file of these pages, grey and not compressed. */
export function tiffFile(pages: readonly TiffPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from("49492a0008000000", "hex")];
  let at = 8;
  for (const [index, { width, height, shade }] of pages.entries()) {
    const size = width * height;
    const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, at + DIRECTORY],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, size],
      [284, SHORT, 1],
    ];
    const directory = Buffer.alloc(DIRECTORY);
    directory.writeUInt16LE(entries.length);
    for (const [row, [tag, type, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + row * 12);
      directory.writeUInt16LE(type, 4 + row * 12);
      directory.writeUInt32LE(1, 6 + row * 12);
      directory.writeUInt32LE(value, 10 + row * 12);
    }
    at += DIRECTORY + size;
    directory.writeUInt32LE(index === pages.length - 1 ? 0 : at, DIRECTORY - 4);
    parts.push(directory, Buffer.alloc(size, shade));
  }
  return Buffer.concat(parts);
}
