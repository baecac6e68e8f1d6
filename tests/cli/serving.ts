import { run } from "../../src/cli/run.ts";
import { type Circumstances, createTestIo, type TestIo } from "./test-io.ts";

/** Starts servers and stops them all after each test. */
export function serving() {
  const started: TestIo[] = [];
  afterEach(() => {
    for (const io of started.splice(0)) io.interrupt();
  });

  /** A server that a test starts and stops; the words may leave `serve` out. Its talk can be heard before it is there. */
  return (words: readonly string[], circumstances: Circumstances = {}) => {
    const io = createTestIo(circumstances);
    started.push(io);
    let isOver = false;
    const ended = run(words, io).finally(() => {
      isOver = true;
    });
    const begun = async () => {
      const address = await Promise.race([
        firstLine(
          () => io.written.out,
          () => isOver,
        ),
        ended,
      ]);
      if (typeof address === "number" || address === "")
        throw new Error(`ended with ${await ended}: ${io.written.err}`);
      return {
        ...io,
        address,
        stop: () => {
          io.interrupt();
          return ended;
        },
      };
    };
    return Object.assign(begun(), { io });
  };
}

async function firstLine(written: () => string, isOver: () => boolean): Promise<string> {
  while (!written().includes("\n") && !isOver()) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return written().split("\n")[0] ?? "";
}
