/** Bounds of what is read of one file, so that no file takes more than its share of time and memory. */
export interface Limits {
  /** Of the file. */
  readonly bytes: number;
  /** Of all that a compressed file holds, once unpacked. */
  readonly unpackedBytes: number;
  readonly pages: number;
  /** Of a picture that is read. */
  readonly pixels: number;
  /** Places of a text that no encoding explains. */
  readonly unreadable: number;
}

export const DEFAULT_LIMITS: Limits = {
  bytes: 32 * 2 ** 20,
  unpackedBytes: 128 * 2 ** 20,
  pages: 500,
  pixels: 60_000_000,
  unreadable: 20,
};

/** Flags and settings that raise a limit, as messages name them. */
export const RAISED_BY: Readonly<Record<keyof Limits, string>> = {
  bytes: "--max-bytes, or maxBytes in lettergraph.json",
  unpackedBytes: "--max-unpacked, or maxUnpacked in lettergraph.json",
  pages: "--max-pages, or maxPages in lettergraph.json",
  pixels: "--max-pixels, or maxPixels in lettergraph.json",
  unreadable: "--max-unreadable, or maxUnreadable in lettergraph.json",
};
