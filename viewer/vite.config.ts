import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: { outDir: "../dist/viewer", emptyOutDir: true, target: "es2022" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": "http://127.0.0.1:4321" } },
});
