import { z } from "zod";
import type { Layers } from "./layers.ts";
import { WORD } from "./schema-parts.ts";
import { readYaml } from "./yaml.ts";

const WORDS = z.array(WORD).min(1);

const FORMS = z.strictObject({
  labels: z.strictObject({
    docNumber: WORDS,
    title: WORDS,
    date: WORDS,
    published: WORDS,
    issuer: WORDS,
    signer: WORDS,
    handler: WORDS,
    category: WORDS,
    publicity: WORDS,
    proposalNumber: WORDS,
    proposalTitle: WORDS,
    proposers: WORDS,
    source: WORDS,
    copies: WORDS,
    attachments: WORDS,
    other: WORDS,
  }),
  lineStarts: WORDS,
  wholeLines: WORDS,
  titleEnds: WORDS,
  people: WORDS,
  bodies: WORDS,
  openings: WORDS,
  courtesies: WORDS,
  paragraphStarts: WORDS,
  consulted: z.strictObject({ before: WORDS, after: WORDS, parts: WORDS }),
  publicity: WORDS,
});

/** The words by which the parts of a letter are told apart: data/letter-forms.yaml. */
export type LetterForms = z.infer<typeof FORMS>;

/** The words in the file; the faults of all its entries at once. */
export function readLetterForms(files: Layers): LetterForms {
  return readYaml(files, FORMS).value;
}
