#!/usr/bin/env node
import { createInterface } from "node:readline/promises";
import { EXIT } from "./exit.ts";
import type { Output } from "./io.ts";
import { run } from "./run.ts";

function outputTo(stream: NodeJS.WriteStream): Output {
  // The reader of a pipe may leave early (`| head`): that is not a fault, and there is nobody left to talk to.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(EXIT.ok);
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY ?? false,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
  };
}

/** Whatever is not a yes is a no. */
async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes|是|好)$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } catch {
    return false;
  } finally {
    lines.close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  environment: process.env,
  folder: process.cwd(),
  hasDisplay:
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  openBrowser: async (address) => {
    const { default: open } = await import("open");
    // The address is on the terminal too, so a browser that fails to start is not a fault.
    (await open(address)).on("error", () => {});
  },
  ...(process.stdin.isTTY && process.stderr.isTTY && { confirm }),
  untilInterrupted: () =>
    new Promise((resolve) => {
      // Once: a second Ctrl-C ends the process the hard way.
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
});
