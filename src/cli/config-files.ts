import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { PROJECT_FILE, type ProjectFile, readProjectFile } from "../data/project-file.ts";
import { LettergraphError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import { SETTING_NAMES, SETTINGS } from "./settings.ts";

/** The variables of .env in a folder; none when there is no such file. */
export function readDotEnv(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, ".env");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
}

/** What a folder's lettergraph.json says, in which every setting is one that there is. */
export function readConfig(folder: string): ProjectFile {
  const config = readProjectFile(folder);
  const strangers = Object.keys(config.settings).filter(
    (key) => !SETTING_NAMES.some((name) => name === key && !SETTINGS[name].personal),
  );
  if (strangers.length === 0) return config;
  const faults = strangers.map((key) => ({
    file: join(folder, PROJECT_FILE),
    what: `unknown setting ${key}`,
    cure: didYouMean(key, SETTING_NAMES),
  }));
  throw new LettergraphError("usage", "bad-config", faults);
}
