import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { failure, LettergraphError } from "../model/errors.ts";

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

const entity = z.object({
  type: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  alt_types: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
  core: z.boolean().default(true),
  mentions: z.array(span.extend({ nested: z.boolean().default(false) })),
});

/** What may differ from the annotated fact; `*` stands for anything, `null` for nothing at all. */
const alternative = z.object({
  subject: z.string().nullable().optional(),
  predicate: z.string().optional(),
  object: z.string().nullable().optional(),
});

const fact = z.object({
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  status: z.string(),
  qualifiers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  statusAlternatives: z.array(z.string()).default([]),
  optional: z.boolean().default(false),
  core: z.boolean().default(true),
  provenance: z.string(),
  alternatives: z.array(alternative).default([]),
  evidence: span,
});

const figure = z.union([z.string(), z.number().transform(String)]);

const measure = z.object({
  subject: z.string(),
  metric: z.string(),
  value: figure.nullable(),
  min: figure.optional(),
  max: figure.optional(),
  unit: z.string(),
  relation: z.string(),
  comparator: z.string().optional(),
  period: z.string().optional(),
  growth: z.string().optional(),
  /** The metric of the figure that this one is a part of. */
  partOf: z.string().optional(),
  optional: z.boolean().default(false),
  core: z.boolean().default(true),
  subjectAlternatives: z.array(z.string()).default([]),
  valueAlternatives: z.array(z.string()).default([]),
  unitAlternatives: z.array(z.string()).default([]),
  evidence: span,
});

const gold = z.object({
  /** The version of the vocabulary that it was annotated with: what came later is not looked for. */
  vocabulary: z.int().min(1).default(1),
  letter: z.object({
    docNumber: z.string().nullable(),
    title: z.string().nullable(),
    date: z.string().nullable(),
    issuer: z.string().nullable(),
    addressee: z.array(z.string()),
    repliesTo: z.string().nullable(),
  }),
  entities: z.array(entity),
  facts: z.array(fact),
  measures: z.array(measure),
  accepted: z.array(z.object({ subject: z.string(), predicate: z.string(), object: z.string() })),
});

export type GoldEntity = z.infer<typeof entity>;
export type GoldFact = z.infer<typeof fact>;
export type GoldMeasure = z.infer<typeof measure>;
/** A letter as a person annotated it. */
export type GoldLetter = z.infer<typeof gold>;

/** Whether a miss of it counts and finding it is rewarded. */
export function isDemanded(item: { readonly optional: boolean; readonly core: boolean }): boolean {
  return item.core && !item.optional;
}

/** The annotation in a JSON file. */
export function readGold(file: string): GoldLetter {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw failure("input", "gold-unreadable", { what, file }, { cause: error });
  }
  const parsed = gold.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => ({
    what: `${issue.path.join(".")}: ${issue.message}`,
    file,
  }));
  throw new LettergraphError("input", "gold-malformed", faults);
}

/** A letter's text beside its annotation. */
export interface GoldFile {
  readonly stem: string;
  readonly letter: string;
  readonly gold: string;
}

/**
 * The annotated letters of a folder in order of name: every `x.json` with the letter `x.<other>`
 * beside it, or in the folder of texts.
 */
export function goldFiles(folder: string, texts = folder): readonly GoldFile[] {
  const letters = namesIn(texts);
  return namesIn(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const stem = basename(name, ".json");
      const letter = letters.find(
        (other) => other.startsWith(`${stem}.`) && !other.endsWith(".json"),
      );
      return letter === undefined
        ? []
        : [{ stem, letter: join(texts, letter), gold: join(folder, name) }];
    });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    const what = "there is no such folder of annotated letters";
    const cure = "Name one with --gold or --texts";
    throw failure("not-found", "no-gold", { what, file: folder, cure }, { cause });
  }
}
