import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { sha256 } from "../identity/digest.ts";

/** A file of the viewer, ready to be sent. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly etag: string;
  /** Whether its name holds a digest of its content, so that it never changes. */
  readonly immutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * The files of a folder by the path of their address; `/` is index.html. Requests look their path
 * up here and never reach the file system, so no wording of a path can leave the folder.
 */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>();
  // Without a built viewer the API still works; the page then says how to build it.
  if (!existsSync(folder)) return assets;
  for (const name of await listFiles(folder)) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    const path = `/${name.split(sep).join("/")}`;
    assets.set(path, {
      bytes,
      contentType: TYPES[extname(name)] ?? "application/octet-stream",
      etag: `"${sha256(bytes).slice(0, 16)}"`,
      immutable: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path),
    });
  }
  const index = assets.get("/index.html");
  if (index !== undefined) assets.set("/", index);
  return assets;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, ""),
    )
    .sort();
}
