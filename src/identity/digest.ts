import { hash } from "node:crypto";

/** The SHA-256 of a text (as UTF-8) or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** A short stable name for a text: the first 16 hex digits of its SHA-256. */
export function digest(text: string): string {
  return sha256(text).slice(0, 16);
}
