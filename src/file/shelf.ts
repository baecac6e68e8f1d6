import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../disk/whole-file.ts";
import type { PageLayout } from "../model/page-layout.ts";
import type { FileText } from "./file-text.ts";

/** A file with pages as it was read. */
export interface KeptText extends FileText {
  readonly layout: PageLayout;
}

/** Where letters with pages are kept under the digest of their bytes: what was read of them, and the bytes, to draw pages of. */
export interface Shelf {
  text(sha256: string): KeptText | undefined;
  bytes(sha256: string): Uint8Array | undefined;
  keep(sha256: string, text: KeptText, bytes: Uint8Array): void;
  /** Keeps a letter no longer. */
  drop(sha256: string): void;
}

/** Where nothing is kept. */
export const NO_SHELF: Shelf = {
  text: () => undefined,
  bytes: () => undefined,
  keep: () => {},
  drop: () => {},
};

const DIGEST = /^[\da-f]{64}$/;

/** A shelf in a folder, which is made when the first letter is kept. */
export function openShelf(folder: string): Shelf {
  const fileOf = (sha256: string, kind: string): string => join(folder, `${sha256}.${kind}`);
  const read = (sha256: string, kind: string): Buffer | undefined => {
    // The digest of a store's letter becomes a path here.
    if (!DIGEST.test(sha256) || !existsSync(fileOf(sha256, kind))) return undefined;
    return readFileSync(fileOf(sha256, kind));
  };
  return {
    text: (sha256) => {
      const content = read(sha256, "json");
      return content && (JSON.parse(content.toString()) as KeptText);
    },
    bytes: (sha256) => read(sha256, "source"),
    keep: (sha256, { text, notes, layout }, bytes) => {
      mkdirSync(folder, { recursive: true });
      writeWhole(fileOf(sha256, "source"), bytes);
      writeWhole(fileOf(sha256, "json"), JSON.stringify({ text, notes, layout }));
    },
    drop: (sha256) => {
      if (!DIGEST.test(sha256)) return;
      for (const kind of ["json", "source"]) rmSync(fileOf(sha256, kind), { force: true });
    },
  };
}

/** Whether words of the pages were read off pictures. */
export function hasReadPictures({ runs }: PageLayout): boolean {
  return runs.some(({ confidence }) => confidence !== undefined);
}
