import { existsSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Layers } from "./layers.ts";
import { PROJECT_FILE } from "./project-file.ts";
import { SHIPPED_DATA } from "./shipped.ts";
import { readYaml } from "./yaml.ts";

/** The folder of a project that extends the vocabulary. */
export const VOCABULARY_FOLDER = "vocabulary";
/** Tells the version of a base vocabulary. */
const BASE_FILE = "base.yaml";
const BASE = z.strictObject({ version: z.int().min(1) });

/** The folders that the words of a project come from, and what people may want to know of them. */
export interface Vocabulary {
  readonly layers: Layers;
  readonly notes: readonly Fault[];
}

/** The version of the vocabulary that comes with the program. */
export function baseVersion(base = SHIPPED_DATA): number {
  return readYaml(join(base, BASE_FILE), BASE).value.version;
}

/** The files of the base vocabulary, as paths within it. */
function filesOf(base: string): string[] {
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:yaml|tsv)$/.test(name) && !/^(?:reviews\/|judgements|base)/.test(name))
    .sort();
}

/**
 * The vocabulary of a project: all its own where the folder has an ontology, else the base with the
 * project's files laid over it, which must say which version of the base they extend.
 */
export function vocabularyOf(
  folder: string,
  extended: number | undefined,
  base = SHIPPED_DATA,
): Vocabulary {
  if (existsSync(join(folder, "ontology.yaml"))) return { layers: folder, notes: [] };
  const own = join(folder, VOCABULARY_FOLDER);
  if (!existsSync(own)) return { layers: base, notes: [] };
  const known = filesOf(base);
  const files = readdirSync(own, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /^\.(?:ya?ml|tsv|json)$/i.test(extname(name)))
    .sort();
  const faults = files
    .filter((name) => !known.includes(name))
    .map((name): Fault => {
      const what = "this is no file of the vocabulary";
      return { file: join(own, name), what, cure: didYouMean(name, known) };
    });
  const version = baseVersion(base);
  const file = join(folder, PROJECT_FILE);
  if (files.length > 0 && extended === undefined) {
    const what = `the project does not say which version of the vocabulary ${VOCABULARY_FOLDER}/ extends`;
    faults.push({ file, what, cure: `Write "extends": ${version}` });
  }
  if (extended !== undefined && extended > version) {
    const what = `the project extends version ${extended} of the vocabulary, and this is version ${version}`;
    faults.push({ file, what, cure: "Install a newer lettergraph" });
  }
  if (faults.length > 0) throw new LettergraphError("input", "vocabulary", faults);
  const isOlder = files.length > 0 && extended !== undefined && extended < version;
  const what = `the project extends version ${extended} of the vocabulary, and this is version ${version}`;
  const cure = `See with \`lettergraph diff\` what changes, then write "extends": ${version}`;
  return { layers: [base, own], notes: isOlder ? [{ file, what, cure }] : [] };
}
