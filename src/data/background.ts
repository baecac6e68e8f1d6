import { z } from "zod";
import { type Fault, LettergraphError } from "../model/errors.ts";
import type { Source } from "../model/graph.ts";
import { readYaml } from "./yaml.ts";

/** A fact that letters take for granted; it cites a source and has no quote. */
export interface BackgroundFact {
  /** Entity ids: Place:东莞市. */
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Id of the source. */
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

const WORD = z.string().min(1);
const ENTITY = z.string().regex(/^[A-Z][A-Za-z]*:\S/, "write an entity as Type:name");
const SOURCES = z.record(
  WORD,
  z.strictObject({
    title: WORD,
    publisher: WORD,
    date: z
      .string()
      .regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "write a date as 2023, 2023-09 or 2023-09-11"),
  }),
);
const BACKGROUND = z.record(WORD, z.record(WORD, z.record(ENTITY, z.array(ENTITY).min(1))));

/** The publications in a file of key → title, publisher, date. */
export function readSources(file: string): readonly Source[] {
  const { value } = readYaml(file, SOURCES);
  return Object.entries(value).map(([key, source]) => ({ id: `Source:${key}`, ...source }));
}

/** The facts in a file of source → predicate → object → subjects. */
export function readBackground(
  file: string,
  sources: readonly Source[],
): readonly BackgroundFact[] {
  const { value, lineOf } = readYaml(file, BACKGROUND);
  const ids = new Set(sources.map(({ id }) => id));
  const faults = Object.keys(value)
    .filter((key) => !ids.has(`Source:${key}`))
    .map((key): Fault => {
      const cure = "Describe it in sources.yaml";
      return { what: `there is no source ${key}`, file, line: lineOf([key]), cure };
    });
  if (faults.length > 0) throw new LettergraphError("input", "gazetteer", faults);
  return Object.entries(value).flatMap(([key, byPredicate]) =>
    Object.entries(byPredicate).flatMap(([predicate, byObject]) =>
      Object.entries(byObject).flatMap(([object, subjects]) =>
        subjects.map((subject, index) => ({
          subject,
          predicate,
          object,
          source: `Source:${key}`,
          file,
          line: lineOf([key, predicate, object, index]),
        })),
      ),
    ),
  );
}
