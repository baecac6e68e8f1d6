import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { failure, LettergraphError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { SETTING_NAMES } from "./settings.ts";

export const CONFIG_FILE = "lettergraph.json";

/** The variables of .env in a folder; none when there is no such file. */
export function readDotEnv(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, ".env");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}

/** The settings in a folder's lettergraph.json; none when there is no such file. */
export function readConfig(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, CONFIG_FILE);
  if (!existsSync(file)) return {};
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failure("usage", "bad-config", { file, what: reason, cure: "Write JSON." }, { cause });
  }
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw failure("usage", "bad-config", {
      file,
      what: "no JSON object",
      cure: 'Write {"port": 80}.',
    });
  }
  const strangers = Object.keys(config).filter(
    (key) => !SETTING_NAMES.some((name) => name === key),
  );
  if (strangers.length > 0) {
    const faults = strangers.map((key) => ({
      file,
      what: `unknown setting ${key}`,
      cure: didYouMean(key, SETTING_NAMES),
    }));
    throw new LettergraphError("usage", "bad-config", faults);
  }
  return { ...config };
}
