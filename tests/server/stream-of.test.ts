import { streamOf } from "../../src/server/stream-of.ts";

const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
  Buffer.from(await new Response(stream).arrayBuffer());

test.each([0, 1, 100_000])("%i bytes arrive as they are", async (length) => {
  const bytes = Buffer.alloc(length, "abc");
  expect(await bytesOf(streamOf(bytes))).toEqual(bytes);
});

test("what is handed on is the very memory, when it is asked for", async () => {
  const bytes = new Uint8Array(2 ** 20);
  const reader = streamOf(bytes).getReader();
  expect((await reader.read()).value?.buffer).toBe(bytes.buffer);
  expect((await reader.read()).done).toBe(true);
});
