import { resolve } from "node:path";
import { findProjectFolder, openProject, type Project, sampleProject } from "../data/project.ts";
import { PROJECT_FILE, type ProjectRecord } from "../data/project-file.ts";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { absoluteAddress } from "../store/address.ts";
import { readConfig, readDotEnv } from "./config-files.ts";
import type { Io } from "./io.ts";
import { type SETTING_NAMES, SETTINGS, type Settings } from "./settings.ts";

type Name = (typeof SETTING_NAMES)[number];

interface Origin {
  readonly values: Readonly<Record<string, unknown>>;
  readonly keyOf: (name: Name) => string;
  /** What holds the value, for people. */
  readonly label: (name: Name) => string;
  /** What paths in it are seen from. */
  readonly folder: string;
}

/** Flags and the environment are a person's own; files lie beside letters. */
const PERSONAL = 2;

/** A value with where it came from. */
interface Found {
  readonly value: unknown;
  readonly label: string;
  readonly folder: string;
}

/** What a command knows that flags do not say. */
export interface Place {
  /** The folder of the project that was named. */
  readonly home?: string | undefined;
  /** The store where none is set. */
  readonly store?: string | undefined;
}

/**
 * The settings of a command, checked; all that are wrong are reported together. The project is the one
 * in `home`, else the nearest at or above the working folder.
 */
export function readSettings(
  io: Io,
  flags: object,
  { home, store: otherwise }: Place = {},
): Settings {
  const root = home ?? findProjectFolder(io.folder);
  const folder = root ?? io.folder;
  const { record, settings } = readConfig(folder);
  const variableOf = (name: Name) => SETTINGS[name].variable;
  const inFile = (name: Name) => `${variableOf(name)} in .env`;
  const origins: readonly Origin[] = [
    { values: { ...flags }, keyOf: (name) => name, label: flagOf, folder: io.folder },
    { values: io.environment, keyOf: variableOf, label: variableOf, folder: io.folder },
    { values: readDotEnv(folder), keyOf: variableOf, label: inFile, folder },
    {
      values: settings,
      keyOf: (name) => name,
      label: (name) => `${name} in ${PROJECT_FILE}`,
      folder,
    },
  ];
  const faults: Fault[] = [];
  const text = (name: Name) => String(find(name, origins)?.value ?? SETTINGS[name].fallback);
  const number = (name: Name) => numberOf(name, find(name, origins), faults);
  const store = find("store", origins);
  const pages = find("pages", origins);
  const cache = find("cache", origins);
  const read = {
    store: absoluteAddress(
      store?.folder ?? folder,
      store ? text("store") : (otherwise ?? text("store")),
    ),
    user: text("user"),
    password: text("password"),
    database: text("database"),
    port: number("port"),
    maxBytes: number("maxBytes"),
    maxUnpacked: number("maxUnpacked"),
    maxPages: number("maxPages"),
    maxPixels: number("maxPixels"),
    maxUnreadable: number("maxUnreadable"),
    ocr: isYes(text("ocr")),
    pages: resolve(pages?.folder ?? folder, text("pages")),
    cache: isNo(text("cache")) ? undefined : resolve(cache?.folder ?? folder, text("cache")),
    rows: number("rows"),
    seconds: number("seconds"),
    megabytes: number("megabytes"),
    model: text("model"),
    endpoint: text("endpoint"),
    modelKey: text("modelKey"),
    allowRemote: isYes(text("allowRemote")),
  };
  if (faults.length > 0) throw new LettergraphError("usage", "bad-setting", faults);
  if ("sample" in flags && flags.sample === true) return { ...read, project: sampleProject() };
  const data = find("data", origins);
  return { ...read, project: projectAt(folder, record, data, home !== undefined) };
}

/** A folder that a flag or a variable names has a project file of its own, if any. */
function projectAt(
  folder: string,
  record: ProjectRecord,
  data: Found | undefined,
  isNamed: boolean,
): Project {
  if (data === undefined) return openProject(folder, { record, isNamed });
  const chosen = resolve(data.folder, String(data.value));
  const isOurs = data.label.endsWith(PROJECT_FILE) || chosen === folder;
  return openProject(chosen, isOurs ? { record } : {});
}

function isYes(word: string): boolean {
  return /^(?:true|1|yes|on)$/i.test(word);
}

function isNo(word: string): boolean {
  return /^(?:false|0|no|off)$/i.test(word);
}

function flagOf(name: Name): string {
  return SETTINGS[name].flag?.split(" ")[0] ?? name;
}

function find(name: Name, origins: readonly Origin[]): Found | undefined {
  const allowed = SETTINGS[name].personal ? origins.slice(0, PERSONAL) : origins;
  for (const { values, keyOf, label, folder } of allowed) {
    const value = values[keyOf(name)];
    // An empty variable is how a shell or a compose file says "not set".
    if (value !== undefined && value !== "") return { value, label: label(name), folder };
  }
  return undefined;
}

function numberOf(name: Name, found: Found | undefined, faults: Fault[]): number {
  const { range: [least, most] = [0, 0], fallback } = SETTINGS[name];
  if (found === undefined) return Number(fallback);
  const value = /^\d+$/.test(String(found.value)) ? Number(found.value) : Number.NaN;
  if (value >= least && value <= most) return value;
  faults.push({
    what: `${found.label} is ${JSON.stringify(found.value)}`,
    cure: `Give a whole number from ${least} to ${most}.`,
  });
  return Number(fallback);
}
