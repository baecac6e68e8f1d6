/** Units of a character's height. */
const EM = 1000;

/**
 * A font that has the same box for every character, made here: pages in fonts that neither they nor
 * the system have keep their words in place, and show that the shapes are missing.
 */
export function boxFont(): Uint8Array {
  const glyph = new Writer()
    .shorts(1, 60, -60, EM - 60, EM - 140) // one contour and its bounds
    .shorts(3, 0) // the last point; no instructions
    .bytes(1, 1, 1, 1)
    .shorts(60, EM - 120, 0, -(EM - 120))
    .shorts(-60, 0, EM - 80, 0).data;
  const tables: Record<string, number[]> = {
    cmap: new Writer().shorts(0, 1, 3, 10).longs(12).shorts(13, 0).longs(28, 0, 1, 0x20, 0x2ffff, 1)
      .data,
    glyf: glyph,
    head: new Writer()
      .longs(0x10000, 0x10000, 0, 0x5f0f3cf5)
      .shorts(0, EM)
      .longs(0, 0, 0, 0)
      .shorts(0, -120, EM, EM, 0, 8, 2, 1, 0).data,
    hhea: new Writer().longs(0x10000).shorts(880, -120, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)
      .data,
    hmtx: new Writer().shorts(EM, 0, 60).data,
    loca: new Writer().longs(0, 0, glyph.length).data,
    maxp: new Writer().longs(0x10000).shorts(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0).data,
  };
  const names = Object.keys(tables).sort();
  const head = new Writer().longs(0x10000).shorts(names.length, 64, 2, 48);
  const body: number[] = [];
  const start = 12 + names.length * 16;
  for (const name of names) {
    const data = tables[name] ?? [];
    head.bytes(...Buffer.from(name)).longs(0, start + body.length, data.length);
    body.push(...data);
    while (body.length % 4 !== 0) body.push(0);
  }
  return Uint8Array.from([...head.data, ...body]);
}

class Writer {
  readonly data: number[] = [];

  bytes(...values: number[]): this {
    this.data.push(...values);
    return this;
  }

  shorts(...values: number[]): this {
    for (const value of values) this.data.push((value >> 8) & 255, value & 255);
    return this;
  }

  longs(...values: number[]): this {
    for (const value of values) this.shorts(value >>> 16, value & 0xffff);
    return this;
  }
}
