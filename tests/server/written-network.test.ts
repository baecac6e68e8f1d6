import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { networkIn, writeNetwork, writtenAs } from "../../src/server/written-network.ts";
import { SAMPLE_NETWORK } from "./test-app.ts";

const AS_SENT = JSON.parse(JSON.stringify(SAMPLE_NETWORK));

test("a network is the same written, packed, and read again", async () => {
  const written = await writeNetwork(SAMPLE_NETWORK);
  const plain = Buffer.from(await written.as(undefined));
  expect(JSON.parse(plain.toString())).toEqual(AS_SENT);
  expect(gunzipSync(await written.as("gzip"))).toEqual(plain);
  expect(brotliDecompressSync(await written.as("br"))).toEqual(plain);
  expect(await networkIn(written)).toEqual(AS_SENT);
  expect(written.packed.length).toBeLessThan(plain.length);
});

test("its tag is that of its bytes, and they are made once", async () => {
  const [one, same] = [await writeNetwork(SAMPLE_NETWORK), await writeNetwork(SAMPLE_NETWORK)];
  expect(same.etag).toBe(one.etag);
  expect(writtenAs(one.packed).etag).toBe(one.etag);
  const other = await writeNetwork({ ...SAMPLE_NETWORK, poles: ["elsewhere"] });
  expect(other.etag).not.toBe(one.etag);
  for (const encoding of ["br", "gzip", undefined] as const) {
    expect(await one.as(encoding)).toBe(await one.as(encoding));
  }
});

test("bytes that are none are an error, and no network", async () => {
  await expect(networkIn(writtenAs(Buffer.from("spoilt")))).rejects.toThrow();
});
