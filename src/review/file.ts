import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Project } from "../data/project.ts";
import { readText } from "../data/yaml-document.ts";
import { writeWhole } from "../disk/whole-file.ts";
import { stemOf } from "../file/letter-folder.ts";
import { failure } from "../model/errors.ts";
import { newReview } from "./edit.ts";

/** The review file of a letter's file: where the letter lies in its folder, the review lies in that of reviews. */
export function reviewFileOf(project: Project, letterFile: string): string {
  const path = join(project.reviews, stemOf(project.letters ?? project.folder, letterFile));
  const files = [`${path}.yaml`, `${path}.yml`] as const;
  return files.find((file) => existsSync(file)) ?? files[0];
}

/** A review file as proofs and people name it, wherever the project lies. */
export function reviewNameOf(file: string): string {
  const parts = file.split(/[\\/]/);
  const from = parts.lastIndexOf("reviews");
  return from < 0 ? `reviews/${parts.at(-1)}` : parts.slice(from).join("/");
}

/** What a review file holds, or a new one's text. */
export function readReviewText(file: string, letter: string, reviewer: string): string {
  return existsSync(file) ? readText(file) : newReview(letter, reviewer);
}

/** Puts a text, or bytes, in a file's place at once; its folder is made, and what goes wrong is told with the cure. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, content);
  } catch (cause) {
    const what = `the file cannot be written (${reasonOf(cause)})`;
    const cure = "Check that you may write to its folder, and that there is room";
    throw failure("input", "file-unwritable", { what, file, cure }, { cause });
  }
}

/** Whether files can be put into a folder, which may have to be made first. */
export function isWritable(folder: string): boolean {
  const parent = dirname(folder);
  if (!existsSync(folder) && parent !== folder) return isWritable(parent);
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
