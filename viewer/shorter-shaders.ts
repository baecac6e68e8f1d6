import type { Plugin } from "vite";

/** Takes comments and indents out of shaders, which are text to a minifier; a browser compiles what is left. */
export function shorterShaders(): Plugin {
  return {
    name: "shorter-shaders",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/@?sigma\// },
      handler: (code) => ({
        code: code
          .replaceAll(/\\n[ \t]*\/\/(?:[^\\"\n]|\\(?!n))*(?=\\n)/g, "")
          .replaceAll(/(?:\\n[ \t]*)+(?=\\n)/g, "")
          .replaceAll(/\\n[ \t]+(?=\S)/g, "\\n"),
        map: null,
      }),
    },
  };
}
