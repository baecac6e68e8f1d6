import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly opened: readonly string[];
}

export interface TestIo extends Io {
  readonly written: { out: string; err: string };
  readonly opened: string[];
  interrupt(): void;
}

export interface Circumstances {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Columns of the terminal on stdout; a pipe when absent. */
  readonly columns?: number;
  readonly hasDisplay?: boolean;
  /** What the person at the terminal answers; nobody is there when absent. */
  readonly answer?: boolean;
}

/** A fresh folder that nothing else uses. */
export function freshFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "lettergraph-")));
}

export function createTestIo(circumstances: Circumstances = {}): TestIo {
  const written = { out: "", err: "" };
  const opened: string[] = [];
  let interrupt = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const { columns, stdin = "", answer } = circumstances;
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  return {
    stdin: (async function* () {
      yield bytes;
    })(),
    stdout: {
      write: (text) => {
        written.out += text;
      },
      isTTY: columns !== undefined,
      columns,
    },
    stderr: {
      write: (text) => {
        written.err += text;
      },
      isTTY: false,
      columns: undefined,
    },
    environment: circumstances.environment ?? {},
    folder: circumstances.folder ?? freshFolder(),
    hasDisplay: circumstances.hasDisplay ?? true,
    openBrowser: async (address) => {
      opened.push(address);
    },
    ...(answer !== undefined && {
      confirm: async (question) => {
        written.err += `${question}\n`;
        return answer;
      },
    }),
    untilInterrupted: () => interrupted,
    written,
    opened,
    interrupt: () => interrupt(),
  };
}

/** Runs one command line in this process. */
export async function lettergraph(
  words: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const io = createTestIo(circumstances);
  const code = await run(words, io);
  return { code, out: io.written.out, err: io.written.err, opened: io.opened };
}

/** The output as JSON; only for commands that print some. */
export function jsonOf({ out }: Outcome) {
  return JSON.parse(out);
}
