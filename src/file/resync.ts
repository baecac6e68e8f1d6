/** Bytes that are no part of a character of several bytes: what lies between them is whole. */
const BOUNDS = new Set([0x0a, 0x3c, 0x3e]);
/** Each byte of a stretch is tried. */
const LONGEST = 4000;
/** What the right byte gains must be more than chance. */
const LEAST_GAIN = 0.05;
/** Stands for a byte that was put in; no text has it. */
export const PUT_IN = 0x1a;

/**
 * One byte too many shifts all characters behind it, to where a line or an element ends. Where another
 * reading of a stretch without one byte has far more common characters, that byte is set to PUT_IN.
 */
export function resynced(
  bytes: Uint8Array,
  encoding: string,
  commonShare: (text: string) => number,
  most: number,
): { readonly bytes: Uint8Array; readonly places: readonly number[] } {
  const mended = Uint8Array.from(bytes);
  const places: number[] = [];
  if (bytes.includes(PUT_IN) || !/^(?:gb|big5)/i.test(encoding)) return { bytes, places };
  const fatal = new TextDecoder(encoding, { fatal: true });
  const read = (stretch: Uint8Array): string | undefined => {
    try {
      return fatal.decode(stretch);
    } catch {
      return undefined;
    }
  };
  let start = 0;
  for (let at = 0; at <= bytes.length && places.length <= most; at += 1) {
    if (at < bytes.length && !BOUNDS.has(bytes[at] ?? 0)) continue;
    const stretch = mended.subarray(start, at);
    if (stretch.length <= LONGEST && read(stretch) === undefined) {
      const place = extraByte(stretch, read, commonShare, new TextDecoder(encoding));
      if (place !== undefined) {
        stretch[place] = PUT_IN;
        places.push(start + place);
      }
    }
    start = at + 1;
  }
  return { bytes: mended, places };
}

function extraByte(
  stretch: Uint8Array,
  read: (stretch: Uint8Array) => string | undefined,
  commonShare: (text: string) => number,
  lenient: TextDecoder,
): number | undefined {
  let best = commonShare(lenient.decode(stretch)) + LEAST_GAIN;
  let found: number | undefined;
  for (const [place, byte] of stretch.entries()) {
    if (byte < 0x80) continue;
    stretch[place] = PUT_IN;
    const text = read(stretch);
    stretch[place] = byte;
    const share = text === undefined ? 0 : commonShare(text);
    if (share > best) [best, found] = [share, place];
  }
  return found;
}
