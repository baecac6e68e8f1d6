import { defineConfig } from "vite";
import { oneFile } from "./one-file.ts";

/** The viewer for the server in files, or with `--mode page` as one file that opens from disk. */
export default defineConfig(({ mode }) => ({
  base: "./",
  build: {
    outDir: mode === "page" ? "../dist/page" : "../dist/viewer",
    emptyOutDir: true,
    target: "es2022",
    ...(mode === "page" && {
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    }),
  },
  plugins: mode === "page" ? [oneFile()] : [],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": "http://127.0.0.1:4321" } },
}));
