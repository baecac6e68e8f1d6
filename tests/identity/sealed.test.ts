import { seal, unseal } from "../../src/identity/sealed.ts";

const CONTENT = Buffer.from("东莞市与深圳市合作");
const sealed = Buffer.from(seal("key", CONTENT));

test("what was sealed comes back under its key", () => {
  expect(unseal("key", sealed)).toEqual(CONTENT);
  expect(unseal("key", Buffer.from(seal("key", new Uint8Array())))).toEqual(Buffer.alloc(0));
});

test("under another key it does not", () => {
  expect(unseal("yek", sealed)).toBeUndefined();
});

test("no part of it and no change of it passes", () => {
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unseal("key", sealed.subarray(0, length))).toBeUndefined();
  }
  for (let at = 0; at < sealed.length; at += 1) {
    const flipped = Buffer.from(sealed);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(unseal("key", flipped)).toBeUndefined();
  }
});
