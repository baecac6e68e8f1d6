import { pino } from "pino";
import type { Io, Log, Loudness } from "./io.ts";

const LEVELS = { quiet: "error", normal: "info", verbose: "debug" } as const;

/** The log of a command on its stderr: lines of JSON, the time in UTC, no name of the machine. */
export function jsonLog({ stderr }: Pick<Io, "stderr">, loudness: Loudness): Log {
  return pino(
    {
      base: null,
      level: LEVELS[loudness],
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line) => stderr.write(line) },
  );
}
