import { join } from "node:path";
import { z } from "zod";
import { readAll, readYaml } from "./yaml.ts";

const WORD = z.string().min(1);
const WORDS = z.array(WORD);

const NAMES = z.strictObject({
  heads: z.record(WORD, WORDS),
  generic: WORDS,
  marked: WORDS,
  quoted: WORDS,
  rejected: WORDS,
  boundaries: WORDS,
  protected: WORDS,
  stops: WORDS,
});

const SLOT = z.strictObject({
  id: WORD,
  type: WORD,
  before: WORD,
  after: WORD.exactOptional(),
  strip: WORD.exactOptional(),
  reject: WORD.exactOptional(),
  heads: WORDS.exactOptional(),
  until: WORD.exactOptional(),
  list: z.boolean().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
});

const ANAPHORA = z.strictObject({
  place: WORDS,
  placeLevels: z.record(WORD, z.enum(["province", "city", "county"])),
  issuer: WORDS,
  addressee: WORDS,
  last: z.record(WORD, WORDS),
  opening: z.record(WORD, WORDS),
  together: WORDS,
});

const TITLE = z.strictObject({ type: WORD, ends: z.array(z.string()) });
const WORKS = z.strictObject({ brands: WORDS, works: WORDS });

const PATTERN = z.strictObject({
  id: WORD,
  pattern: WORD,
  facts: WORDS,
  status: z.enum(["done", "ongoing", "planned", "applied"]).exactOptional(),
  note: WORD.exactOptional(),
});

export type NameGrammar = z.infer<typeof NAMES>;
export type Slot = z.infer<typeof SLOT>;
export type Anaphora = z.infer<typeof ANAPHORA>;
export type TitleRule = z.infer<typeof TITLE>;
export type WorkNames = z.infer<typeof WORKS>;
export type PatternRule = z.infer<typeof PATTERN>;

/** How letters name things and say facts: data/extract. */
export interface Grammar {
  readonly names: NameGrammar;
  readonly slots: readonly Slot[];
  readonly anaphora: Anaphora;
  readonly titles: readonly TitleRule[];
  readonly works: WorkNames;
  readonly patterns: readonly PatternRule[];
}

/** The grammar in the folder; the faults of all its files at once. */
export function readGrammar(folder: string): Grammar {
  const [names, slots, anaphora, titles, works, patterns] = readAll([
    () => readYaml(join(folder, "names.yaml"), NAMES).value,
    () => readYaml(join(folder, "slots.yaml"), z.array(SLOT)).value,
    () => readYaml(join(folder, "anaphora.yaml"), ANAPHORA).value,
    () => readYaml(join(folder, "titles.yaml"), z.array(TITLE)).value,
    () => readYaml(join(folder, "works.yaml"), WORKS).value,
    () => readYaml(join(folder, "patterns.yaml"), z.array(PATTERN)).value,
  ]);
  return { names, slots, anaphora, titles, works, patterns };
}
