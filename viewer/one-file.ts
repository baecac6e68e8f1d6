import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/**
 * Puts scripts and styles into the page itself, for the page that opens from disk. Its policy lets run
 * what was built and nothing else, and lets nothing be fetched or sent.
 */
export function oneFile(): Plugin {
  return {
    name: "one-file",
    generateBundle: {
      // The bundler itself still changes scripts in this step.
      order: "post",
      handler: (_options, bundle) => {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("there is no index.html to put things into");
        let html = String(page.source);
        const hashes = { script: "", style: "" };
        for (const [name, file] of Object.entries(bundle)) {
          if (file === page) continue;
          const kind = file.type === "chunk" ? "script" : "style";
          const text = escaped(file.type === "chunk" ? file.code : String(file.source), kind);
          const tag = new RegExp(
            `<(?:script|link)[^>]*(?:src|href)="[^"]*${name}"[^>]*>(?:</script>)?`,
          );
          if (!tag.test(html))
            throw new Error(`${name} is not part of index.html: one file cannot hold it`);
          const attributes = kind === "script" ? ' type="module"' : "";
          // As a function: `$&` in a script would mean something in a text.
          html = html.replace(tag, () => `<${kind}${attributes}>${text}</${kind}>`);
          hashes[kind] += ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`;
          delete bundle[name];
        }
        const policy = [
          "default-src 'none'",
          `script-src${hashes.script}`,
          `style-src${hashes.style}`,
          "img-src data: blob:",
          "worker-src blob:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
        page.source = html.replace(/<head\b[^>]*>/, (head) => head + meta);
      },
    },
  };
}

/** Text that cannot end the element it stands in. */
function escaped(text: string, element: "script" | "style"): string {
  // After this even the end of the element might be taken for text.
  if (element === "script" && text.includes("<!--")) throw new Error("<!-- in the script");
  return text.replace(new RegExp(`</(?=${element})`, "gi"), "<\\/");
}
