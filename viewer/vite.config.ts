import { defineConfig } from "vite";
import { oneFile } from "./one-file.ts";
import { shorterShaders } from "./shorter-shaders.ts";

const EDITOR =
  "@codemirror|@lezer|@marijn|style-mod|crelt|w3c-keyname|panels/ask/(?:cypher-editor|mount-editor|editor-theme)";
const LATER =
  "ask|bring|compare|figures|letter/(?:letter-screen|coverage)|mend|review|share|statistics|views";

/**
 * Four scripts: what the page needs at once, the picture, the panels that come when the first of them is
 * opened, and the editor, which is larger than all panels. Many small ones would repeat themselves.
 */
const GROUPS = [
  { name: "editor", test: new RegExp(EDITOR), priority: 3 },
  {
    name: "panels",
    test: new RegExp(`panels/(?:${LATER})|src/share/|table-drawer|virtual-rows`),
    priority: 2,
  },
  {
    name: "core",
    test: /src\/(?:commands|data|i18n|layout|model|panels|query|state|statistics|text|vocabulary)\/|graph\/(?:can-draw|canvas-theme|curve|fit|focus|graph-data|scene)\.|preact|graphology|node_modules\/events|preload-helper|rolldown.runtime/,
    priority: 1,
  },
];

/** The viewer for the server in files, or with `--mode page` as one file that opens from disk. */
export default defineConfig(({ mode }) => ({
  base: "./",
  build: {
    outDir: mode === "page" ? "../dist/page" : "../dist/viewer",
    emptyOutDir: true,
    target: "es2023",
    // Three scripts from the same machine need no help to come early.
    modulePreload: false,
    ...(mode === "page"
      ? {
          cssCodeSplit: false,
          rolldownOptions: { output: { codeSplitting: false } },
        }
      : {
          rolldownOptions: {
            output: { codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false } },
          },
        }),
  },
  plugins: [shorterShaders(), ...(mode === "page" ? [oneFile()] : [])],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": "http://127.0.0.1:4321" } },
}));
