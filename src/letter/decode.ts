import { fail } from "../model/errors.ts";

/** The text in the bytes of a plain text file; a byte order mark is not part of it. */
export function decode(bytes: Uint8Array, file: string): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  throw fail("input", "letter-undecodable", {
    file,
    what: "The bytes are neither UTF-8 nor GB18030",
    cure: "Save the letter as UTF-8",
  });
}
