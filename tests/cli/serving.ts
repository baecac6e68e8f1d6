import { run } from "../../src/cli/run.ts";
import { type Circumstances, createTestIo, type TestIo } from "./test-io.ts";

/** Starts servers and stops them all after each test. */
export function serving() {
  const started: TestIo[] = [];
  afterEach(() => {
    for (const io of started.splice(0)) io.interrupt();
  });

  /** A server that a test starts and stops; the words may leave `serve` out. */
  return async (words: readonly string[], circumstances: Circumstances = {}) => {
    const io = createTestIo(circumstances);
    started.push(io);
    const ended = run(words, io);
    const address = await Promise.race([firstLine(() => io.written.out), ended]);
    if (typeof address === "number") throw new Error(`ended with ${address}: ${io.written.err}`);
    return {
      ...io,
      address,
      stop: () => {
        io.interrupt();
        return ended;
      },
    };
  };
}

async function firstLine(written: () => string): Promise<string> {
  while (!written().includes("\n")) await new Promise((resolve) => setTimeout(resolve, 20));
  return written().split("\n")[0] ?? "";
}
