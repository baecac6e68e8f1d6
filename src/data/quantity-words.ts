import { z } from "zod";
import { type Layers, within } from "./layers.ts";
import { readAll, readYaml } from "./yaml.ts";

const words = z.array(z.string().min(1));
const wordsBy = z.record(z.string(), words);
/** A pattern that the regular expression engine accepts. */
const patterns = z.array(
  z.string().refine((source) => {
    try {
      return new RegExp(source, "u") !== undefined;
    } catch {
      return false;
    }
  }, "not a regular expression"),
);

const sign = z.enum(["=", "≈", ">", "≥", "<", "≤"]);

const unitsSchema = z.strictObject({
  units: wordsBy,
  base: z.record(z.string(), z.string()),
  articles: words,
  arabic_only: words,
  per: words,
  not_behind: wordsBy,
  guards: wordsBy,
  comparators: z.array(
    z.strictObject({
      sign,
      before: patterns,
      after: patterns,
    }),
  ),
  bare: z.record(z.string(), sign),
  idioms: words,
  money_near: words,
  fractions: z.record(z.string(), z.number()),
  metrics: z.strictObject({
    lead: patterns,
    trail: patterns,
    stop: patterns,
    investment: patterns,
    counted: patterns,
    giving: patterns,
  }),
});

const cues = z.strictObject({ sure: patterns, weak: patterns, own: patterns.optional() });
const around = z.strictObject({ before: words, after: words });
const timeSchema = z.strictObject({
  years: z.strictObject({ letter: z.record(z.string(), z.int()), paragraph: words }),
  parts: z.record(z.string(), z.tuple([z.int().min(1).max(12), z.int().min(1).max(12)])),
  since: around,
  deadline: around,
  as_of: words,
  growth: z.strictObject({
    yoy: words,
    previous: words,
    "annual-average": words,
    up: words,
    down: words,
    rate: words,
    rate_links: words,
    fillers: words,
  }),
  modality: z.strictObject({
    headings: patterns,
    planned: cues,
    applied: cues,
    ongoing: cues,
    done: cues,
  }),
});

/** The words of figures and times, as data/units.yaml and data/time.yaml hold them. */
export interface QuantityWords {
  readonly units: z.infer<typeof unitsSchema>;
  readonly time: z.infer<typeof timeSchema>;
}

/** The words of figures and times found in a data folder. */
export function readQuantityWords(folder: Layers): QuantityWords {
  const [units, time] = readAll([
    () => readYaml(within(folder, "units.yaml"), unitsSchema).value,
    () => readYaml(within(folder, "time.yaml"), timeSchema).value,
  ]);
  return { units, time };
}
