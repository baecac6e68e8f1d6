import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { absoluteAddress } from "../store/address.ts";
import { CONFIG_FILE, readConfig, readDotEnv } from "./config-files.ts";
import type { Io } from "./io.ts";
import { SETTINGS, type Settings } from "./settings.ts";

/** The data folder that comes with the program, beside src/ and beside dist/. */
const SHIPPED_DATA = fileURLToPath(new URL("../../data", import.meta.url));

interface Origin {
  readonly values: Readonly<Record<string, unknown>>;
  readonly keyOf: (name: keyof Settings) => string;
  /** What holds the value, for people. */
  readonly label: (name: keyof Settings) => string;
}

/** The settings of a command, checked; all that are wrong are reported together. */
export function readSettings(io: Io, flags: object): Settings {
  const variableOf = (name: keyof Settings) => SETTINGS[name].variable;
  const origins: readonly Origin[] = [
    { values: { ...flags }, keyOf: (name) => name, label: flagOf },
    { values: io.environment, keyOf: variableOf, label: variableOf },
    { values: readDotEnv(io.folder), keyOf: variableOf, label: (n) => `${variableOf(n)} in .env` },
    {
      values: readConfig(io.folder),
      keyOf: (name) => name,
      label: (name) => `${name} in ${CONFIG_FILE}`,
    },
  ];
  const faults: Fault[] = [];
  const text = (name: keyof Settings) => textOf(name, origins);
  const number = (name: keyof Settings) => numberOf(name, origins, faults);
  const settings: Settings = {
    store: absoluteAddress(io.folder, text("store")),
    user: text("user"),
    password: text("password"),
    database: text("database"),
    data: dataFolder(io.folder, origins),
    port: number("port"),
    maxBytes: number("maxBytes"),
    maxUnpacked: number("maxUnpacked"),
    maxPages: number("maxPages"),
    maxPixels: number("maxPixels"),
    maxUnreadable: number("maxUnreadable"),
    ocr: /^(?:true|1|yes|on)$/i.test(text("ocr")),
    pages: resolve(io.folder, text("pages")),
    rows: number("rows"),
    seconds: number("seconds"),
    megabytes: number("megabytes"),
  };
  if (faults.length > 0) throw new LettergraphError("usage", "bad-setting", faults);
  return settings;
}

function flagOf(name: keyof Settings): string {
  return SETTINGS[name].flag?.split(" ")[0] ?? name;
}

function find(name: keyof Settings, origins: readonly Origin[]) {
  for (const { values, keyOf, label } of origins) {
    const value = values[keyOf(name)];
    // An empty variable is how a shell or a compose file says "not set".
    if (value !== undefined && value !== "") return { value, label: label(name) };
  }
  return undefined;
}

function textOf(name: keyof Settings, origins: readonly Origin[]): string {
  return String(find(name, origins)?.value ?? SETTINGS[name].fallback);
}

function numberOf(name: keyof Settings, origins: readonly Origin[], faults: Fault[]): number {
  const { range: [least, most] = [0, 0], fallback } = SETTINGS[name];
  const found = find(name, origins);
  if (found === undefined) return Number(fallback);
  const value = /^\d+$/.test(String(found.value)) ? Number(found.value) : Number.NaN;
  if (value >= least && value <= most) return value;
  faults.push({
    what: `${found.label} is ${JSON.stringify(found.value)}`,
    cure: `Give a whole number from ${least} to ${most}.`,
  });
  return Number(fallback);
}

function dataFolder(folder: string, origins: readonly Origin[]): string {
  const chosen = find("data", origins);
  if (chosen !== undefined) return resolve(folder, String(chosen.value));
  const local = join(folder, String(SETTINGS.data.fallback));
  return existsSync(join(local, "ontology.yaml")) ? local : SHIPPED_DATA;
}
