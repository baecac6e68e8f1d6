import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./digest.ts";

/** The folder of the program: src, or dist. */
const PROGRAM = fileURLToPath(new URL("..", import.meta.url));

/** The built page lies there too and reads no letter. */
const ELSE = /^viewer(?:[/\\]|$)/;

let known: string | undefined;

/** Tells this very code, with what it is installed with and what runs it: another line is another digest. */
export function programDigest(): string {
  known ??= digestOf(PROGRAM);
  return known;
}

function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts") && !ELSE.test(name))
    .sort();
  const manifest = readFileSync(join(folder, "..", "package.json"), "utf8");
  const texts = files.map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`);
  return sha256([process.version, manifest, ...texts].join("\0"));
}
