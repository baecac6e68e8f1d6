import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/**
 * What each layer may import besides itself; `node:` stands for every Node module. The direction is
 * model ← data ← letter ← extract ← build ← store, export ← server ← cli, and model ← viewer.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/data": ["src/model", "node:", "yaml", "zod"],
  "src/letter": ["src/model", "src/data", "node:", "mammoth", "opencc-js", "parse5", "unpdf"],
  "src/extract": ["src/model", "src/data", "src/letter", "node:"],
  "src/build": [
    "src/model",
    "src/data",
    "src/letter",
    "src/extract",
    "node:",
    "d3-force",
    "pinyin-pro",
    "yaml",
    "zod",
  ],
  "src/store": ["src/model", "src/build", "node:", "neo4j-driver", "@grafeo-db/js"],
  "src/export": ["src/model", "src/build", "node:", "csv-stringify"],
  "src/server": ["src/model", "src/build", "src/store", "src/export", "node:", "hono", "zod"],
  "src/cli": [
    "src/model",
    "src/data",
    "src/letter",
    "src/extract",
    "src/build",
    "src/store",
    "src/export",
    "src/server",
    "node:",
    "@hono/node-server",
    "cli-table3",
    "commander",
    "csv-stringify",
    "open",
  ],
  "viewer/src": [
    "src/model",
    "@preact/signals",
    "@sigma/node-border",
    "graphology",
    "preact",
    "sigma",
  ],
};

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

/** The layer or package that an import names: `src/model`, `node:`, `zod`. */
function importedFrom(file: string, specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  if (specifier.startsWith(".")) {
    return normalize(join(dirname(file), specifier))
      .split("/")
      .slice(0, 2)
      .join("/");
  }
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

test.each(Object.entries(ALLOWED))("%s imports only what its layer may", (layer, allowed) => {
  const files = sourcesIn(layer);
  expect(files).not.toEqual([]);
  const strangers = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?<!["\w])(?:from|import)\s*\(?\s*"([^"\n]+)"/g)]
      .map((match) => importedFrom(file, match[1] ?? ""))
      .filter((source) => source !== layer && !allowed.includes(source))
      .map((source) => `${file} imports ${source}`),
  );
  expect(strangers).toEqual([]);
});
