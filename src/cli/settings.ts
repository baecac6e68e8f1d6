import { type Command, Option } from "commander";
import { type Project, STORE_FOLDER } from "../data/project.ts";
import { DEFAULT_LIMITS as FILE_LIMITS, type Limits } from "../file/limits.ts";
import { DEFAULT_LIMITS, type QueryLimits } from "../store/store.ts";

/** What is set by words and numbers. */
type SettingName = Exclude<keyof Settings, "project"> | "data";

/** What can be set; each by a flag, the environment, .env or lettergraph.json, in this order. */
export interface Settings {
  /** A folder's full path, `memory:`, or the URI of a Neo4j. */
  readonly store: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The letters, reviews and vocabulary at hand. */
  readonly project: Project;
  readonly port: number;
  /** The largest letter that is read. */
  readonly maxBytes: number;
  /** The most that a compressed file may hold, once unpacked. */
  readonly maxUnpacked: number;
  readonly maxPages: number;
  /** The largest picture that is looked at. */
  readonly maxPixels: number;
  /** The most places of a text that no encoding explains. */
  readonly maxUnreadable: number;
  /** Whether words are read off pictures of pages. */
  readonly ocr: boolean;
  /** The full path of the folder where letters with pages are kept. */
  readonly pages: string;
  /** The full path of the folder where drafts of letters are kept; undefined for none. */
  readonly cache: string | undefined;
  /** Bounds of a typed query. */
  readonly rows: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** The language model that is asked for a second reading; empty for none. */
  readonly model: string;
  readonly endpoint: string;
  readonly modelKey: string;
  /** Whether letters may be sent to another machine. */
  readonly allowRemote: boolean;
}

interface Setting {
  /** Absent where a flag would show a secret to every other process. */
  readonly flag?: string;
  readonly variable: string;
  readonly says: string;
  readonly fallback: string | number;
  /** Whether a file beside letters, which may come from elsewhere, cannot set it. */
  readonly personal?: boolean;
  /** Says what its `--no-` flag does, where it has one. */
  readonly no?: string;
  /** Whole numbers allowed; absent for text. */
  readonly range?: readonly [number, number];
}

export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  store: {
    flag: "--store <address>",
    variable: "LETTERGRAPH_STORE",
    says: "a folder, memory:, or a Neo4j such as bolt://localhost:7687",
    fallback: STORE_FOLDER,
  },
  user: {
    flag: "--user <name>",
    variable: "NEO4J_USERNAME",
    says: "Neo4j user",
    fallback: "neo4j",
  },
  password: { variable: "NEO4J_PASSWORD", says: "Neo4j password", fallback: "" },
  database: {
    flag: "--database <name>",
    variable: "NEO4J_DATABASE",
    says: "Neo4j database; empty means the server's own choice",
    fallback: "",
  },
  data: {
    flag: "--data <folder>",
    variable: "LETTERGRAPH_DATA",
    says: "the folder of the letters, reviews and vocabulary; else the project at hand",
    fallback: "",
  },
  port: {
    flag: "--port <number>",
    variable: "LETTERGRAPH_PORT",
    says: "where to listen; the next free one when it is taken, 0 for any",
    fallback: 4321,
    range: [0, 65535],
  },
  maxBytes: {
    flag: "--max-bytes <number>",
    variable: "LETTERGRAPH_MAX_BYTES",
    says: "most bytes of a letter",
    fallback: FILE_LIMITS.bytes,
    range: [1, 2 ** 31],
  },
  maxUnpacked: {
    flag: "--max-unpacked <number>",
    variable: "LETTERGRAPH_MAX_UNPACKED",
    says: "most bytes of a compressed letter, once unpacked",
    fallback: FILE_LIMITS.unpackedBytes,
    range: [1, 2 ** 31],
  },
  maxPages: {
    flag: "--max-pages <number>",
    variable: "LETTERGRAPH_MAX_PAGES",
    says: "most pages of a letter",
    fallback: FILE_LIMITS.pages,
    range: [1, 100_000],
  },
  maxPixels: {
    flag: "--max-pixels <number>",
    variable: "LETTERGRAPH_MAX_PIXELS",
    says: "most pixels of a picture that is read",
    fallback: FILE_LIMITS.pixels,
    range: [1, 2 ** 31],
  },
  maxUnreadable: {
    flag: "--max-unreadable <number>",
    variable: "LETTERGRAPH_MAX_UNREADABLE",
    says: "most places of a letter that cannot be decoded",
    fallback: FILE_LIMITS.unreadable,
    range: [0, 1_000_000],
  },
  ocr: {
    flag: "--ocr",
    variable: "LETTERGRAPH_OCR",
    says: "read scanned pages and pictures, some ten seconds each",
    fallback: "",
  },
  pages: {
    flag: "--pages <folder>",
    variable: "LETTERGRAPH_PAGES",
    says: "where letters with pages are kept",
    fallback: ".lettergraph-pages",
  },
  cache: {
    flag: "--cache <folder>",
    variable: "LETTERGRAPH_CACHE",
    says: "where what was read in letters is kept, so that only changed ones are read again",
    fallback: `${STORE_FOLDER}/drafts`,
    no: "read all letters anew, and keep nothing",
  },
  rows: {
    flag: "--rows <number>",
    variable: "LETTERGRAPH_ROWS",
    says: "most rows of a query",
    fallback: DEFAULT_LIMITS.rows,
    range: [1, 1_000_000],
  },
  seconds: {
    flag: "--seconds <number>",
    variable: "LETTERGRAPH_SECONDS",
    says: "most time for a typed query",
    fallback: DEFAULT_LIMITS.milliseconds / 1000,
    range: [1, 3600],
  },
  megabytes: {
    flag: "--megabytes <number>",
    variable: "LETTERGRAPH_MEGABYTES",
    says: "most memory for a typed query",
    fallback: DEFAULT_LIMITS.megabytes,
    range: [64, 65536],
  },
  model: {
    flag: "--model <name>",
    variable: "LETTERGRAPH_MODEL",
    says: "the language model that is asked",
    fallback: "",
  },
  endpoint: {
    flag: "--endpoint <address>",
    variable: "LETTERGRAPH_ENDPOINT",
    says: "the service that runs it, up to /v1",
    fallback: "http://127.0.0.1:11434/v1",
  },
  modelKey: {
    variable: "LETTERGRAPH_MODEL_KEY",
    says: "the key of that service",
    fallback: "",
    personal: true,
  },
  allowRemote: {
    flag: "--allow-remote",
    variable: "LETTERGRAPH_ALLOW_REMOTE",
    says: "send letters to another machine than this one",
    fallback: "",
    personal: true,
  },
};

export const SETTING_NAMES = Object.keys(SETTINGS).filter(
  (name): name is SettingName => name in SETTINGS,
);

/** Adds the flags of some settings to a command. */
export function addSettings(command: Command, ...names: SettingName[]): Command {
  for (const name of names) {
    const { flag, says, variable, fallback, no } = SETTINGS[name];
    const choice = fallback === "" ? "" : `, or ${fallback}`;
    if (flag !== undefined) command.option(flag, `${says} (or ${variable}${choice})`);
    if (no !== undefined) command.option(`--no-${name}`, no);
    if (name === "data") {
      command.addOption(
        new Option("--sample", "the letter that comes with the program").conflicts("data"),
      );
    }
  }
  return command;
}

/** The settings of how files are read. */
export const READING = [
  "ocr",
  "pages",
  "cache",
  "maxBytes",
  "maxUnpacked",
  "maxPages",
  "maxPixels",
  "maxUnreadable",
] as const;

/** The bounds of what is read of a file. */
export function readingLimits(settings: Settings): Limits {
  return {
    bytes: settings.maxBytes,
    unpackedBytes: settings.maxUnpacked,
    pages: settings.maxPages,
    pixels: settings.maxPixels,
    unreadable: settings.maxUnreadable,
  };
}

/** The bounds of a typed query. */
export function limitsOf({ rows, seconds, megabytes }: Settings): QueryLimits {
  return { rows, milliseconds: seconds * 1000, megabytes };
}
