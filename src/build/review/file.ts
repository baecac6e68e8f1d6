import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { readText } from "../../data/yaml.ts";
import { newReview } from "./edit.ts";

/** The review file of a letter's file. */
export function reviewFileOf(dataFolder: string, letterFile: string): string {
  return join(dataFolder, "reviews", `${basename(letterFile, extname(letterFile))}.yaml`);
}

/** What a review file holds, or a new one's text. */
export function readReviewText(file: string, letter: string, reviewer: string): string {
  return existsSync(file) ? readText(file) : newReview(letter, reviewer);
}

/** Puts a text in a file's place at once: a reader finds the old one or the new one, never half. */
export function replaceFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
