import { createHash } from "node:crypto";

/** Of the digest that sealed bytes begin with. */
const DIGEST_BYTES = 32;

/** Bytes that can be told from those of another key, and from what is left of them when a part is gone. */
export function seal(key: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([digestOf(key, content), content]);
}

/** What was sealed with this key; undefined where it was not, or is no longer whole. */
export function unseal(key: string, bytes: Buffer): Buffer | undefined {
  const content = bytes.subarray(DIGEST_BYTES);
  return bytes.subarray(0, DIGEST_BYTES).equals(digestOf(key, content)) ? content : undefined;
}

function digestOf(key: string, content: Uint8Array): Buffer {
  return createHash("sha256").update(key).update(content).digest();
}
