import type { LoadingStage } from "../model/loading.ts";

/** A stream that text, or what no text holds, is written to. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Columns of the terminal; undefined when it is a file or a pipe. */
  readonly columns: number | undefined;
}

/** How much a command tells besides its data. */
export type Loudness = "quiet" | "normal" | "verbose";

/** A log with levels, as far as commands write it. */
export interface Log {
  info(what: object, text: string): void;
  debug(what: object, text: string): void;
  error(what: object, text: string): void;
}

/** Everything a command touches besides files and stores, so that tests can hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data. */
  readonly stdout: Output;
  /** Talk. */
  readonly stderr: Output;
  /** Where lines of JSON take the place of talk. */
  readonly log?: Log;
  /** Normal where nothing is said. */
  readonly loudness?: Loudness;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working folder. */
  readonly folder: string;
  /** Hears how far long work is, wherever the person looks. */
  readonly onProgress?: (stage: LoadingStage) => void;
  /** Whether a window can be opened. */
  readonly hasDisplay: boolean;
  openBrowser(address: string): Promise<void>;
  /** Asks the person at the terminal; absent where nobody is there to answer. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Resolves when the person asks the program to stop; until then Ctrl-C does no more than that. */
  untilInterrupted(): Promise<void>;
}

/** Tells the person at the terminal something that is not data. */
export function say(io: Io, text: string): void {
  if (io.loudness === "quiet") return;
  if (io.log !== undefined) io.log.info({}, text);
  else io.stderr.write(`${text}\n`);
}

/** Tells what only those want to know who ask for it. */
export function tell(io: Io, text: string): void {
  if (io.loudness !== "verbose") return;
  if (io.log !== undefined) io.log.debug({}, text);
  else io.stderr.write(`${text}\n`);
}

/** Tells what went wrong; nothing silences that. */
export function complain(io: Io, text: string, about: object = {}): void {
  if (io.log !== undefined) io.log.error(about, text);
  else io.stderr.write(`${text}\n`);
}
